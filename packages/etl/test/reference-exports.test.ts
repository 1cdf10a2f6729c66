import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Receipt } from '../src/index.ts';
import { cellOf, lostCells, lostSectionUsage, type CsvReport } from './support/compare-cells.ts';
import { countRows, exportTables, readContents, rowVersions, type Contents } from './support/contents.ts';
import { reportNames, type ReportName } from './support/headers.ts';
import { readCsv } from './support/papaparse.ts';
import { countedSections, places } from './support/places.ts';
import { useWorkbench } from './support/workbench.ts';

// The reference exports lie beside the repository, not in it; without them these tests say that they were skipped.
const exportsFolder = join(import.meta.dirname, '..', '..', '..', '..', 'shared', 'exports');
const has = (name: string) => existsSync(join(exportsFolder, name));

async function readReport(folder: string, report: ReportName): Promise<CsvReport> {
  const [header, ...rows] = readCsv(await readFile(join(folder, report), 'utf8'));
  return { header: header!, rows };
}

describe.skipIf(!has('Q22026'))('the reference export Q22026', () => {
  const folder = join(exportsFolder, 'Q22026');
  const bench = useWorkbench({ keep: true });
  const files = new Map<ReportName, CsvReport>();
  let receipt: Receipt;
  let contents: Contents;
  let versions: Awaited<ReturnType<typeof rowVersions>>;

  beforeAll(async () => {
    for (const name of reportNames) files.set(name, await readReport(folder, name));
    receipt = await bench.run(exportsFolder, { quarter: 'Q22026' });
    contents = await readContents(bench);
    versions = await rowVersions(bench);
  });

  test('every row of every report arrives', async () => {
    expect(await countRows(bench)).toMatchObject({
      users: 500,
      cvs: 500,
      cv_technology: 2206,
      cv_language: 991,
      project_experience: 1520,
      work_experience: 1452,
      certification: 1018,
      course: 1489,
      education: 753,
      position: 1264,
      blog_publication: 745,
      cv_role: 1007,
      key_qualification: 488,
      cv_usage: 500,
      user_clearance: 500,
      user_availability: 30_000,
      dim_technology: 22,
      dim_language: 5,
      dim_industry: 3,
      dim_project_type: 2,
    });
    expect(receipt.reports.reduce((sum, report) => sum + report.rowsRead, 0)).toBe(44_433);
  });

  test('no row is rejected, no cell is at fault, and nothing is warned of', async () => {
    expect(await bench.rejects()).toEqual([]);
    expect(receipt.reports.filter(({ rowsRejected, cellIssues }) => rowsRejected + cellIssues > 0)).toEqual(
      [],
    );
    expect(receipt.warnings).toEqual([]);
  });

  test.each(places.map((place) => [place.report, place.table, place] as const))(
    'no cell of %s is lost on its way to %s',
    (report, _, place) => {
      expect(lostCells(place, files.get(report)!, contents).slice(0, 10)).toEqual([]);
    },
  );

  test('no count and no date of usage_report.csv is lost on its way to cv_section_usage', () => {
    expect(lostSectionUsage(files.get('usage_report.csv')!, contents).slice(0, 10)).toEqual([]);
  });

  test('every column of every table is filled for which the files have anything', () => {
    const expected = new Set([
      'cvs.cv_id',
      'users.user_id',
      'cv_section_usage.cv_id',
      'cv_section_usage.section',
    ]);
    for (const { report, table, key, columns } of places) {
      const file = files.get(report)!;
      for (const column of Object.values(key)) expected.add(`${table}.${column}`);
      for (const [header, column] of Object.entries(columns)) {
        if (file.rows.some((row) => cellOf(file, row, header) !== '')) expected.add(`${table}.${column}`);
      }
    }
    for (const column of ['item_count', 'owner_last_updated']) expected.add(`cv_section_usage.${column}`);

    const filled = exportTables.flatMap((table) =>
      Object.keys(contents[table][0]!)
        .filter((column) => contents[table].some((row) => row[column] !== null))
        .map((column) => `${table}.${column}`),
    );
    expect(filled.toSorted()).toEqual([...expected].toSorted());
  });

  test('every counted section has its row in cv_section_usage', () => {
    const sections = new Set(contents.cv_section_usage.map(({ section }) => section));
    expect([...sections].toSorted()).toEqual(countedSections.map(([section]) => section).toSorted());
  });

  test.each([
    ['read and compared', true],
    ['not read again', false],
  ])('the same export once more, %s, writes no row', async (_, reread) => {
    const again = await bench.run(exportsFolder, { quarter: 'Q22026', reread });
    expect(again.reports.map(({ skipped }) => skipped)).toEqual(again.reports.map(() => !reread));
    expect(again.kpis).toEqual(receipt.kpis);
    expect(await rowVersions(bench)).toEqual(versions);
    for (const { file, rowsRead, tables } of again.reports) {
      for (const counts of Object.values(tables)) {
        expect({ file, ...counts }).toMatchObject({ file, inserted: 0, updated: 0, deleted: 0 });
      }
      const own = Object.values(tables).at(0)!;
      expect({ file, unchanged: own.unchanged }).toEqual({ file, unchanged: rowsRead });
    }
  });
});

describe.skipIf(!has('QTEST'))('the reference export QTEST', () => {
  const folder = join(exportsFolder, 'QTEST');
  const bench = useWorkbench({ keep: true });
  let receipt: Receipt;
  let contents: Contents;

  beforeAll(async () => {
    receipt = await bench.run(exportsFolder, { quarter: 'QTEST' });
    contents = await readContents(bench);
  });

  test('it loads by its name although that is no quarter', () => {
    expect(receipt).toMatchObject({
      status: 'loaded',
      quarter: 'QTEST',
      kpis: { totalUsers: 1, totalCvs: 1 },
    });
  });

  test('its one bad row, of a certificate whose CV nobody has, is rejected and says so', async () => {
    expect(await bench.rejects()).toEqual([
      {
        kind: 'row',
        file: 'certifications.csv',
        line: 2,
        column: 'CV Partner CV ID',
        value: '1',
        code: 'unknown_cv',
      },
    ]);
  });

  test('the birth year +1985 is the year 1985', () => {
    expect(contents.users[0]).toMatchObject({ birth_year: 1985 });
  });

  test('texts by language, packed or as JSON, are stored as objects', () => {
    expect(contents.users[0]).toMatchObject({
      name_multilang: { int: 'Jane Doe', no: 'Jane' },
      nationality_multilang: { int: 'UK' },
    });
    expect(contents.cv_technology[0]).toMatchObject({ is_official_masterdata: { int: 'Yes' } });
    expect(contents.project_experience[0]).toMatchObject({
      customer_multilang: { int: 'Acme' },
      customer_anon_multilang: null,
    });
  });

  const loaded = places.filter(({ report }) => !['certifications.csv', 'usage_report.csv'].includes(report));
  // Its side files name people by e-mail alone, and nobody has a role.
  const byId = loaded.filter(
    ({ table }) => !['user_clearance', 'user_availability', 'user_access_role'].includes(table),
  );
  test.each(byId.map((place) => [place.report, place.table, place] as const))(
    'no cell of %s is lost on its way to %s',
    async (report, _, place) => {
      expect(lostCells(place, await readReport(folder, report), contents)).toEqual([]);
    },
  );

  test('its side files find their person by e-mail', () => {
    expect(contents.user_clearance).toEqual([
      {
        user_id: '1',
        clearance_id: 'SC',
        valid_from: '2023-01-01',
        valid_to: null,
        verified_by: 'HR',
        notes: 'Note',
      },
    ]);
    expect(contents.user_availability).toEqual([
      {
        user_id: '1',
        date: '2024-04-01',
        percent_available: 80,
        source: 'Manual',
        tentative_percent: null,
        overbooked: null,
      },
    ]);
  });
});
