import * as columns from './columns.ts';
import type { Report } from './contract.ts';

const ours = { writtenBy: 'sources' } as const;
const managers = { ...ours, visibleTo: 'manager' } as const;

export const sourceIdentities: Report = {
  file: 'source_identities.csv',
  writtenBy: 'sources',
  purpose:
    'People of other systems of whom nobody, or not one person alone, is in the export, so that what those systems say of them is not used (written by `smart-assign acquire`).',
  owner: 'export',
  personHeaders: [],
  essential: false,
  rowRule: null,
  rowKey: ['source', 'source_person_id'],
  columns: {
    source: columns.text('Source', { ...ours, required: true }),
    source_person_id: columns.text('Source person id', { ...managers, required: true }),
    email: columns.text('Email', managers),
    // The address once more: somebody who was erased may be known by it as their UPN.
    upn: columns.text('UPN', {
      ...ours,
      stored: false,
      note: 'The e-mail, so that erased people are found.',
    }),
    external_user_id: columns.text('External User ID', { ...managers, note: 'The employee id.' }),
    outcome: columns.text('Outcome', {
      ...ours,
      required: true,
      note: '`nobody` matches, `several` people of the export match, or several people of the source match the same one (`shared`).',
    }),
  },
  targets: [
    {
      table: 'source_identity',
      idColumn: null,
      key: ['source', 'source_person_id'],
      columns: ['email', 'external_user_id', 'outcome'],
      deletes: { kind: 'all-unguarded' },
      writes: 'merge',
      rows: null,
      touchedColumn: null,
    },
  ],
};
