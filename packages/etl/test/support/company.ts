import { person, row, type Cells, type Export, type Row } from './export.ts';
import type { ReportName } from './headers.ts';

/** A made-up person of a company, told by number. */
export function employee(number: number): Cells {
  return person(`Person ${String(number).padStart(4, '0')}`, { Department: `Department ${number % 7}` });
}

/** Reports that hold sections of a CV, with the columns that tell one row from another. */
export const sections: readonly (readonly [ReportName, (ordinal: number) => Cells])[] = [
  ['technologies.csv', (ordinal) => ({ 'Skill name': `Skill ${ordinal}`, 'Year experience': ordinal })],
  ['languages.csv', (ordinal) => ({ Language: `Language ${ordinal}`, Level: 'Good' })],
  [
    'project_experiences.csv',
    (ordinal) => ({ 'Customer (int)': `Customer ${ordinal}`, 'Industry (int)': 'Rail' }),
  ],
  ['work_experiences.csv', (ordinal) => ({ Employer: `Employer ${ordinal}` })],
  ['certifications.csv', (ordinal) => ({ Year: 2000 + ordinal })],
  ['courses.csv', (ordinal) => ({ Name: `Course ${ordinal}` })],
  ['educations.csv', (ordinal) => ({ Degree: `Degree ${ordinal}` })],
  ['positions.csv', (ordinal) => ({ Name: `Position ${ordinal}` })],
  ['blogs.csv', (ordinal) => ({ Name: `Talk ${ordinal}` })],
  ['cv_roles.csv', (ordinal) => ({ Name: `Role ${ordinal}` })],
  ['key_qualifications.csv', (ordinal) => ({ Label: `Strength ${ordinal}` })],
];

/** A company of so many people, each with two rows in every section, a clearance, a day of availability and their usage. */
export function company(people: number): Record<ReportName, Row[]> {
  const employees = Array.from({ length: people }, (_, number) => employee(number));
  const withSections = sections.map(([report, cells]) => [
    report,
    employees.flatMap((owner) =>
      [1, 2].map((ordinal) =>
        row(
          owner,
          report === 'technologies.csv' || report === 'cv_roles.csv'
            ? cells(ordinal)
            : sectionCells(owner, ordinal, cells),
        ),
      ),
    ),
  ]);
  return {
    ...(Object.fromEntries(withSections) as Record<ReportName, Row[]>),
    'user_report.csv': employees.map((owner) => row(owner, { 'Access roles': 'User' })),
    'usage_report.csv': employees.map((owner) => row(owner, { Courses: 2, 'Last updated CV': '2026-01-01' })),
    'sc_clearance.csv': employees.map((owner) => row(owner, { Clearance: 'SC', 'Valid From': '2024-01-01' })),
    'availability_report.csv': employees.map((owner) =>
      row(owner, { Date: '2026-01-05', 'Percent Available': 50 }),
    ),
  };
}

// The id is the section's own, so that it stays when another is taken away.
function sectionCells(owner: Cells, ordinal: number, cells: (ordinal: number) => Cells): Cells {
  return { 'CV Partner section ID': `${owner['CV Partner CV ID']}/${ordinal}`, ...cells(ordinal) };
}

/** The same export without the rows of some people. */
export function withoutPeople(files: Export, gone: readonly Cells[]): Export {
  const ids = new Set(gone.map((owner) => owner['CV Partner User ID']));
  return Object.fromEntries(
    Object.entries(files).map(([report, rows]) => [
      report,
      (rows as Row[]).filter(({ person: owner }) => !ids.has(owner['CV Partner User ID'])),
    ]),
  );
}
