import { count, counted, percent } from '../../../shared/format.ts';
import type { Freshness } from '../answers.ts';

type Department = Freshness['departments'][number];
type Section = Freshness['sections'][number];

/** `project_experience` → `Project experience` */
export const sectionName = (section: string): string =>
  section.charAt(0).toUpperCase() + section.slice(1).replaceAll('_', ' ');

/** Part of the sections that are not empty that is stale, from 0 to 1; null where all are empty. */
export const staleShare = ({ cvs, empty, stale }: Section): number | null =>
  cvs === empty ? null : stale / (cvs - empty);

/** A few people more or less say nothing of a department. */
const tellingSize = 5;

/** What one sees in how old the CVs are. */
export function freshnessWords({ people, bands, neglected, departments }: Freshness): string {
  if (people === 0) return 'Nobody is in the database yet.';
  const [fresh, , year] = bands;
  const start =
    `${count(year!.peopleSince)} of ${counted(people, 'person', 'people')} saw to their CV within a year, ` +
    `${count(fresh!.people)} of them within three months.`;
  const oldest = departments
    .filter(({ department, people }) => department !== null && people >= tellingSize)
    .toSorted((a, b) => oldShare(b) - oldShare(a))[0];
  if (neglected.people === 0 || oldest === undefined) return start;
  return `${start} Oldest are those of ${oldest.department}: ${percent(oldShare(oldest) * 100)} are more than a year old, or were never seen to.`;
}

const oldShare = ({ counts, people }: Department): number => (counts[3]! + counts[4]!) / people;
