import { isoDay, type Day } from '../calendar.ts';
import { packed } from '../company/text.ts';
import type { CvFacts, Row } from './section.ts';

/** What the usage report tells of one counted section. */
export interface SectionUsage {
  readonly count: number;
  readonly ownerUpdated: Day;
}

export interface Qualification {
  readonly summary: string | null;
  readonly ownerUpdated: Day;
}

/** Sections that the usage report counts and no report lists, with how likely somebody has something there. */
const unlisted: readonly (readonly [name: string, chance: number])[] = [
  ['presentation', 0.15],
  ['recommendation', 0.1],
  ['mentoring', 0.1],
  ['honor_or_award', 0.05],
];

/** A row of usage_report.csv: a count for every section, and when its owner last changed it, if there is anything in it. */
export function usageRow(
  { person, cv, random }: CvFacts,
  listed: ReadonlyMap<string, SectionUsage>,
  qualification: Qualification | null,
  education: {
    readonly years: Row[string] | undefined;
    readonly yearsSinceFirstWork: Row[string] | undefined;
  },
): Row {
  const { identity, createdAt } = person;
  const row: Record<string, Row[string]> = {
    nationality_multilang: identity.showsNationality
      ? packed(identity.nationality.name, identity.country.language)
      : null,
    owner_last_changed_section: isoDay(random.integer(createdAt, cv.updatedByOwner)),
    owner_last_updated: isoDay(cv.updatedByOwner),
    last_updated: isoDay(cv.updated),
    summary_of_qualifications: qualification?.summary ?? null,
    key_qualification_owner_updated: qualification === null ? null : isoDay(qualification.ownerUpdated),
    years_of_education: education.years ?? null,
    years_since_first_work_experience: education.yearsSinceFirstWork ?? null,
  };
  const tell = (name: string, { count, ownerUpdated }: SectionUsage) => {
    row[`${name}_count`] = count;
    row[`${name}_owner_updated`] = count === 0 ? null : isoDay(ownerUpdated);
  };
  for (const [name, usage] of listed) tell(name, usage);
  for (const [name, chance] of unlisted) {
    const count = random.chance(chance) ? random.integer(1, 3) : 0;
    tell(name, { count, ownerUpdated: random.integer(createdAt, cv.updatedByOwner) });
  }
  return row;
}
