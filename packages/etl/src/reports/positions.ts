import * as columns from './columns.ts';
import { sectionHead, sectionReport } from './section.ts';

export const positions = sectionReport({
  file: 'positions.csv',
  purpose: 'Positions held within the company.',
  table: 'position',
  key: ['cv_partner_section_id'],
  columns: {
    ...sectionHead,
    year_from: columns.year('Year from'),
    year_to: columns.year('Year to'),
    highlighted: columns.boolean('Highlighted'),
    name: columns.text('Name'),
    description: columns.text('Description'),
  },
});
