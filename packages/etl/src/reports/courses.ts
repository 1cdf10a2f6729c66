import * as columns from './columns.ts';
import { sectionHead, sectionReport } from './section.ts';

export const courses = sectionReport({
  file: 'courses.csv',
  purpose: 'Courses taken.',
  table: 'course',
  key: ['cv_partner_section_id'],
  columns: {
    ...sectionHead,
    month: columns.month('Month'),
    year: columns.year('Year'),
    name: columns.text('Name'),
    organiser: columns.text('Organiser'),
    long_description: columns.text('Long description'),
    highlighted: columns.boolean('Highlighted'),
    is_official_masterdata: columns.multilang('Is official masterdata (in #{lang})'),
    attachments: columns.text('Attachments'),
  },
});
