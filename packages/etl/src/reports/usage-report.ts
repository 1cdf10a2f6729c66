import * as columns from './columns.ts';
import { personHeaders, type Column, type Report } from './contract.ts';

/** Sections that the usage report counts: its name in the database, header of the count, header of the owner's last change. */
const countedSections = [
  ['project_experience', 'Project Experiences', 'Owner last updated Project Experiences'],
  ['unique_role', 'Unique roles', 'Owner last updated Unique roles'],
  ['highlighted_role', 'Highlighted roles', 'Owner last updated Highlighted roles'],
  ['skill_category', 'Skill categories', 'Owner last updated Skill categories'],
  ['education', 'Educations', 'Owner last updated Educations'],
  ['work_experience', 'Work experiences', 'Owner last updated Work experiences'],
  ['certification', 'Certifications', 'Owner last updated Certifications'],
  ['course', 'Courses', 'Owner last updated Courses'],
  ['presentation', 'Presentations', 'Owner last updated Presentations'],
  ['recommendation', 'Recommendations', 'Owner last updated Recommendations'],
  ['position', 'Positions', 'Owner last updated Positions'],
  ['mentoring', 'Mentoring', 'Owner last updated Mentoring'],
  ['publication', 'Publications', 'Owner last updated Publications'],
  ['honor_or_award', 'Honors and awards', 'Owner last updated Honors and awards'],
  ['language', 'Languages', 'Owner last updated Languages'],
] as const;

const sectionColumns: Record<string, Column> = Object.fromEntries(
  countedSections.flatMap(([section, count, ownerUpdated]) => [
    [`${section}_count`, columns.integer(count)],
    [`${section}_owner_updated`, columns.date(ownerUpdated)],
  ]),
);

/** As rows: in the order of their key, which is then quickly made. */
const sectionsAsRows = [
  // Qualifications are told by their text, not by a count.
  { section: 'key_qualification', count: 'null::integer' },
  ...countedSections.map(([section]) => ({ section, count: `${section}_count` })),
].toSorted((one, other) => (one.section < other.section ? -1 : 1));

const unnested = (cells: readonly string[]) => `unnest(array[${cells.join(', ')}])`;

/**
 * The counts and dates of each section turned from columns into rows, in one pass over the file. The rows of a CV stay together, where
 * a query a section would scatter them over the whole table.
 */
const sectionRows = (staging: string) => `
  select cv_id, section, item_count, owner_last_updated
  from (
    select cv_id, ${unnested(sectionsAsRows.map(({ section }) => `'${section}'`))} as section,
      ${unnested(sectionsAsRows.map(({ count }) => count))} as item_count,
      ${unnested(sectionsAsRows.map(({ section }) => `${section}_owner_updated`))} as owner_last_updated
    from ${staging}
  ) as cells
  where item_count is not null or owner_last_updated is not null`;

export const usageReport: Report = {
  file: 'usage_report.csv',
  writtenBy: 'export',
  purpose: 'How complete and how fresh each CV is, and the nationality of its owner.',
  owner: 'cv',
  personHeaders: personHeaders.filter((header) => header !== 'Nationality'),
  essential: false,
  rowRule: null,
  rowKey: ['cv_id'],
  columns: {
    nationality_multilang: columns.multilang('Nationality (#{lang})', { visibleTo: 'admin' }),
    owner_last_changed_section: columns.date('Owner last removed or added a section'),
    owner_last_updated: columns.date('Owner last updated CV'),
    last_updated: columns.date('Last updated CV'),
    summary_of_qualifications: columns.text('Summary Of Qualifications'),
    key_qualification_owner_updated: columns.date('Owner last updated Qualifications'),
    ...sectionColumns,
    years_of_education: columns.integer('Years of education', {
      stored: false,
      note: 'Taken from user_report.csv.',
    }),
    years_since_first_work_experience: columns.integer('Years since first work experience', {
      stored: false,
      note: 'Taken from user_report.csv.',
    }),
  },
  targets: [
    {
      table: 'users',
      idColumn: null,
      key: ['user_id'],
      columns: ['nationality_multilang'],
      deletes: { kind: 'none' },
      writes: 'update',
      touchedColumn: null,
      rows: (staging) => `
        select distinct on (cvs.user_id) cvs.user_id, row.nationality_multilang
        from ${staging} row join cvs using (cv_id) order by cvs.user_id, row.line desc`,
    },
    {
      table: 'cv_usage',
      idColumn: null,
      key: ['cv_id'],
      columns: [
        'owner_last_changed_section',
        'owner_last_updated',
        'last_updated',
        'summary_of_qualifications',
      ],
      deletes: { kind: 'all' },
      writes: 'merge',
      rows: null,
      touchedColumn: null,
    },
    {
      table: 'cv_section_usage',
      idColumn: null,
      key: ['cv_id', 'section'],
      columns: ['item_count', 'owner_last_updated'],
      deletes: { kind: 'all' },
      writes: 'merge',
      touchedColumn: null,
      rows: sectionRows,
    },
  ],
};
