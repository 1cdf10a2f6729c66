import type { ClientBase } from '@smart-assign/database';
import {
  headcounts,
  personChanges,
  quarterPair,
  skillChanges,
  type KeptPerson,
  type PersonChange,
  type SkillChange,
} from '../../queries/insights-changes.ts';
import { readHeads } from '../../queries/profile-heads.ts';
import { listedPerson } from './schemas.ts';

/** How many of the skills that changed most are told. */
const mostSkills = 15;

/** What changed between two quarters: figures, and a page of those who joined and of those with another grade. */
export async function changesSinceQuarterBefore(
  client: ClientBase,
  { page, limit, isMasked }: { page: number; limit: number; isMasked: boolean },
) {
  const { now, before } = await quarterPair(client);
  const pair = now === null || before === null ? null : { now, before };
  const { joined, left, moved } = sorted(pair === null ? [] : await personChanges(client, pair));

  const onPage = <T>(all: readonly T[]): T[] => all.slice((page - 1) * limit, page * limit);
  const heads = await readHeads(
    client,
    [...onPage(joined), ...onPage(moved)].map(({ userId }) => userId),
    { language: 'int', isMasked },
  );
  const shown = (userId: number) => listedPerson(heads.get(userId)!);
  return {
    quarter: now,
    previousQuarter: before,
    people: await headcounts(client, { now, before }),
    page,
    limit,
    joined: { total: joined.length, list: onPage(joined).map(({ userId }) => shown(userId)) },
    left: {
      total: left.length,
      byCountry: countBy(left, ({ country }) => country),
      byDepartment: countBy(left, ({ department }) => department),
      byGrade: countBy(left, ({ sfiaLevel }) => sfiaLevel?.toString() ?? null),
    },
    regraded: {
      total: moved.length,
      moves: countMoves(moved),
      list: onPage(moved).map(({ userId, from, to }) => ({ ...shown(userId), from, to })),
    },
    skills: skillsOf(pair === null ? [] : await skillChanges(client, pair)),
  };
}

interface Move {
  readonly userId: number;
  readonly from: Grade;
  readonly to: Grade;
}
type Grade = Pick<KeptPerson, 'sfiaLevel' | 'cpdLabel'>;

const gradeOf = ({ sfiaLevel, cpdLabel }: KeptPerson): Grade => ({ sfiaLevel, cpdLabel });
const hasGrade = ({ sfiaLevel, cpdLabel }: KeptPerson): boolean => sfiaLevel !== null || cpdLabel !== null;

/** A grade that becomes known, or is no longer, is no move. */
function sorted(people: readonly PersonChange[]) {
  const joined: { readonly userId: number }[] = [];
  const left: KeptPerson[] = [];
  const moved: Move[] = [];
  for (const { userId, before, now } of people) {
    if (before === null) joined.push({ userId });
    else if (now === null) left.push(before);
    else if (hasGrade(before) && hasGrade(now))
      moved.push({ userId, from: gradeOf(before), to: gradeOf(now) });
  }
  return { joined, left, moved };
}

function countBy(people: readonly KeptPerson[], groupOf: (person: KeptPerson) => string | null) {
  return [...Map.groupBy(people, groupOf)]
    .map(([group, own]) => ({ group, people: own.length }))
    .toSorted((a, b) => b.people - a.people || order(a.group, b.group));
}

/** By name, the unknown last. */
const order = (a: string | null, b: string | null): number =>
  a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'en');

function countMoves(moved: readonly Move[]) {
  return [...Map.groupBy(moved, ({ from, to }) => JSON.stringify([from, to])).values()]
    .map((same) => ({ from: same[0]!.from, to: same[0]!.to, people: same.length }))
    .toSorted((a, b) => b.people - a.people);
}

function skillsOf(changed: readonly SkillChange[]) {
  const linked = changed.map((each) => ({
    ...each,
    search: each.now === 0 ? null : { skill: [each.skill] },
  }));
  const held = linked.filter(({ before, now }) => before > 0 && now > 0);
  const byGrowth = held.toSorted((a, b) => b.now - b.before - (a.now - a.before));
  return {
    gained: linked.filter(({ before }) => before === 0).toSorted((a, b) => b.now - a.now),
    lost: linked.filter(({ now }) => now === 0).toSorted((a, b) => b.before - a.before),
    grown: byGrowth.filter(({ before, now }) => now > before).slice(0, mostSkills),
    declined: byGrowth
      .filter(({ before, now }) => now < before)
      .toReversed()
      .slice(0, mostSkills),
  };
}
