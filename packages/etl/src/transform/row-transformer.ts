import type { ReportFile } from '../extract/report-reader.ts';
import type { CellSource } from '../extract/header.ts';
import type { RecordShape } from '../extract/record-splitter.ts';
import { ownerColumn, ownerIdHeaders, type Column, type Report } from '../reports/contract.ts';
import type { CellIssueCode } from './cells/cell-parser.ts';
import { parseMultilang, type Multilang } from './cells/multilang.ts';
import { copyText, copyNull } from './copy-text.ts';
import type { ReportIssue, RowRejectCode } from './issues.ts';
import type { OwnerReference, Owners } from './owners.ts';

/** One column of the staging table. */
export interface StagingColumn {
  readonly name: string;
  readonly sqlType: string;
}

/** The columns of a report's staging table: the line, the owner's id, then the stored columns of the contract. */
export function stagingColumns(report: Report): StagingColumn[] {
  const owner = ownerColumn[report.owner];
  return [
    { name: 'line', sqlType: 'integer' },
    ...(owner === null ? [] : [{ name: owner, sqlType: 'integer' }]),
    ...storedColumns(report).map(([name, column]) => ({ name, sqlType: column.parser.sqlType })),
  ];
}

function storedColumns(report: Report): [string, Column][] {
  return Object.entries(report.columns).filter(([, column]) => column.stored);
}

/**
 * Turns the records of one file into rows in COPY text format for its staging table, and tells what is wrong with them.
 * Compiled once a file from the contract and the header; nothing is looked up by name while rows run through.
 */
export class RowTransformer {
  /** Numbers of the file's columns that the rows need, in the order in which `transform` wants the cells. */
  readonly wanted: readonly number[];
  readonly #report: Report;
  readonly #owners: Owners;
  readonly #reportIssue: ReportIssue;
  readonly #steps: readonly Step[];
  readonly #columnIndex: ReadonlyMap<string, number>;
  readonly #ownerSlots: Record<keyof OwnerReference, number | null>;
  readonly #values: (string | null)[];
  #issue: CellIssueCode | null = null;
  readonly #raise = (code: CellIssueCode): void => {
    this.#issue = code;
  };
  readonly #reference: OwnerReference = {
    cvId: null,
    userId: null,
    email: null,
    upn: null,
    externalId: null,
  };

  constructor(file: ReportFile, owners: Owners, reportIssue: ReportIssue) {
    this.#report = file.report;
    this.#owners = owners;
    this.#reportIssue = reportIssue;
    const slots = new Slots();
    const stored = storedColumns(file.report);
    this.#columnIndex = new Map(stored.map(([name], index) => [name, index]));
    this.#steps = stored.map(([name, column]) => ({
      name,
      column,
      parser: column.parser,
      source: slots.take(file.match.sources.get(name)!),
      standsIn: column.internationalTextOf === null ? -1 : this.#columnIndex.get(column.internationalTextOf)!,
    }));
    const { owner } = file.match;
    this.#ownerSlots = {
      cvId: slots.of(owner.cvId),
      userId: slots.of(owner.userId),
      email: slots.of(owner.email),
      upn: slots.of(owner.upn),
      externalId: slots.of(owner.externalId),
    };
    this.#values = stored.map(() => null);
    this.wanted = slots.columns;
  }

  /** @returns the row in COPY text format with its line end, or null where it was rejected */
  transform(cells: readonly string[], shape: RecordShape, line: number): string | null {
    if (shape !== 'whole') return this.#reject(line, shape, null, null);

    let row = String(line);
    if (this.#report.owner === 'export') {
      if (this.#owners.isErased(this.#readReference(cells)))
        return this.#reject(line, 'suppressed', null, null);
    } else {
      const owner = this.#findOwner(cells, line);
      if (owner === null) return null;
      row += `\t${owner}`;
    }

    if (!this.#readValues(cells, line)) return null;
    if (this.#report.rowRule !== null) this.#applyRowRule(line);

    const values = this.#values;
    const steps = this.#steps;
    for (let i = 0; i < steps.length; i++) {
      const value = values[i]!;
      if (value === null) row += copyNull;
      else row += steps[i]!.parser.freeText ? `\t${copyText(value)}` : `\t${value}`;
    }
    return `${row}\n`;
  }

  /** Id of the row's owner; null where there is none, which rejects the row. */
  #findOwner(cells: readonly string[], line: number): number | null {
    const isCv = this.#report.owner === 'cv';
    // Nearly every row names its owner by Flowcase's own id: the other ids are read only where that fails.
    const slot = isCv ? this.#ownerSlots.cvId : this.#ownerSlots.userId;
    if (slot !== null) {
      const id = cells[slot]!.trim();
      const known = isCv ? this.#owners.cvById(id) : this.#owners.personById(id);
      if (known !== undefined) return known;
    }
    const reference = this.#readReference(cells);
    const found = isCv ? this.#owners.cv(reference) : this.#owners.person(reference);
    if ('id' in found) return found.id;
    if (this.#owners.isErased(reference)) return this.#reject(line, 'suppressed', null, null);
    return this.#reject(line, found.reject, ownerIdHeaders[found.by], reference[found.by]);
  }

  /** Fills the values of the row; false where a required one is bad, which rejects the row. */
  #readValues(cells: readonly string[], line: number): boolean {
    const steps = this.#steps;
    const values = this.#values;
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i]!;
      const cell = readSource(step.source, cells);
      if (cell === '') {
        let value = step.parser.whenEmpty;
        if (value === null && step.standsIn >= 0) value = internationalText(values[step.standsIn]!);
        if (value === null && step.column.required) {
          this.#reject(line, 'missing_value', step.column.headers[0]!, null);
          return false;
        }
        values[i] = value;
        continue;
      }
      this.#issue = null;
      const value = step.parser.parse(cell, this.#raise);
      const issue = this.#issue as CellIssueCode | null;
      if (issue !== null) {
        if (value === null && step.column.required) {
          this.#reject(line, issue, step.column.headers[0]!, cell);
          return false;
        }
        this.#cellIssue(line, issue, step.column.headers[0]!, cell);
      }
      values[i] = value;
    }
    return true;
  }

  #applyRowRule(line: number): void {
    const index = (name: string) => this.#columnIndex.get(name)!;
    this.#report.rowRule!(
      {
        get: (name) => this.#values[index(name)]!,
        set: (name, value) => {
          this.#values[index(name)] = value;
        },
      },
      (name, code) =>
        this.#cellIssue(line, code, this.#report.columns[name]!.headers[0]!, this.#values[index(name)]!),
    );
  }

  #readReference(cells: readonly string[]): OwnerReference {
    const reference = this.#reference;
    for (const id of ownerIds) {
      const slot = this.#ownerSlots[id];
      reference[id] = slot === null ? null : cells[slot]!.trim() || null;
    }
    return reference;
  }

  #reject(line: number, code: RowRejectCode, column: string | null, value: string | null): null {
    this.#reportIssue({ kind: 'row', file: this.#report.file, line, column, value, code });
    return null;
  }

  #cellIssue(line: number, code: CellIssueCode, column: string, value: string | null): void {
    this.#reportIssue({ kind: 'cell', file: this.#report.file, line, column, value, code });
  }
}

interface Step {
  readonly name: string;
  readonly column: Column;
  readonly parser: Column['parser'];
  readonly source: CellSource;
  /** Index of the multilang column whose international text stands in for an empty cell; -1 for none. */
  readonly standsIn: number;
}

const ownerIds = Object.keys(ownerIdHeaders) as (keyof OwnerReference)[];

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

/** The trimmed text of a cell; texts in several columns come as one JSON form. */
function readSource(source: CellSource, cells: readonly string[]): string {
  if (source.kind === 'cell') return cells[source.index]!.trim();
  if (source.kind === 'absent') return '';
  if (source.kind === 'first') return firstText(source.indexes, cells);
  const packed = source.packed === null ? '' : cells[source.packed]!.trim();
  if (packed !== '' && (source.byLanguage.length === 0 || addsNothing(source.byLanguage, packed)))
    return packed;
  const texts: Multilang = packed === '' ? {} : parseMultilang(packed);
  for (const { language, index } of source.byLanguage) {
    const text = cells[index]!.trim();
    if (text !== '' && !(language in texts)) texts[language] = text;
  }
  const plain = source.plain === null ? '' : cells[source.plain]!.trim();
  if (plain !== '' && Object.keys(texts).length === 0) texts.int = plain;
  return Object.keys(texts).length === 0 ? '' : JSON.stringify(texts);
}

/** Exports write `Customer (int)` beside the packed form: it can add nothing to a text that has its `int`. */
function addsNothing(byLanguage: readonly { readonly language: string }[], packed: string): boolean {
  return byLanguage.length === 1 && byLanguage[0]!.language === 'int' && packed.startsWith('int:');
}

function firstText(indexes: readonly number[], cells: readonly string[]): string {
  for (const index of indexes) {
    const text = cells[index]!.trim();
    if (text !== '') return text;
  }
  return '';
}

function internationalText(multilang: string | null): string | null {
  return multilang === null ? null : ((JSON.parse(multilang) as Multilang).int ?? null);
}
