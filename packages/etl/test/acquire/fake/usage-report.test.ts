import { beforeAll, expect, test } from 'vitest';
import { generateFakeExport } from '../../../src/acquire/fake/index.ts';
import { byCv, readExport, type ExportReport, type ExportRow } from './read-export.ts';
import { temporaryFolder } from './temporary-folder.ts';

const parent = temporaryFolder();
let files: ReadonlyMap<string, ExportReport>;

const rowsOf = (file: string): readonly ExportRow[] => files.get(file)!.rows;
const cvOf = (row: ExportRow) => row.owner['CV Partner CV ID']!;

beforeAll(async () => {
  const { folder } = await generateFakeExport({ folder: parent, today: new Date('2026-11-23'), users: 600 });
  files = await readExport(folder);
});

/** Rows of the usage report whose cell is not what it should be for the CV. */
function differences(column: string, expected: (cv: string) => string): ExportRow[] {
  return rowsOf('usage_report.csv').filter((row) => row.own[column] !== expected(cvOf(row)));
}

test.each([
  ['project_experience', 'project_experiences.csv'],
  ['education', 'educations.csv'],
  ['work_experience', 'work_experiences.csv'],
  ['certification', 'certifications.csv'],
  ['course', 'courses.csv'],
  ['position', 'positions.csv'],
  ['publication', 'blogs.csv'],
  ['language', 'languages.csv'],
  ['unique_role', 'cv_roles.csv'],
])('%s counts the rows of %s', (section, file) => {
  const rows = byCv(rowsOf(file));
  expect(differences(`${section}_count`, (cv) => String(rows.get(cv)?.length ?? 0))).toEqual([]);
});

test('skill categories are those that the skills of the CV are in', () => {
  const rows = byCv(rowsOf('technologies.csv'));
  expect(
    differences('skill_category_count', (cv) =>
      String(new Set(rows.get(cv)!.map(({ own }) => own.cv_partner_skill_category_id)).size),
    ),
  ).toEqual([]);
});

test('highlighted roles are the highlighted of the CV’s roles', () => {
  const rows = byCv(rowsOf('cv_roles.csv'));
  expect(
    differences('highlighted_role_count', (cv) =>
      String(rows.get(cv)!.filter(({ own }) => own.highlighted === 'True').length),
    ),
  ).toEqual([]);
});

test.each([
  ['owner_last_updated', 'cv_last_updated_by_owner'],
  ['last_updated', 'cv_last_updated'],
  ['years_of_education', 'years_of_education'],
  ['years_since_first_work_experience', 'years_since_first_work_experience'],
])('%s is what user_report.csv says', (usageColumn, userColumn) => {
  const users = byCv(rowsOf('user_report.csv'));
  expect(differences(usageColumn, (cv) => users.get(cv)![0]!.own[userColumn]!)).toEqual([]);
});

test('the summary is that of the key qualifications', () => {
  const summaries = byCv(rowsOf('key_qualifications.csv'));
  expect(differences('summary_of_qualifications', (cv) => summaries.get(cv)?.[0]!.own.summary ?? '')).toEqual(
    [],
  );
});

test('a section was last changed when its youngest row was, and an empty one never', () => {
  const rows = byCv(rowsOf('courses.csv'));
  expect(
    differences('course_owner_updated', (cv) => {
      const dates = rows.get(cv)?.map(({ own }) => own.updated_by_owner!) ?? [];
      return dates.toSorted().at(-1) ?? '';
    }),
  ).toEqual([]);
});

test('no section is younger than the CV', () => {
  const younger = rowsOf('usage_report.csv').filter(({ own }) =>
    Object.entries(own).some(
      ([column, cell]) => column.endsWith('_owner_updated') && cell > own.owner_last_updated!,
    ),
  );
  expect(younger).toEqual([]);
});
