import * as columns from './columns.ts';
import { sideFileReport } from './section.ts';

const hr = { writtenBy: 'sources', visibleTo: 'manager' } as const;

export const hrPeople = sideFileReport({
  file: 'hr_people.csv',
  writtenBy: 'sources',
  purpose:
    'What the system of the HR department says of people, beside what their CVs say (written by `smart-assign acquire`).',
  table: 'hr_person',
  key: [],
  columns: {
    source: columns.text('Source', {
      writtenBy: 'sources',
      required: true,
      note: '`side_source` tells how old it is.',
    }),
    employee_id: columns.text('Employee id', hr),
    department: columns.text('Department', hr),
    country: columns.text('Country', hr),
    status: columns.text('Status', { ...hr, note: 'As the system words it, for example `Active`.' }),
    job_title: columns.text('Job title', hr),
  },
});
