import * as columns from './columns.ts';
import type { RowRule } from './contract.ts';
import { sideFileReport } from './section.ts';

/** A clearance cannot end before it begins: the end is then not known. */
const endNotBeforeStart: RowRule = (row, raise) => {
  const from = row.get('valid_from');
  const to = row.get('valid_to');
  // ISO dates compare as text.
  if (from === null || to === null || to >= from) return;
  raise('valid_to', 'valid_to_before_valid_from');
  row.set('valid_to', null);
};

export const scClearance = sideFileReport({
  file: 'sc_clearance.csv',
  purpose: 'Security clearances of people (a company file, not a Flowcase report).',
  table: 'user_clearance',
  key: ['clearance_id', 'valid_from'],
  columns: {
    clearance_id: columns.nameIn(columns.lookups.clearance, 'Clearance', {
      required: true,
      whenEmpty: 'None',
      note: 'Blank is `None`.',
    }),
    valid_from: columns.dateOr('1900-01-01', 'Valid From'),
    valid_to: columns.date('Valid To', { note: 'Before the start: null, with an issue.' }),
    verified_by: columns.text('Verified By', { visibleTo: 'manager' }),
    notes: columns.text('Notes', { visibleTo: 'manager' }),
  },
  rowRule: endNotBeforeStart,
});
