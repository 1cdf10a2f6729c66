import { describe, expect, test } from 'vitest';
import { exportHeaders, reports } from '../../src/index.ts';
import { ownerColumn } from '../../src/reports/contract.ts';
import { exportReports } from '../../src/reports/index.ts';
import { headerOf, reportNames } from '../support/headers.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench({ keep: true });

interface DatabaseColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

const databaseColumns = () =>
  bench.query<DatabaseColumn>(
    `select relname as table, attname as column, format_type(atttypid, null) as type
     from pg_attribute join pg_class on pg_class.oid = attrelid
     where relname = any ($1) and attnum > 0 and not attisdropped`,
    [reports.flatMap(({ targets }) => targets.map(({ table }) => table))],
  );

test('there is one contract for each of the fifteen reports of an export, the user report first', () => {
  const files = exportReports.map(({ file }) => file);
  expect(files.toSorted()).toEqual(reportNames.toSorted());
  expect(files[0]).toBe('user_report.csv');
});

test('only the user report is one that nothing can be loaded without', () => {
  expect(reports.filter(({ essential }) => essential).map(({ file }) => file)).toEqual(['user_report.csv']);
});

test.each(exportReports.map((report) => [report.file, report] as const))(
  'the contract of %s names the headers that an export writes, and no other but the certificates’ names',
  (file, report) => {
    const added = file === 'certifications.csv' ? ['Name', 'Organiser'] : [];
    expect(exportHeaders(report).toSorted()).toEqual(
      [...headerOf(report.file as (typeof reportNames)[number]), ...added].toSorted(),
    );
  },
);

test('what our own sources write is neither missed in an export nor asked for', async () => {
  const ofSources = reports.flatMap(({ writtenBy, columns }) =>
    Object.values(columns).filter((column) => writtenBy === 'sources' || column.writtenBy === 'sources'),
  );
  expect(ofSources.length).toBeGreaterThan(15);
  expect(ofSources.filter(({ usual, writtenBy }) => usual || writtenBy === 'export')).toEqual([]);
});

describe('against the database', () => {
  test('a column that a file lacks stays empty: none that a contract fills has a default', async () => {
    const ofFiles = reports.flatMap(({ targets, columns }) =>
      targets.flatMap(({ table, key, columns: others }) =>
        [...key, ...others].filter((name) => name in columns).map((name) => `${table}.${name}`),
      ),
    );
    const withDefault = await bench.values(
      `select table_name || '.' || column_name from information_schema.columns
       where table_schema = 'public' and (column_default is not null or is_identity = 'YES' or is_generated <> 'NEVER')`,
    );
    expect(withDefault).toContain('user_availability.updated_at');
    expect(withDefault.filter((column) => ofFiles.includes(String(column)))).toEqual([]);
  });

  test('every column that a contract fills is there, and every column that is there is filled by a contract', async () => {
    const filled = new Set(
      reports.flatMap(({ targets }) =>
        targets.flatMap(({ table, key, columns }) => [...key, ...columns].map((name) => `${table}.${name}`)),
      ),
    );
    // Numbers that the database gives, and the time of a change.
    const own = ['users.user_id', 'cvs.cv_id', 'user_availability.updated_at'];
    const there = (await databaseColumns()).map(({ table, column }) => `${table}.${column}`);
    expect([...filled, ...own.filter((name) => !filled.has(name))].toSorted()).toEqual(there.toSorted());
  });

  test('the keys of a contract are unique there', async () => {
    const unique = await bench.query<{ table: string; columns: string[] }>(
      `select relname::text as table,
         (select array_agg(attname::text order by attname) from pg_attribute where attrelid = conrelid and attnum = any (conkey)) as columns
       from pg_constraint join pg_class on pg_class.oid = conrelid where contype in ('p', 'u')`,
    );
    for (const { table, key } of reports.flatMap(({ targets }) => targets)) {
      const keys = unique
        .filter((constraint) => constraint.table === table)
        .map(({ columns }) => columns.join());
      expect(keys, table).toContain([...key].toSorted().join());
    }
  });

  test('a column is read as what it is there', async () => {
    const types = new Map(
      (await databaseColumns()).map(({ table, column, type }) => [`${table}.${column}`, type]),
    );
    for (const { file, columns, owner, targets } of reports) {
      for (const { table, key, columns: filled, rows } of targets) {
        if (rows !== null) continue;
        for (const name of [...key, ...filled].filter((column) => column !== ownerColumn[owner])) {
          const { lookup, parser } = columns[name]!;
          expect(`${file} ${name} ${lookup === null ? parser.sqlType : 'integer'}`).toBe(
            `${file} ${name} ${types.get(`${table}.${name}`)}`,
          );
        }
      }
    }
  });
});
