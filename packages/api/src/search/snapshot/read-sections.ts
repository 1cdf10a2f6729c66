import type { ClientBase } from '@smart-assign/database';
import { languageRank } from '../language-levels.ts';
import { readRows } from './read.ts';
import type { People } from './read-people.ts';
import { ValueIndexBuilder } from './value-index.ts';

/** Number of the person with a `user_id`. */
export type NumberOf = (userId: number) => number;

/** One row a person: the values of all their CVs as a JSON array. */
interface SectionRow {
  readonly userId: number;
  readonly values: readonly (readonly [
    name: string,
    first?: number | string | null,
    second?: number | null,
  ])[];
}

/** Reads `values` of everybody and tells each of them. */
async function readSection(
  client: ClientBase,
  values: string,
  from: string,
  visit: (person: number, value: SectionRow['values'][number]) => void,
  numberOf: NumberOf,
  signal: AbortSignal,
): Promise<void> {
  await readRows<SectionRow>(
    client,
    `select user_id as "userId", json_agg(${values}) as "values" from cvs join ${from} group by user_id order by user_id`,
    [],
    (row) => {
      const person = numberOf(row.userId);
      for (const value of row.values) visit(person, value);
    },
    signal,
  );
}

export interface Sections {
  readonly skills: ValueIndexBuilder;
  readonly languages: ValueIndexBuilder;
  readonly industries: ValueIndexBuilder;
  readonly certificates: ValueIndexBuilder;
}

/**
 * What stands in the sections of the CVs, those of all CVs of a person together.
 * @param people.roleTexts gets the roles too
 */
export async function readSections(
  client: ClientBase,
  { roleTexts, masked }: Pick<People, 'roleTexts' | 'masked'>,
  numberOf: NumberOf,
  signal: AbortSignal,
): Promise<Sections> {
  const skills = new ValueIndexBuilder({ hasStrength: true });
  const languages = new ValueIndexBuilder({ hasStrength: true });
  const industries = new ValueIndexBuilder();
  const certificates = new ValueIndexBuilder();
  const read = (values: string, from: string, visit: Parameters<typeof readSection>[3]) =>
    readSection(client, values, from, visit, numberOf, signal);

  await read(
    'json_build_array(name, years_experience, proficiency)',
    'cv_technology using (cv_id) join dim_technology using (technology_id)',
    (person, [name, years, level]) => skills.add(person, name, [Number(years ?? 0), level ?? 0]),
  );
  await read(
    'json_build_array(name, level)',
    'cv_language using (cv_id) join dim_language using (language_id)',
    (person, [name, level]) =>
      languages.add(person, name, [languageRank((level as string | null) ?? null), 0]),
  );
  await read(
    'distinct jsonb_build_array(name)',
    'project_experience using (cv_id) join dim_industry using (industry_id)',
    (person, [name]) => industries.add(person, name),
  );
  await read(
    'json_build_array(name)',
    'certification using (cv_id) where certification.name is not null',
    (person, [name]) => certificates.add(person, masked(person, name)),
  );
  await read('json_build_array(name)', 'cv_role using (cv_id)', (person, [name]) =>
    roleTexts.add(person, masked(person, name)),
  );
  return { skills, languages, industries, certificates };
}
