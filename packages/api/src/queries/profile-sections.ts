import {
  claim,
  date,
  exceptViewers,
  flag,
  forManagers,
  integer,
  label,
  labelByLanguage,
  map,
  name,
  nameInWords,
  section,
  words,
  wordsByLanguage,
} from './profile-columns.ts';

/** Flowcase's ids lead to the person in Flowcase, so they are not for those who may not know who it is. */
const ids = {
  flowcaseId: forManagers(label('cv_partner_section_id')),
  externalId: forManagers(label('external_unique_id')),
};
const changed = { updated: date('updated'), updatedByOwner: date('updated_by_owner') };
const months = {
  monthFrom: integer('month_from'),
  yearFrom: integer('year_from'),
  monthTo: integer('month_to'),
  yearTo: integer('year_to'),
};

/** What goes on still comes first, then what ended last. */
const newestFirst = 'year_to desc nulls first, month_to desc nulls first, year_from desc nulls last';
const newestPeriodFirst = `${newestFirst}, month_from desc nulls last, cv_partner_section_id`;
const newestMonthFirst = 'year desc nulls last, month desc nulls last, cv_partner_section_id';

/** An SQL expression: the last day of the month in which a certificate lapses, or of the year where no month is given. */
export const certificateExpiresOn = `case when year_expire between 1 and 9999 then
  (make_date(year_expire, case when month_expire between 1 and 12 then month_expire else 12 end, 1)
    + interval '1 month' - interval '1 day')::date end`;

/** The sections of a CV, by their field in the answer. */
export const cvSections = {
  skills: section(
    'cv_technology join dim_technology using (technology_id)',
    'proficiency desc nulls last, years_experience desc nulls last, name',
    {
      skill: name('name'),
      yearsOfExperience: integer('years_experience'),
      level: integer('proficiency'),
      categoryId: forManagers(label('cv_partner_skill_category_id')),
      isOfficial: map('is_official_masterdata'),
      flowcaseId: forManagers(label('cv_partner_skill_id')),
    },
  ),
  languages: section(
    'cv_language join dim_language using (language_id)',
    'highlighted desc nulls last, name',
    {
      language: name('name'),
      level: label('level'),
      highlighted: flag('highlighted'),
      isOfficial: map('is_official_masterdata'),
      ...ids,
      ...changed,
    },
  ),
  roles: section('cv_role', 'highlighted desc nulls last, name', {
    role: nameInWords('name'),
    description: words('description'),
    highlighted: flag('highlighted'),
    ...changed,
  }),
  summaries: section('key_qualification', 'updated desc nulls last, cv_partner_section_id', {
    label: words('label'),
    summary: words('summary'),
    shortDescription: words('short_description'),
    ...ids,
    ...changed,
  }),
  projects: section(
    `project_experience left join dim_industry as industry using (industry_id)
      left join dim_project_type as project_type using (project_type_id)`,
    newestPeriodFirst,
    {
      customer: exceptViewers('customerAnonymised', wordsByLanguage('customer_multilang', 'customer_int')),
      customerAnonymised: wordsByLanguage('customer_anon_multilang', 'customer_anon_int'),
      industry: labelByLanguage('industry_multilang', 'industry.name'),
      projectType: labelByLanguage('project_type_multilang', 'project_type.name'),
      ...months,
      percentAllocated: integer('percent_allocated'),
      description: wordsByLanguage('description_multilang', 'description_int'),
      longDescription: wordsByLanguage('long_description_multilang', 'long_description_int'),
      extentIndividualHours: integer('extent_individual_hours'),
      extentHours: integer('extent_hours'),
      extentTotalHours: integer('extent_total_hours'),
      extentUnit: label('extent_unit'),
      extentCurrency: label('extent_currency'),
      extentTotal: integer('extent_total'),
      extentTotalCurrency: label('extent_total_currency'),
      projectArea: integer('project_area'),
      projectAreaUnit: label('project_area_unit'),
      highlighted: flag('highlighted'),
      ...ids,
      ...changed,
    },
  ),
  workExperience: section('work_experience', newestPeriodFirst, {
    employer: words('employer'),
    description: words('description'),
    longDescription: words('long_description'),
    ...months,
    highlighted: flag('highlighted'),
    ...ids,
    ...changed,
  }),
  positions: section(
    '"position"',
    'year_to desc nulls first, year_from desc nulls last, cv_partner_section_id',
    {
      name: words('name'),
      description: words('description'),
      yearFrom: integer('year_from'),
      yearTo: integer('year_to'),
      highlighted: flag('highlighted'),
      ...ids,
      ...changed,
    },
  ),
  education: section('education', newestPeriodFirst, {
    degree: words('degree'),
    placeOfStudy: words('place_of_study'),
    description: words('description'),
    ...months,
    highlighted: flag('highlighted'),
    // Names of files, in which people's names are run together as no mask would find them.
    attachments: forManagers(label('attachments')),
    ...ids,
    ...changed,
  }),
  courses: section('course', newestMonthFirst, {
    name: words('name'),
    organiser: words('organiser'),
    longDescription: words('long_description'),
    month: integer('month'),
    year: integer('year'),
    highlighted: flag('highlighted'),
    isOfficial: map('is_official_masterdata'),
    attachments: forManagers(label('attachments')),
    ...ids,
    ...changed,
  }),
  certifications: section('certification', newestMonthFirst, {
    name: words('name'),
    organiser: words('organiser'),
    month: integer('month'),
    year: integer('year'),
    monthExpires: integer('month_expire'),
    yearExpires: integer('year_expire'),
    expiresOn: date(certificateExpiresOn),
    expired: claim(`coalesce(${certificateExpiresOn} < $3::date, false)`),
    ...ids,
    ...changed,
  }),
  blogs: section('blog_publication', 'updated desc nulls last, cv_partner_section_id', {
    name: words('name'),
    description: words('description'),
    highlighted: flag('highlighted'),
    ...ids,
    ...changed,
  }),
  sectionUsage: section('cv_section_usage', 'section', {
    section: name('section'),
    itemCount: integer('item_count'),
    ownerLastUpdated: date('owner_last_updated'),
  }),
};

const isValidToday = 'valid_from <= $3::date and (valid_to is null or valid_to >= $3::date)';

/** Sections of the person rather than of a CV. */
export const personSections = {
  // Those that hold today come first, the strongest before the others: the order of cv_search_profile_mv.
  clearances: section(
    'user_clearance join dim_clearance using (clearance_id)',
    `(${isValidToday}) desc, chain, rank desc, name = 'None', name, valid_from desc`,
    {
      clearance: name('name'),
      chain: label('chain'),
      rank: integer('rank'),
      validFrom: date('valid_from'),
      validTo: date('valid_to'),
      isValidToday: claim(isValidToday),
      verifiedBy: forManagers(label('verified_by')),
      notes: forManagers(label('notes')),
    },
  ),
};
