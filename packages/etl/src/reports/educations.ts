import * as columns from './columns.ts';
import { sectionHead, sectionReport } from './section.ts';

export const educations = sectionReport({
  file: 'educations.csv',
  purpose: 'Education with place and degree.',
  table: 'education',
  key: ['cv_partner_section_id'],
  columns: {
    ...sectionHead,
    month_from: columns.month('Month from'),
    year_from: columns.year('Year from'),
    month_to: columns.month('Month to'),
    year_to: columns.year('Year to'),
    highlighted: columns.boolean('Highlighted'),
    attachments: columns.text('Attachments'),
    place_of_study: columns.text('Place of study'),
    degree: columns.text('Degree'),
    description: columns.text('Description'),
  },
});
