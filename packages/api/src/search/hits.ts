import type { ClientBase } from '@smart-assign/database';
import { gradeText } from '../queries/profile-grade.ts';
import { maskOf } from '../queries/profile-mask.ts';
import { internationalLanguage, TextChooser, type TextsByLanguage } from '../queries/profile-texts.ts';
import { readHits, type HeldClearance, type HitRow } from '../queries/search-hits.ts';
import type { Hit } from './answer-schema.ts';
import { dayOf, isoOf, weeksOf, type Period } from '../days.ts';
import { bestSkillsFirst, matchesOf } from './matches.ts';
import type { SearchQuery } from './query-schema.ts';
import type { Search } from './search.ts';
import { satisfiesClearance } from './snapshot/clearances.ts';
import type { TextPlace } from './text-search.ts';

const shownSkills = 8;
const shownWeeks = 12;

export interface HitOptions {
  /** The reader may not know who they are. */
  readonly isMasked: boolean;
  /** Where the words of `q` stand, by `user_id`. */
  readonly places: ReadonlyMap<number, readonly TextPlace[]>;
}

/** What is shown of the people of a page, from what the database has now. */
export const readRowsOf = (
  client: ClientBase,
  query: SearchQuery,
  userIds: readonly number[],
): Promise<ReadonlyMap<number, HitRow>> =>
  readHits(client, userIds, {
    languages: query.language !== undefined,
    roles: query.role !== undefined,
    industries: query.industry !== undefined,
    certificates: query.certificate !== undefined,
  });

/**
 * The people of a page as they are shown: whoever was erased a moment ago is left out.
 * @param people their numbers in the snapshot
 * @param rows of {@link readRowsOf}
 */
export function hitsOf(
  search: Search,
  people: readonly number[],
  rows: ReadonlyMap<number, HitRow>,
  { isMasked, places }: HitOptions,
): Hit[] {
  const weeks = weeksOf(search.window)
    .slice(0, shownWeeks)
    .map((week) => ({ ...week, firstDay: isoOf(week.from) }));
  return people.flatMap((person) => {
    const row = rows.get(search.snapshot.userIds[person]!);
    if (row === undefined) return [];
    const mask = isMasked
      ? maskOf({ names: textsOf(row.names), contacts: row.contacts })
      : (text: string) => text;
    return [hitOf(search, person, masked(row, mask), { weeks, places: places.get(row.userId) ?? [] })];
  });
}

interface Shown {
  readonly weeks: readonly (Period & { readonly firstDay: string })[];
  readonly places: readonly TextPlace[];
}

function hitOf(search: Search, person: number, row: HitRow, { weeks, places }: Shown): Hit {
  const { query, snapshot, window } = search;
  const texts = new TextChooser(query.lang ?? internationalLanguage);
  const skills = bestSkillsFirst(row.skills, query, places);
  const { average, knownDays } = snapshot.availability.averageOf(person, window);
  return {
    userId: row.userId,
    name: texts.choose(row.names),
    email: row.email,
    title: texts.choose(row.titles),
    country: row.country,
    department: row.department,
    sfiaLevel: row.sfiaLevel,
    cpdLabel: row.cpdLabel,
    grade: gradeText(row.cpdLabel, row.sfiaLevel),
    yearsOfExperience: row.yearsOfExperience,
    clearance: shownClearance(search, row.clearances),
    availability: {
      average,
      unknown: average === null,
      knownDays,
      weeks: weeks.map((week) => ({
        from: week.firstDay,
        average: snapshot.availability.averageOf(person, week).average,
      })),
    },
    skills: skills.slice(0, shownSkills),
    otherSkills: Math.max(0, skills.length - shownSkills),
    cvUpdated: row.cvUpdated,
    matches: matchesOf(row, titlesOf(row, texts), query, places),
  };
}

/** The one that is shown first: a part that stands in several languages is told in the reader's. */
function titlesOf({ titles }: HitRow, texts: TextChooser): string[] {
  const shown = texts.choose(titles);
  return shown === null ? [] : [...new Set([...textsOf(titles), shown])];
}

const textsOf = (texts: TextsByLanguage | null): string[] =>
  Object.values(texts ?? {}).filter((text) => text !== null);

/** What people write as they like, without what tells who they are. */
function masked(row: HitRow, mask: (text: string) => string): HitRow {
  return {
    ...row,
    titles:
      row.titles &&
      Object.fromEntries(
        Object.entries(row.titles).map(([language, text]) => [language, text && mask(text)]),
      ),
    roles: row.roles.map(mask),
    certificates: row.certificates.map(mask),
  };
}

/**
 * The strongest clearance that is valid when it is needed: one that holds to the end of the window before one that does not, one
 * that satisfies what was asked before others.
 */
function shownClearance(
  { snapshot: { clearances }, query, clearancePeriod: { from, to }, higherClearanceSatisfies }: Search,
  held: readonly HeldClearance[],
): Hit['clearance'] {
  const wanted = query.clearance === undefined ? undefined : clearances.byName(query.clearance);
  const order = (each: HeldClearance): readonly number[] => [
    wanted === undefined || satisfiesClearance(each, wanted, higherClearanceSatisfies) ? 0 : 1,
    each.to === null || dayOf(each.to) >= to ? 0 : 1,
    clearances.scale.findIndex(({ chain }) => chain === each.chain),
    -(each.rank ?? 0),
    each.name === 'None' ? 1 : 0,
    each.to === null ? -Infinity : -dayOf(each.to),
  ];
  const valid = held
    .filter(
      (each) =>
        (each.from === null || dayOf(each.from) <= from) && (each.to === null || dayOf(each.to) >= from),
    )
    .map((each) => ({ each, order: order(each) }))
    .toSorted((a, b) => compare(a.order, b.order));
  const strongest = valid[0]?.each;
  return strongest === undefined ? null : { name: strongest.name, validTo: strongest.to };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const place = a.findIndex((value, place) => value !== b[place]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}
