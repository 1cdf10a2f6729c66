import type { ReportFile } from '../extract/report-reader.ts';
import type { CellSource } from '../extract/header.ts';
import { ownerColumn, ownerIdHeaders, type Column, type Report } from '../reports/contract.ts';
import type { ListedPeople } from './listed-people.ts';
import type { LookupIds } from './lookup-ids.ts';
import type { OwnerReference } from './owners.ts';

/** One column of the rows that are copied into the database. */
export interface CopyColumn {
  readonly name: string;
  readonly sqlType: string;
}

/** How one stored column comes about. */
export interface Step {
  readonly name: string;
  readonly column: Column;
  readonly parser: Column['parser'];
  readonly source: CellSource;
  /** Index of the multilang column whose international text stands in for an empty cell; -1 for none. */
  readonly standsIn: number;
  /** Where the row is to hold the id of a name instead of the name. */
  readonly ids: LookupIds | null;
}

/** What the rows of a file are written for. */
export interface RowForm {
  /** Whether a row begins with its line, as in a staging table. */
  readonly withLine: boolean;
  /** Ids of names, by the column that holds them; null where rows hold the names themselves, as in a staging table. */
  readonly lookups: ReadonlyMap<string, LookupIds> | null;
  /** Of the report of people: gives its rows the ids of person and CV, and is told of those that are good. */
  readonly people: ListedPeople | null;
}

/** The form of the rows of a staging table. */
export const stagedForm: RowForm = { withLine: true, lookups: null, people: null };

/**
 * What is to be done with each record of one file. Made once a file from the contract and the header; nothing is looked up by name
 * while rows run through.
 */
export interface RowPlan {
  readonly report: Report;
  /** Whether a row begins with its line. */
  readonly withLine: boolean;
  readonly people: ListedPeople | null;
  /** What a row consists of: the columns of the form, but for those of which the file can tell nothing. */
  readonly columns: readonly CopyColumn[];
  /** Numbers of the file's columns that the rows need; the place of each is its slot. */
  readonly wanted: readonly number[];
  readonly steps: readonly Step[];
  readonly stepIndex: ReadonlyMap<string, number>;
  /** Slots of the ids by which the owner is found. */
  readonly ownerSlots: Readonly<Record<keyof OwnerReference, number | null>>;
}

/** The columns of a staging table, in the order of its rows. */
export const stagingColumns = (report: Report): CopyColumn[] =>
  copyColumns(report, { withLine: true, listsPeople: report.owner === 'export' }, storedColumns(report));

type NamedColumn = readonly [name: string, column: Column];

/** The line, the id of the owner, the stored columns of the contract, and where the rows list people their ids and those of their CVs. */
function copyColumns(
  report: Report,
  { withLine, listsPeople }: { withLine: boolean; listsPeople: boolean },
  columns: readonly NamedColumn[],
): CopyColumn[] {
  const number = (name: string) => ({ name, sqlType: 'integer' });
  const owner = ownerColumn[report.owner];
  return [
    ...(withLine ? [number('line')] : []),
    ...(owner === null ? [] : [number(owner)]),
    ...columns.map(([name, column]) => ({ name, sqlType: column.parser.sqlType })),
    ...(listsPeople ? [number('user_id'), number('cv_id')] : []),
  ];
}

const storedColumns = (report: Report): NamedColumn[] =>
  Object.entries(report.columns).filter(([, column]) => column.stored);

/**
 * Whether a column is empty in every row of the file. It need not be sent then, since no column that a report fills has a default (the
 * tests of the contracts hold that).
 */
function isAlwaysEmpty(
  { report, match }: Pick<ReportFile, 'report' | 'match'>,
  [name, column]: NamedColumn,
): boolean {
  if (match.sources.get(name)!.kind !== 'absent' || column.parser.whenEmpty !== null) return false;
  // The rule may fill it, and asks for columns by their names.
  if (report.rowRule !== null) return false;
  const { internationalTextOf: text } = column;
  return text === null || isAlwaysEmpty({ report, match }, [text, report.columns[text]!]);
}

export function planRows(file: ReportFile, form: RowForm): RowPlan {
  const { withLine, lookups, people } = form;
  const slots = new Slots();
  const stored = storedColumns(file.report).filter((column) => !isAlwaysEmpty(file, column));
  const stepIndex = new Map(stored.map(([name], index) => [name, index]));
  const steps = stored.map(([name, column]) => ({
    name,
    column,
    parser: column.parser,
    source: slots.take(file.match.sources.get(name)!),
    standsIn: column.internationalTextOf === null ? -1 : (stepIndex.get(column.internationalTextOf) ?? -1),
    ids: (column.lookup && lookups?.get(name)) ?? null,
  }));
  const references = Object.keys(ownerIdHeaders) as (keyof OwnerReference)[];
  const ownerSlots = Object.fromEntries(
    references.map((id) => [id, slots.of(file.match.owner[id])]),
  ) as RowPlan['ownerSlots'];
  const columns = copyColumns(file.report, { withLine, listsPeople: people !== null }, stored);
  return {
    report: file.report,
    withLine,
    people,
    columns,
    wanted: slots.columns,
    steps,
    stepIndex,
    ownerSlots,
  };
}

/** Numbers the columns of the file that somebody wants, each once. */
class Slots {
  readonly columns: number[] = [];

  of(index: number | null): number | null {
    if (index === null) return null;
    const slot = this.columns.indexOf(index);
    return slot >= 0 ? slot : this.columns.push(index) - 1;
  }

  /** The same source, told in slots instead of columns of the file. */
  take(source: CellSource): CellSource {
    if (source.kind === 'absent') return source;
    if (source.kind === 'cell') return { kind: 'cell', index: this.of(source.index)! };
    if (source.kind === 'first')
      return { kind: 'first', indexes: source.indexes.map((index) => this.of(index)!) };
    return {
      kind: 'languages',
      packed: this.of(source.packed),
      byLanguage: source.byLanguage.map(({ language, index }) => ({ language, index: this.of(index)! })),
      plain: this.of(source.plain),
    };
  }
}
