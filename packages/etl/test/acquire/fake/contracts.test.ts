import { beforeAll, describe, expect, test } from 'vitest';
import { generateFakeExport } from '../../../src/acquire/fake/index.ts';
import { exportColumns, exportHeaders, type Report } from '../../../src/reports/contract.ts';
import { exportReports } from '../../../src/reports/index.ts';
import { byPerson, readExport, type ExportReport, type ExportRow } from './read-export.ts';
import { temporaryFolder } from './temporary-folder.ts';

const parent = temporaryFolder();
let files: ReadonlyMap<string, ExportReport>;

beforeAll(async () => {
  const { folder } = await generateFakeExport({ folder: parent, today: new Date('2026-11-23'), users: 600 });
  files = await readExport(folder);
});

/** Columns of the key of a row, with the owner's id as the file tells it. */
function keyOf(report: Report, row: ExportRow): string {
  return report.rowKey
    .map((column) => {
      if (column === 'cv_id') return row.owner['CV Partner CV ID'];
      if (column === 'user_id') return row.owner['CV Partner User ID'];
      return row.own[column] || report.columns[column]?.parser.whenEmpty;
    })
    .join('\u0001');
}

describe.each(exportReports.map((report) => [report.file, report] as const))('%s', (file, report) => {
  test('has exactly the headers of its contract', () => {
    expect(files.get(file)!.headers).toEqual(exportHeaders(report));
  });

  test('gives every column of the contract a value somewhere', () => {
    const { rows } = files.get(file)!;
    const empty = exportColumns(report)
      .map(([column]) => column)
      .filter((column) => rows.every((row) => row.own[column] === ''));
    expect(empty).toEqual([]);
  });

  test('has no cell that its parser would complain about, and no required cell that is empty', () => {
    const faults = new Set<string>();
    for (const { own } of files.get(file)!.rows) {
      for (const [name, column] of exportColumns(report)) {
        const cell = own[name]!;
        if (cell !== cell.trim()) faults.add(`${name}: spaces around`);
        if (cell !== '') column.parser.parse(cell, (code) => faults.add(`${name}: ${code}`));
        else if (column.required && column.parser.whenEmpty === null) faults.add(`${name}: empty`);
      }
    }
    expect([...faults]).toEqual([]);
  });

  test('has every key once', () => {
    const keys = files.get(file)!.rows.map((row) => keyOf(report, row));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('belongs to people and CVs of the user report', () => {
    const { rows: users } = files.get('user_report.csv')!;
    const cvIds = new Set(users.map((user) => user.own.cv_partner_cv_id));
    const userIds = new Set(users.map((user) => user.own.cv_partner_user_id));
    const strays = files
      .get(file)!
      .rows.filter(
        ({ owner }) =>
          !userIds.has(owner['CV Partner User ID']) ||
          (report.owner === 'cv' && !cvIds.has(owner['CV Partner CV ID'])),
      );
    expect(strays).toEqual([]);
  });

  test('repeats the leading cells of the user report', () => {
    const users = byPerson(files.get('user_report.csv')!.rows);
    const different = files.get(file)!.rows.filter(({ owner }) => {
      const cvs = users.get(owner['CV Partner User ID']!)!;
      const cv = cvs.find((user) => user.owner['CV Partner CV ID'] === owner['CV Partner CV ID']) ?? cvs[0]!;
      return Object.entries(owner).some(([header, cell]) => header in cv.owner && cell !== cv.owner[header]);
    });
    expect(different).toEqual([]);
  });
});

test('the name of a course, certificate, role, position or blog is its own and not the person’s', () => {
  for (const file of ['courses.csv', 'certifications.csv', 'cv_roles.csv', 'positions.csv', 'blogs.csv']) {
    expect(files.get(file)!.rows.filter(({ owner, own }) => own.name === owner.Name)).toEqual([]);
  }
});
