import * as columns from './columns.ts';
import { sectionHead, sectionReport } from './section.ts';

export const projectExperiences = sectionReport({
  file: 'project_experiences.csv',
  purpose: 'Projects with customer, industry, type and extent.',
  table: 'project_experience',
  key: ['cv_partner_section_id'],
  columns: {
    ...sectionHead,
    month_from: columns.month('Month from'),
    year_from: columns.year('Year from'),
    month_to: columns.month('Month to'),
    year_to: columns.year('Year to'),
    customer_multilang: columns.multilang('Customer (#{lang})'),
    customer_int: columns.text('Customer (int)', { internationalTextOf: 'customer_multilang' }),
    customer_anon_multilang: columns.multilang([
      'Customer Anonymized (#{lang})',
      'Customer anonymous (#{lang})',
      'Customer Anonymised (#{lang})',
    ]),
    customer_anon_int: columns.text(
      ['Customer Anonymized (int)', 'Customer anonymous (int)', 'Customer Anonymised (int)'],
      { internationalTextOf: 'customer_anon_multilang' },
    ),
    description_multilang: columns.multilang('Description (#{lang})'),
    description_int: columns.text('Description (int)', { internationalTextOf: 'description_multilang' }),
    long_description_multilang: columns.multilang('Long description (#{lang})'),
    long_description_int: columns.text('Long description (int)', {
      internationalTextOf: 'long_description_multilang',
    }),
    industry_multilang: columns.multilang('Industry (#{lang})'),
    industry_id: columns.nameIn(columns.lookups.industry, 'Industry (int)', {
      internationalTextOf: 'industry_multilang',
    }),
    project_type_multilang: columns.multilang('Project type (#{lang})'),
    project_type_id: columns.nameIn(columns.lookups.projectType, 'Project type (int)', {
      internationalTextOf: 'project_type_multilang',
    }),
    percent_allocated: columns.percent('Percent allocated'),
    extent_individual_hours: columns.integer('Project extent (individual hours)'),
    extent_hours: columns.integer('Project extent (hours)'),
    extent_total_hours: columns.integer('Project extent total (hours)'),
    extent_unit: columns.text('Project extent'),
    extent_currency: columns.text('Project extent (currency)'),
    extent_total: columns.integer('Project extent total'),
    extent_total_currency: columns.text('Project extent total (currency)'),
    project_area: columns.integer('Project area'),
    project_area_unit: columns.text('Project area (unit)'),
    highlighted: columns.boolean('Highlighted'),
  },
});
