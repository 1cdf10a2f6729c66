import type { DataTable } from './contents.ts';
import type { ReportName } from './headers.ts';

/** Where the cells of a report are to be found in the database. Written out, so that it does not err with the contracts. */
export interface Place {
  readonly report: ReportName;
  readonly table: DataTable;
  /** Column of the database by header, for those that find the row. Ids of lookups are compared by name. */
  readonly key: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
}

const sectionKey = { 'CV Partner CV ID': 'cv_id', 'CV Partner section ID': 'cv_partner_section_id' };
const sectionHead = {
  'External unique ID': 'external_unique_id',
  Updated: 'updated',
  'Updated by owner': 'updated_by_owner',
};
const period = {
  'Month from': 'month_from',
  'Year from': 'year_from',
  'Month to': 'month_to',
  'Year to': 'year_to',
};
const masterdata = { 'Is official masterdata (in #{lang})': 'is_official_masterdata' };

export const places: readonly Place[] = [
  {
    report: 'user_report.csv',
    table: 'users',
    key: { 'CV Partner User ID': 'cv_partner_user_id' },
    columns: {
      'Name (multilang)': 'name_multilang',
      Email: 'email',
      UPN: 'upn',
      'External User ID': 'external_user_id',
      'Phone Number': 'phone_number',
      Landline: 'landline',
      'Birth Year': 'birth_year',
      Department: 'department',
      Country: 'country',
      'User created at': 'user_created_at',
    },
  },
  {
    report: 'user_report.csv',
    table: 'cvs',
    key: { 'CV Partner CV ID': 'cv_partner_cv_id' },
    columns: {
      'CV Partner User ID': 'user_id',
      'Title (#{lang})': 'title_multilang',
      'CV Last updated by owner': 'cv_last_updated_by_owner',
      'CV Last updated': 'cv_last_updated',
      'Years of education': 'years_of_education',
      'Years since first work experience': 'years_since_first_work_experience',
      'Has profile image': 'has_profile_image',
      'Owns a reference project': 'owns_reference_project',
      'Read and understood privacy notice': 'read_privacy_notice',
      'SFIA Level': 'sfia_level',
      'CPD Level': 'cpd_level',
      'CPD Band': 'cpd_band',
      'CPD Label': 'cpd_label',
    },
  },
  {
    report: 'user_report.csv',
    table: 'user_access_role',
    key: { 'CV Partner User ID': 'user_id', 'Access roles': 'role' },
    columns: {},
  },
  {
    report: 'usage_report.csv',
    table: 'users',
    key: { 'CV Partner User ID': 'cv_partner_user_id' },
    columns: { 'Nationality (#{lang})': 'nationality_multilang' },
  },
  {
    report: 'usage_report.csv',
    table: 'cv_usage',
    key: { 'CV Partner CV ID': 'cv_id' },
    columns: {
      'Owner last removed or added a section': 'owner_last_changed_section',
      'Owner last updated CV': 'owner_last_updated',
      'Last updated CV': 'last_updated',
      'Summary Of Qualifications': 'summary_of_qualifications',
    },
  },
  {
    report: 'technologies.csv',
    table: 'cv_technology',
    key: { 'CV Partner CV ID': 'cv_id', 'Skill name': 'technology_id' },
    columns: {
      'CV Partner skill ID': 'cv_partner_skill_id',
      'CV Partner skill category ID': 'cv_partner_skill_category_id',
      'Year experience': 'years_experience',
      'Proficiency (0-5)': 'proficiency',
      ...masterdata,
    },
  },
  {
    report: 'languages.csv',
    table: 'cv_language',
    key: { 'CV Partner CV ID': 'cv_id', Language: 'language_id' },
    columns: {
      'CV Partner section ID': 'cv_partner_section_id',
      ...sectionHead,
      Highlighted: 'highlighted',
      ...masterdata,
      Level: 'level',
    },
  },
  {
    report: 'project_experiences.csv',
    table: 'project_experience',
    key: sectionKey,
    columns: {
      ...sectionHead,
      ...period,
      'Customer (#{lang})': 'customer_multilang',
      'Customer (int)': 'customer_int',
      'Customer Anonymized (#{lang})': 'customer_anon_multilang',
      'Customer Anonymized (int)': 'customer_anon_int',
      'Description (#{lang})': 'description_multilang',
      'Description (int)': 'description_int',
      'Long description (#{lang})': 'long_description_multilang',
      'Long description (int)': 'long_description_int',
      'Industry (#{lang})': 'industry_multilang',
      'Industry (int)': 'industry_id',
      'Project type (#{lang})': 'project_type_multilang',
      'Project type (int)': 'project_type_id',
      'Percent allocated': 'percent_allocated',
      'Project extent (individual hours)': 'extent_individual_hours',
      'Project extent (hours)': 'extent_hours',
      'Project extent total (hours)': 'extent_total_hours',
      'Project extent': 'extent_unit',
      'Project extent (currency)': 'extent_currency',
      'Project extent total': 'extent_total',
      'Project extent total (currency)': 'extent_total_currency',
      'Project area': 'project_area',
      'Project area (unit)': 'project_area_unit',
      Highlighted: 'highlighted',
    },
  },
  {
    report: 'work_experiences.csv',
    table: 'work_experience',
    key: sectionKey,
    columns: {
      ...sectionHead,
      ...period,
      Highlighted: 'highlighted',
      Employer: 'employer',
      Description: 'description',
      'Long Description': 'long_description',
    },
  },
  {
    report: 'certifications.csv',
    table: 'certification',
    key: sectionKey,
    columns: {
      ...sectionHead,
      Month: 'month',
      Year: 'year',
      'Month expire': 'month_expire',
      'Year expire': 'year_expire',
    },
  },
  {
    report: 'courses.csv',
    table: 'course',
    key: sectionKey,
    columns: {
      ...sectionHead,
      Month: 'month',
      Year: 'year',
      Name: 'name',
      Organiser: 'organiser',
      'Long description': 'long_description',
      Highlighted: 'highlighted',
      ...masterdata,
      Attachments: 'attachments',
    },
  },
  {
    report: 'educations.csv',
    table: 'education',
    key: sectionKey,
    columns: {
      ...sectionHead,
      ...period,
      Highlighted: 'highlighted',
      Attachments: 'attachments',
      'Place of study': 'place_of_study',
      Degree: 'degree',
      Description: 'description',
    },
  },
  {
    report: 'positions.csv',
    table: 'position',
    key: sectionKey,
    columns: {
      ...sectionHead,
      'Year from': 'year_from',
      'Year to': 'year_to',
      Highlighted: 'highlighted',
      Name: 'name',
      Description: 'description',
    },
  },
  {
    report: 'blogs.csv',
    table: 'blog_publication',
    key: sectionKey,
    columns: { ...sectionHead, Name: 'name', Description: 'description', Highlighted: 'highlighted' },
  },
  {
    report: 'cv_roles.csv',
    table: 'cv_role',
    key: { 'CV Partner CV ID': 'cv_id', Name: 'name' },
    columns: {
      Updated: 'updated',
      'Updated by owner': 'updated_by_owner',
      Description: 'description',
      Highlighted: 'highlighted',
    },
  },
  {
    report: 'key_qualifications.csv',
    table: 'key_qualification',
    key: sectionKey,
    columns: {
      ...sectionHead,
      Label: 'label',
      'Summary of Qualifications': 'summary',
      'Short description': 'short_description',
    },
  },
  {
    report: 'sc_clearance.csv',
    table: 'user_clearance',
    key: { 'CV Partner User ID': 'user_id', Clearance: 'clearance_id', 'Valid From': 'valid_from' },
    columns: { 'Valid To': 'valid_to', 'Verified By': 'verified_by', Notes: 'notes' },
  },
  {
    report: 'availability_report.csv',
    table: 'user_availability',
    key: { 'CV Partner User ID': 'user_id', Date: 'date' },
    columns: { 'Percent Available': 'percent_available', Source: 'source' },
  },
];

/** Name of a section in `cv_section_usage`, the header of its count, and the header of its owner's last change. */
export const countedSections: readonly (readonly [string, string | null, string])[] = [
  ['key_qualification', null, 'Owner last updated Qualifications'],
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
];
