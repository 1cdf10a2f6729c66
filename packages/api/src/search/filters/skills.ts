import { intersect, noneOf, unite, type Bitset } from '../bitset.ts';
import { everybody } from '../snapshot/snapshot.ts';
import type { Strength } from '../snapshot/value-index.ts';
import { mostFrequent } from './facet-values.ts';
import type { Filter, Loosening, Search, Snapshot } from './filter.ts';

/** A skill that is asked for. */
export interface SkillWish {
  readonly name: string;
  /** 0 where any will do. */
  readonly minYears: number;
  readonly minLevel: number;
}

/** Reads `NAME`, `NAME|minYears` or `NAME|minYears|minLevel` from the right, since a name may have a bar too. */
export function skillWish(text: string): SkillWish {
  const [, name, years, level] =
    /^(.+?)\|(\d{0,2})\|(\d{1,2})$/.exec(text) ?? /^(.+?)\|(\d{1,2})$/.exec(text) ?? [];
  return {
    name: (name ?? text).trim(),
    minYears: Number(years ?? 0),
    minLevel: Number(level ?? 0),
  };
}

export function skillText({ name, minYears, minLevel }: SkillWish): string {
  if (minLevel > 0) return `${name}|${minYears}|${minLevel}`;
  return minYears > 0 ? `${name}|${minYears}` : name;
}

const strengthOf = ({ minYears, minLevel }: SkillWish): Strength => [minYears, minLevel];
const wishesOf = ({ query }: Search): SkillWish[] => (query.skill ?? []).map(skillWish);
const matchesAny = ({ query }: Search): boolean => query.skillsMatch === 'any';

function peopleWith(wish: SkillWish, { skills, size }: Snapshot): Bitset {
  const set = noneOf(size);
  const id = skills.idOf(wish.name);
  if (id !== undefined) skills.addTo(set, id, strengthOf(wish));
  return set;
}

// Ten years or the highest level count as much as one may.
const fullYears = 10;
const fullLevel = 5;

export const skillFilter: Filter = {
  parameters: ['skill', 'skillsMatch'],
  isAsked: ({ query }) => query.skill !== undefined,
  people: (search) => {
    const sets = wishesOf(search).map((wish) => peopleWith(wish, search.snapshot));
    return matchesAny(search)
      ? sets.reduce(unite, noneOf(search.snapshot.size))
      : sets.reduce(intersect, everybody(search.snapshot));
  },
  facet: {
    name: 'skills',
    values: (search, among) =>
      mostFrequent(
        search.snapshot.skills,
        among,
        wishesOf(search).map(({ name }) => name),
        50,
      ),
  },
  addPoints: (search, points) => {
    const { skills } = search.snapshot;
    for (const { name, minYears, minLevel } of wishesOf(search)) {
      const id = skills.idOf(name);
      if (id === undefined) continue;
      skills.forEach(id, (person, years, level) => {
        if (years < minYears || level < minLevel) return;
        points[person]! += 1 + Math.min(years / fullYears, 1) / 2 + Math.min(level / fullLevel, 1) / 2;
      });
    }
  },
  loosened: (search) => {
    const wishes = wishesOf(search);
    const several = wishes.length > 1 && !matchesAny(search);
    return [
      ...wishes.flatMap((wish, place) => weaker(wish, (other) => wishes.with(place, other))),
      ...(several ? [anyOf] : []),
      ...(several ? wishes.map((wish, place) => without(wish, wishes.toSpliced(place, 1))) : []),
    ];
  },
  dropped: 'no skill is asked for',
};

const anyOf: Loosening = { set: { skillsMatch: 'any' }, steps: 4, phrase: 'any one of the skills is enough' };

const without = ({ name }: SkillWish, others: readonly SkillWish[]): Loosening => ({
  set: { skill: others.map(skillText) },
  steps: 3,
  phrase: `${name} is not asked for`,
});

/** The same skill with fewer years or a lower level. */
function weaker(wish: SkillWish, replaced: (other: SkillWish) => SkillWish[]): Loosening[] {
  const loosening = (other: SkillWish, steps: number, phrase: string): Loosening => ({
    set: { skill: replaced(other).map(skillText) },
    steps,
    phrase,
  });
  const years = [1, 2, 3, 5]
    .map((step) => [step, wish.minYears - step] as const)
    .filter(([, minYears]) => minYears > 0)
    .map(([step, minYears]) =>
      loosening({ ...wish, minYears }, step, `${yearsText(minYears)} of ${wish.name} are enough`),
    );
  const anyYears =
    wish.minYears > 0
      ? [loosening({ ...wish, minYears: 0 }, 4, `${wish.name} is enough for any number of years`)]
      : [];
  const levels = Array.from({ length: wish.minLevel }, (_, step) => {
    const minLevel = wish.minLevel - step - 1;
    return minLevel > 0
      ? loosening({ ...wish, minLevel }, step + 1, `level ${minLevel} of ${wish.name} is enough`)
      : loosening({ ...wish, minLevel }, step + 1, `${wish.name} is enough at any level`);
  });
  return [...years, ...anyYears, ...levels];
}

const yearsText = (count: number): string => (count === 1 ? '1 year' : `${count} years`);
