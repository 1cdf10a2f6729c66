/*
 * Where each table stands in the diagram of the database. The rest follows: sizes from the columns, lines from the relations.
 * A table that has no place here stops `npm run docs`, so a migration that adds one is drawn or left out on purpose.
 */

export interface Group {
  readonly title: string;
  /** Of headings and of the frame. */
  readonly colour: string;
  /** Of the ground within the frame. */
  readonly tint: string;
}

export const groups = {
  people: { title: 'People and CVs', colour: '#1d4ed8', tint: '#eff4ff' },
  rights: { title: 'Clearance and availability', colour: '#b45309', tint: '#fff7ea' },
  sections: { title: 'Sections of a CV', colour: '#0f766e', tint: '#ecfaf6' },
  names: { title: 'Names kept once', colour: '#7c3aed', tint: '#f6f1ff' },
  sources: { title: 'Other systems', colour: '#4338ca', tint: '#f1f2ff' },
  search: { title: 'Search profile (view)', colour: '#be185d', tint: '#fff0f6' },
  runs: { title: 'Runs of the pipeline', colour: '#475569', tint: '#f3f5f8' },
  kept: { title: 'Erasure and upkeep', colour: '#991b1b', tint: '#fdf2f2' },
  quarters: { title: 'Kept of each quarter', colour: '#0e7490', tint: '#ecfbff' },
  access: { title: 'Sign-in and audit', colour: '#9a3412', tint: '#fff4ee' },
  work: { title: 'Shortlists and searches', colour: '#4d7c0f', tint: '#f5fbea' },
  text: { title: 'Free text', colour: '#be185d', tint: '#fff0f6' },
} as const satisfies Record<string, Group>;

export type GroupName = keyof typeof groups;

/** A stack of tables under one another; beside a table, the one whose column its first row is level with. */
export interface Stack {
  readonly group: GroupName;
  readonly tables: readonly (string | { readonly table: string; readonly levelWith: string })[];
}

/** Columns from left to right, each of stacks from top to bottom; the stacks of one line begin level. */
export type Band = readonly (readonly Stack[])[];

const level = (table: string, levelWith: string) => ({ table, levelWith });

export const bands: readonly Band[] = [
  [
    [
      { group: 'people', tables: ['users', 'user_access_role', 'grade_band'] },
      { group: 'rights', tables: ['user_clearance', 'user_availability'] },
      { group: 'sources', tables: ['hr_person'] },
      { group: 'search', tables: ['cv_search_profile_mv'] },
    ],
    [
      { group: 'people', tables: ['cvs', 'cv_usage', 'cv_section_usage'] },
      { group: 'rights', tables: [level('dim_clearance', 'user_clearance.clearance_id')] },
      { group: 'sources', tables: ['source_identity', 'side_source'] },
    ],
    [
      {
        group: 'sections',
        tables: ['work_experience', 'education', 'position', 'certification', 'course', 'cv_role'],
      },
    ],
    [
      {
        group: 'sections',
        tables: [
          'cv_technology',
          'cv_language',
          'project_experience',
          'blog_publication',
          'key_qualification',
        ],
      },
    ],
    [
      {
        group: 'names',
        tables: [
          level('dim_technology', 'cv_technology.technology_id'),
          level('dim_language', 'cv_language.language_id'),
          level('dim_industry', 'project_experience.industry_id'),
          'dim_project_type',
        ],
      },
    ],
  ],
  [
    [{ group: 'runs', tables: ['etl_run_report'] }],
    [{ group: 'runs', tables: ['etl_run'] }],
    [{ group: 'runs', tables: ['etl_reject'] }],
    [{ group: 'runs', tables: ['etl_run_kpi', 'scheduled_load'] }],
    [{ group: 'kept', tables: ['erased_identity'] }],
    [{ group: 'kept', tables: ['app_secret'] }],
    [{ group: 'kept', tables: ['schema_migration', 'table_change'] }],
  ],
  [
    [{ group: 'access', tables: ['audit_event'] }],
    [{ group: 'access', tables: ['api_token'] }],
    [{ group: 'access', tables: ['api_session'] }],
    [{ group: 'work', tables: ['shortlist', 'saved_search'] }],
    [{ group: 'work', tables: ['shortlist_member'] }],
    [{ group: 'text', tables: ['search_document', 'search_word', 'search_index_state'] }],
    [{ group: 'quarters', tables: ['quarter_person', 'quarter_skill'] }],
  ],
];

/** Tables whose relations within their own column run on the side given. */
export const trunkSide: Readonly<Record<string, 'left' | 'right'>> = { users: 'left', cvs: 'right' };

/** The frame to whose right the legend stands. */
export const legendBeside: GroupName = 'search';
