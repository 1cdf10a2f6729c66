import * as columns from './columns.ts';
import {
  ownerColumn,
  personHeaders,
  sideFileHeaders,
  type Column,
  type DeleteRule,
  type Report,
  type RowRule,
  type Writer,
} from './contract.ts';

interface SectionOptions {
  file: string;
  purpose: string;
  table: string;
  /** Key beside the owner's id. */
  key: readonly string[];
  columns: Record<string, Column>;
}

/** The report of one section of a CV: one row of the file is one row of the table, under the CV it names. */
export function sectionReport(options: SectionOptions): Report {
  return oneTableReport({ ...options, owner: 'cv', personHeaders, deletes: { kind: 'all' } });
}

interface SideFileOptions extends SectionOptions {
  deletes?: DeleteRule;
  rowRule?: RowRule;
  touchedColumn?: string;
  writtenBy?: Writer;
}

/** A company's own file beside the Flowcase reports: its rows belong to people, not to CVs. */
export function sideFileReport({ deletes = { kind: 'all' }, ...options }: SideFileOptions): Report {
  return oneTableReport({ ...options, owner: 'person', personHeaders: sideFileHeaders, deletes });
}

function oneTableReport(
  options: SideFileOptions & {
    owner: 'cv' | 'person';
    personHeaders: readonly string[];
    deletes: DeleteRule;
  },
): Report {
  const key = [ownerColumn[options.owner], ...options.key];
  return {
    file: options.file,
    writtenBy: options.writtenBy ?? 'export',
    purpose: options.purpose,
    owner: options.owner,
    personHeaders: options.personHeaders,
    columns: options.columns,
    rowKey: key,
    essential: false,
    rowRule: options.rowRule ?? null,
    targets: [
      {
        table: options.table,
        idColumn: null,
        key,
        columns: Object.keys(options.columns).filter((name) => !key.includes(name)),
        deletes: options.deletes,
        writes: 'merge',
        rows: null,
        touchedColumn: options.touchedColumn ?? null,
      },
    ],
  };
}

/** Ids and dates that head nearly every section report. */
export const sectionHead = {
  cv_partner_section_id: columns.text('CV Partner section ID', { required: true }),
  external_unique_id: columns.text('External unique ID'),
  updated: columns.date('Updated'),
  updated_by_owner: columns.date('Updated by owner'),
};
