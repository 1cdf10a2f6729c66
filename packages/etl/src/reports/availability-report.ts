import * as columns from './columns.ts';
import { sideFileReport } from './section.ts';

export const availabilityReport = sideFileReport({
  file: 'availability_report.csv',
  purpose:
    'Availability of people by day (a company file, not a Flowcase report; with sources of availability, the two combined).',
  table: 'user_availability',
  key: ['date'],
  columns: {
    date: columns.date('Date', { required: true }),
    percent_available: columns.percentOrZero('Percent Available', { required: true }),
    source: columns.text('Source', { note: 'What decided the figure; `side_source` tells how old it is.' }),
    tentative_percent: columns.percent('Tentative Percent', {
      writtenBy: 'sources',
      note: 'Share of the day under tentative bookings: not taken off the percentage available.',
    }),
    overbooked: columns.boolean('Overbooked', {
      writtenBy: 'sources',
      note: 'Firm bookings are more than the person’s capacity of that day.',
    }),
  },
  deletes: { kind: 'from-first', column: 'date' },
  touchedColumn: 'updated_at',
});
