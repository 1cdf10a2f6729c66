import type { Workbench } from './workbench.ts';

/** The tables that an export fills. */
export const exportTables = [
  'users',
  'user_access_role',
  'cvs',
  'cv_usage',
  'cv_section_usage',
  'cv_technology',
  'cv_language',
  'project_experience',
  'work_experience',
  'certification',
  'course',
  'education',
  'position',
  'blog_publication',
  'cv_role',
  'key_qualification',
  'user_clearance',
  'user_availability',
] as const;
export const lookupTables = [
  'dim_technology',
  'dim_language',
  'dim_industry',
  'dim_project_type',
  'dim_clearance',
] as const;
export type DataTable = (typeof exportTables)[number] | (typeof lookupTables)[number];
export const dataTables: readonly DataTable[] = [...exportTables, ...lookupTables];

export type StoredRow = Readonly<Record<string, unknown>>;
export type Contents = Record<DataTable, StoredRow[]>;

const names = {
  user_id: 'select user_id as id, cv_partner_user_id as name from users',
  cv_id: 'select cv_id as id, cv_partner_cv_id as name from cvs',
  technology_id: 'select technology_id as id, name from dim_technology',
  language_id: 'select language_id as id, name from dim_language',
  industry_id: 'select industry_id as id, name from dim_industry',
  project_type_id: 'select project_type_id as id, name from dim_project_type',
  clearance_id: 'select clearance_id as id, name from dim_clearance',
};

/**
 * Everything that is loaded, in an order of its own, with the database's numbers replaced by the names they stand for: two
 * databases with the same content give the same.
 */
export async function readContents(bench: Workbench): Promise<Contents> {
  const nameById = new Map<string, Map<unknown, string>>();
  for (const [column, sql] of Object.entries(names)) {
    const rows = await bench.query<{ id: number; name: string }>(sql);
    nameById.set(column, new Map(rows.map(({ id, name }) => [id, name])));
  }
  const contents = {} as Contents;
  for (const table of dataTables) {
    const rows = await bench.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${table} t`,
    );
    contents[table] = rows
      .map(({ row: { updated_at: _, ...row } }) =>
        Object.fromEntries(
          Object.entries(row).map(([column, value]) => [
            column,
            value === null ? null : (nameById.get(column)?.get(value) ?? value),
          ]),
        ),
      )
      .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return contents;
}

/** Number of rows of each table. */
export async function countRows(bench: Workbench): Promise<Record<DataTable, number>> {
  const counts = dataTables.map((table) => `(select count(*)::integer from ${table}) as ${table}`);
  return bench.one<Record<DataTable, number>>(`select ${counts.join(', ')}`);
}

/** A mark for each table that changes whenever a row of it is inserted, updated or deleted. */
export async function rowVersions(bench: Workbench): Promise<Record<DataTable, string>> {
  const marks = dataTables.map(
    (table) =>
      `(select md5(coalesce(string_agg(ctid::text || xmin::text, ' ' order by ctid), '')) from ${table}) as ${table}`,
  );
  return bench.one<Record<DataTable, string>>(`select ${marks.join(', ')}`);
}
