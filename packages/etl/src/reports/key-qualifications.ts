import * as columns from './columns.ts';
import { sectionHead, sectionReport } from './section.ts';

export const keyQualifications = sectionReport({
  file: 'key_qualifications.csv',
  purpose: 'Summaries of qualifications.',
  table: 'key_qualification',
  key: ['cv_partner_section_id'],
  columns: {
    ...sectionHead,
    label: columns.text('Label'),
    summary: columns.text('Summary of Qualifications'),
    short_description: columns.text('Short description'),
  },
});
