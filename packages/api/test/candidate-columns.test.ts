import type { ClientBase } from '@smart-assign/database';
import { expect, test } from 'vitest';
import { useApi } from './support/api.ts';

/** A column of a table that a load fills. */
interface LoadedColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** The table in which its number is looked up. */
  readonly lookup: string | null;
}

/** What holds people or CVs and is not of the export: what the application keeps for itself. */
const ownTables = ['search_document', 'shortlist_member', 'quarter_person'];

/** Keys by which rows hang together; every answer has them, or nobody needs them. */
const keys = ['user_id', 'cv_id'];

const loadedColumns = `
  select table_name as "table", column_name as "column", data_type as type,
    (select 'dim_' || substring(column_name from '(.*)_id$') where column_name ~
      '^(technology|language|industry|project_type|clearance)_id$') as lookup
  from information_schema.columns
  where table_schema = 'public' and (table_name like 'dim\\_%' or table_name in (
    select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and column_name = any($1)
  )) and table_name <> all($2)
  order by table_name = 'users' desc, table_name = 'cvs' desc, table_name like 'dim\\_%' desc, table_name, ordinal_position`;

let columns: LoadedColumn[] = [];
const tables = () => [...Map.groupBy(columns, ({ table }) => table)];
const isOwnId = ({ table, column, lookup }: LoadedColumn) =>
  lookup === table || (table === 'users' && column === 'user_id') || (table === 'cvs' && column === 'cv_id');

/** A value of the column; another variant is another value. */
function valueOf({ table, column, type, lookup }: LoadedColumn, variant: number): unknown {
  const place = columns.findIndex((each) => each.table === table && each.column === column);
  const day = `20${10 + variant}-01-${String((place % 28) + 1).padStart(2, '0')}`;
  if (keys.includes(column)) return 1;
  if (lookup !== null && lookup !== table) return variant;
  if (table === 'user_availability' && type === 'integer') return 40 + variant;
  // An open day of the window that is asked for, and one on which the clearance holds.
  if (table === 'user_availability' && column === 'date') return `2026-11-${23 + variant}`;
  if (type === 'text') return `${table} ${column} ${variant}`;
  if (type === 'integer') return 1000 + 2 * place + variant;
  if (type === 'boolean') return variant === 1;
  if (type === 'jsonb') return JSON.stringify({ no: `${table} ${column} ${variant}` });
  return day;
}

async function fill(client: ClientBase): Promise<void> {
  columns = (await client.query<LoadedColumn>(loadedColumns, [keys, ownTables])).rows;
  await client.query('truncate dim_clearance restart identity cascade');
  for (const [table, own] of tables())
    for (const variant of table.startsWith('dim_') ? [1, 2] : [1]) {
      const filled = own.filter((column) => !isOwnId(column));
      await client.query(
        `insert into "${table}" (${filled.map(({ column }) => column).join(', ')})
         values (${filled.map((_, index) => `$${index + 1}`).join(', ')})`,
        filled.map((column) => valueOf(column, variant)),
      );
    }
}

const api = useApi({ fill });

/** All that an admin gets to see of the person, in the international language and in Norwegian. */
async function everythingShown(): Promise<string> {
  const answers = [
    await api.get('/api/v1/candidates/1'),
    await api.get('/api/v1/candidates/1?lang=no'),
    await api.get('/api/v1/candidates/1/availability'),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  return answers.map(({ text }) => text).join('\n');
}

test('whatever a load stores of a person can be seen: a change of any column changes what is answered', async () => {
  const before = await everythingShown();
  const unseen: string[] = [];
  let tried = 0;
  for (const column of columns) {
    if (isOwnId(column) || keys.includes(column.column)) continue;
    tried++;
    const set = `update "${column.table}" set "${column.column}" = $1`;
    const first = column.table.startsWith('dim_') ? ` where ${column.table.slice(4)}_id = 1` : '';
    await api.database.query(set + first, [valueOf(column, column.table.startsWith('dim_') ? 3 : 2)]);
    if ((await everythingShown()) === before) unseen.push(`${column.table}.${column.column}`);
    await api.database.query(set + first, [valueOf(column, 1)]);
  }
  expect(unseen).toEqual([]);
  expect(await everythingShown()).toBe(before);
  // Should the schema not be found, nothing would be tried and all be well.
  expect(tried).toBeGreaterThan(150);
});
