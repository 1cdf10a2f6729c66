import * as columns from './columns.ts';
import type { Report } from './contract.ts';

const person = { scope: 'person' } as const;

export const userReport: Report = {
  file: 'user_report.csv',
  writtenBy: 'export',
  purpose: 'The people and their CVs, one row a CV: every other report hangs on it.',
  owner: 'export',
  personHeaders: [],
  essential: true,
  rowRule: null,
  rowKey: ['cv_partner_cv_id'],
  columns: {
    name: columns.text('Name', {
      ...person,
      stored: false,
      note: 'Stands in where the multilang name is empty.',
    }),
    name_multilang: columns.multilang('Name (multilang)', { ...person, plainTextHeader: 'Name' }),
    title_multilang: columns.multilang('Title (#{lang})', person),
    email: columns.text('Email', { ...person, visibleTo: 'manager' }),
    upn: columns.text('UPN', { ...person, visibleTo: 'manager' }),
    external_user_id: columns.text('External User ID', { ...person, visibleTo: 'manager' }),
    cv_partner_user_id: columns.text('CV Partner User ID', { ...person, required: true }),
    cv_partner_cv_id: columns.text('CV Partner CV ID', { ...person, required: true }),
    phone_number: columns.text('Phone Number', { ...person, visibleTo: 'admin' }),
    landline: columns.text('Landline', { ...person, visibleTo: 'admin' }),
    birth_year: columns.year('Birth Year', { ...person, visibleTo: 'admin' }),
    department: columns.text('Department', person),
    country: columns.text('Country', person),
    user_created_at: columns.date('User created at', person),
    cv_last_updated_by_owner: columns.date('CV Last updated by owner', person),
    cv_last_updated: columns.date('CV Last updated', person),
    years_of_education: columns.integer('Years of education', person),
    years_since_first_work_experience: columns.integer('Years since first work experience', person),
    access_roles: columns.list('Access roles', { ...person, visibleTo: 'admin' }),
    has_profile_image: columns.boolean('Has profile image', person),
    owns_reference_project: columns.boolean('Owns a reference project', person),
    read_privacy_notice: columns.boolean('Read and understood privacy notice', person),
    sfia_level: columns.integerWithin(1, 7, 'SFIA Level', person),
    cpd_level: columns.integer('CPD Level', person),
    cpd_band: columns.text('CPD Band', person),
    cpd_label: columns.text('CPD Label', person),
  },
  targets: [
    {
      table: 'users',
      key: ['cv_partner_user_id'],
      columns: [
        'name_multilang',
        'email',
        'upn',
        'external_user_id',
        'phone_number',
        'landline',
        'birth_year',
        'department',
        'country',
        'user_created_at',
      ],
      deletes: { kind: 'all' },
      writes: 'merge',
      touchedColumn: null,
      // A person with two CVs has two rows here: the later one tells about the person.
      rows: (staging) => `
        select distinct on (cv_partner_user_id) cv_partner_user_id, coalesce(name_multilang, '{}') as name_multilang,
          email, upn, external_user_id, phone_number, landline, birth_year, department, country, user_created_at
        from ${staging} order by cv_partner_user_id, line desc`,
    },
    {
      table: 'cvs',
      key: ['cv_partner_cv_id'],
      columns: [
        'user_id',
        'title_multilang',
        'years_of_education',
        'years_since_first_work_experience',
        'has_profile_image',
        'owns_reference_project',
        'read_privacy_notice',
        'cv_last_updated_by_owner',
        'cv_last_updated',
        'sfia_level',
        'cpd_level',
        'cpd_band',
        'cpd_label',
      ],
      deletes: { kind: 'all' },
      writes: 'merge',
      touchedColumn: null,
      rows: (staging) => `
        select row.cv_partner_cv_id, users.user_id, row.title_multilang, row.years_of_education,
          row.years_since_first_work_experience, row.has_profile_image, row.owns_reference_project,
          row.read_privacy_notice, row.cv_last_updated_by_owner, row.cv_last_updated, row.sfia_level, row.cpd_level,
          row.cpd_band, row.cpd_label
        from ${staging} row join users using (cv_partner_user_id)`,
    },
    {
      table: 'user_access_role',
      key: ['user_id', 'role'],
      columns: [],
      deletes: { kind: 'all' },
      writes: 'merge',
      touchedColumn: null,
      rows: (staging) => `
        select distinct users.user_id, role
        from ${staging} row join users using (cv_partner_user_id), unnest(row.access_roles) as role`,
    },
  ],
};
