import * as columns from './columns.ts';
import { sideFileReport } from './section.ts';

export const availabilityReport = sideFileReport({
  file: 'availability_report.csv',
  purpose: 'Availability of people by day (a company file, not a Flowcase report).',
  table: 'user_availability',
  key: ['date'],
  columns: {
    date: columns.date('Date', { required: true }),
    percent_available: columns.percentOrZero('Percent Available', { required: true }),
    source: columns.text('Source'),
  },
  deletes: { kind: 'from-first', column: 'date' },
  touchedColumn: 'updated_at',
});
