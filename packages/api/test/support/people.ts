import type { ClientBase } from '@smart-assign/database';

/** A person of a test: what matters to it, the rest left out. */
export interface TestPerson {
  readonly name: string;
  readonly email?: string;
  readonly title?: string;
  /** `{ int: …, no: … }` instead of one title. */
  readonly titles?: Readonly<Record<string, string>>;
  readonly country?: string;
  readonly department?: string;
  readonly sfia?: number;
  /** `CPD3E`. */
  readonly cpd?: string;
  readonly birthYear?: number;
  readonly nationality?: string;
  readonly phone?: string;
  /** Skill → `[years, level]`. */
  readonly skills?: Readonly<Record<string, readonly [years: number | null, level: number | null]>>;
  /** Language → level. */
  readonly languages?: Readonly<Record<string, string>>;
  readonly roles?: readonly string[];
  readonly clearances?: readonly { name: string; from?: string; to?: string | null }[];
  /** Day → percent. */
  readonly availability?: Readonly<Record<string, number>>;
  readonly projects?: readonly {
    customer?: string;
    industry?: string;
    description: string;
    from?: number;
    to?: number;
  }[];
  readonly certificates?: readonly {
    name: string;
    organiser?: string;
    expires?: [year: number, month: number];
  }[];
  readonly summary?: string;
  readonly cvUpdated?: string;
  readonly yearsOfExperience?: number;
}

/** Days of one percentage from one date to another, both included. */
export function days(from: string, to: string, percent: number): Record<string, number> {
  const all: Record<string, number> = {};
  for (let day = new Date(from); day <= new Date(to); day.setUTCDate(day.getUTCDate() + 1))
    all[day.toISOString().slice(0, 10)] = percent;
  return all;
}

let number = 0;

/** Stores people with one CV each. @returns their `user_id`, in order */
export async function addPeople(client: ClientBase, people: readonly TestPerson[]): Promise<number[]> {
  const ids: number[] = [];
  for (const person of people) ids.push(await addPerson(client, person));
  return ids;
}

async function addPerson(client: ClientBase, person: TestPerson): Promise<number> {
  const id = ++number;
  const insert = async (table: string, row: Record<string, unknown>): Promise<Record<string, number>> => {
    const names = Object.keys(row).filter((name) => row[name] !== undefined);
    const places = names.map((_, index) => `$${index + 1}`);
    const values = names.map((name) => row[name]);
    const { rows } = await client.query<Record<string, number>>(
      `insert into ${table} (${names.join(', ')}) values (${places.join(', ')}) returning *`,
      values,
    );
    return rows[0]!;
  };
  const named = async (table: string, key: string, name: string): Promise<number> => {
    const { rows } = await client.query<Record<string, number>>(
      `insert into ${table} (name) values ($1) on conflict (name) do update set name = excluded.name returning ${key}`,
      [name],
    );
    return rows[0]![key]!;
  };

  const user = await insert('users', {
    cv_partner_user_id: `user-${id}`,
    name_multilang: JSON.stringify({ int: person.name }),
    nationality_multilang: person.nationality && JSON.stringify({ int: person.nationality }),
    email: person.email ?? `${person.name.toLowerCase().replaceAll(' ', '.')}@example.org`,
    phone_number: person.phone,
    birth_year: person.birthYear,
    department: person.department,
    country: person.country,
  });
  const user_id = user['user_id']!;
  const [, cpdLevel, cpdBand] = /^CPD(\d)(\w)$/.exec(person.cpd ?? '') ?? [];
  const titles = person.titles ?? (person.title === undefined ? undefined : { int: person.title });
  const cv = await insert('cvs', {
    cv_partner_cv_id: `cv-${id}`,
    user_id,
    title_multilang: titles && JSON.stringify(titles),
    sfia_level: person.sfia,
    cpd_label: person.cpd,
    cpd_level: cpdLevel && Number(cpdLevel),
    cpd_band: cpdBand,
    years_since_first_work_experience: person.yearsOfExperience,
    cv_last_updated: person.cvUpdated,
    cv_last_updated_by_owner: person.cvUpdated,
  });
  const cv_id = cv['cv_id']!;
  let section = 0;
  const key = () => ({ cv_id, cv_partner_section_id: `section-${id}-${++section}` });

  for (const [name, [years_experience, proficiency]] of Object.entries(person.skills ?? {}))
    await insert('cv_technology', {
      cv_id,
      technology_id: await named('dim_technology', 'technology_id', name),
      years_experience,
      proficiency,
    });
  for (const [name, level] of Object.entries(person.languages ?? {}))
    await insert('cv_language', {
      cv_id,
      language_id: await named('dim_language', 'language_id', name),
      level,
    });
  for (const name of person.roles ?? []) await insert('cv_role', { cv_id, name });
  for (const { name, from = '1900-01-01', to } of person.clearances ?? [])
    await insert('user_clearance', {
      user_id,
      clearance_id: await named('dim_clearance', 'clearance_id', name),
      valid_from: from,
      valid_to: to,
    });
  for (const [date, percent_available] of Object.entries(person.availability ?? {}))
    await insert('user_availability', { user_id, date, percent_available });
  for (const { customer, industry, description, from, to } of person.projects ?? [])
    await insert('project_experience', {
      ...key(),
      customer_int: customer,
      description_int: description,
      description_multilang: JSON.stringify({ int: description }),
      industry_id: industry && (await named('dim_industry', 'industry_id', industry)),
      year_from: from,
      year_to: to,
    });
  for (const { name, organiser, expires } of person.certificates ?? [])
    await insert('certification', {
      ...key(),
      name,
      organiser,
      year_expire: expires?.[0],
      month_expire: expires?.[1],
    });
  if (person.summary !== undefined) await insert('key_qualification', { ...key(), summary: person.summary });
  return user_id;
}
