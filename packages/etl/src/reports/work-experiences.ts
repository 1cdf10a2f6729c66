import * as columns from './columns.ts';
import { sectionHead, sectionReport } from './section.ts';

export const workExperiences = sectionReport({
  file: 'work_experiences.csv',
  purpose: 'Employers before and beside the company.',
  table: 'work_experience',
  key: ['cv_partner_section_id'],
  columns: {
    ...sectionHead,
    month_from: columns.month('Month from'),
    year_from: columns.year('Year from'),
    month_to: columns.month('Month to'),
    year_to: columns.year('Year to'),
    highlighted: columns.boolean('Highlighted'),
    employer: columns.text('Employer'),
    description: columns.text('Description'),
    long_description: columns.text('Long Description'),
  },
});
