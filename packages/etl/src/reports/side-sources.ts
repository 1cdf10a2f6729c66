import * as columns from './columns.ts';
import type { Report } from './contract.ts';

const ours = { writtenBy: 'sources' } as const;

export const sideSources: Report = {
  file: 'side_sources.csv',
  writtenBy: 'sources',
  purpose:
    'The other systems that side reports come from, and when each was asked (written by `smart-assign acquire`).',
  owner: 'export',
  personHeaders: [],
  essential: false,
  rowRule: null,
  rowKey: ['source'],
  columns: {
    source: columns.text('Source', { ...ours, required: true, note: 'As in the rows that came from it.' }),
    as_of: columns.date('As of', { ...ours, required: true, note: 'The day (UTC) on which it was asked.' }),
    first_day: columns.date('First day', {
      ...ours,
      required: true,
      note: 'Of the days it was asked about.',
    }),
    last_day: columns.date('Last day', { ...ours, required: true }),
    people_matched: columns.integer('People matched', ours),
    people_unmatched: columns.integer('People unmatched', {
      ...ours,
      note: 'They are listed in `source_identity`.',
    }),
  },
  targets: [
    {
      table: 'side_source',
      idColumn: null,
      key: ['source'],
      columns: ['as_of', 'first_day', 'last_day', 'people_matched', 'people_unmatched'],
      deletes: { kind: 'all' },
      writes: 'merge',
      rows: null,
      touchedColumn: null,
    },
  ],
};
