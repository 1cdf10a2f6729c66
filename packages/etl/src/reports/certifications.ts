import * as columns from './columns.ts';
import { sectionHead, sectionReport } from './section.ts';

export const certifications = sectionReport({
  file: 'certifications.csv',
  purpose: 'Certificates with the month they were earned and the month they lapse.',
  table: 'certification',
  key: ['cv_partner_section_id'],
  columns: {
    ...sectionHead,
    month: columns.month('Month'),
    year: columns.year('Year'),
    month_expire: columns.month('Month expire'),
    year_expire: columns.year('Year expire'),
    name: columns.text(['Name', 'Certification', 'Certificate'], {
      usual: false,
      note: 'Not in every export: without it the certificate has no name.',
    }),
    organiser: columns.text('Organiser', { usual: false }),
  },
});
