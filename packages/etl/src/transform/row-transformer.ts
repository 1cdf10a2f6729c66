import type { CellTexts } from '../extract/record-cells.ts';
import type { RecordShape } from '../extract/record-splitter.ts';
import { ownerIdHeaders } from '../reports/contract.ts';
import { readSource } from './cell-source.ts';
import type { CellIssueCode } from './cells/cell-parser.ts';
import type { Multilang } from './cells/multilang.ts';
import { copyText, copyNull } from './copy-text.ts';
import type { ReportIssue, RowRejectCode } from './issues.ts';
import type { OwnerReference, Owners } from './owners.ts';
import type { RowPlan } from './row-plan.ts';

/**
 * Turns the records of one file into rows in COPY text format, by the contract's rules, and tells what is wrong with them. It knows
 * every form that a cell may have; for those that exports usually write there is a shorter way, `RowWriter`.
 */
export class RowTransformer {
  readonly #plan: RowPlan;
  readonly #owners: Owners;
  readonly #reportIssue: ReportIssue;
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

  constructor(plan: RowPlan, owners: Owners, reportIssue: ReportIssue) {
    this.#plan = plan;
    this.#owners = owners;
    this.#reportIssue = reportIssue;
    this.#values = plan.steps.map(() => null);
  }

  /** @returns the row in COPY text format with its line end, or null where it was rejected */
  transform(cells: CellTexts, shape: RecordShape, line: number): string | null {
    if (shape !== 'whole') return this.#reject(line, shape, null, null);

    const { report, people, withLine } = this.#plan;
    let row = withLine ? `\t${line}` : '';
    if (report.owner === 'export') {
      if (this.isErased(cells)) return this.#reject(line, 'suppressed', null, null);
    } else {
      const owner = this.#findOwner(cells, line);
      if (owner === null) return null;
      row += `\t${owner}`;
    }

    if (!this.#readValues(cells, line)) return null;
    if (report.rowRule !== null) this.#applyRowRule(line);

    const values = this.#values;
    const steps = this.#plan.steps;
    for (let i = 0; i < steps.length; i++) {
      const value = values[i]!;
      const { ids, parser } = steps[i]!;
      if (value === null) row += copyNull;
      else if (ids !== null) row += `\t${ids.of(value)}`;
      else row += parser.freeText ? `\t${copyText(value)}` : `\t${value}`;
    }
    if (people !== null) {
      const { userId, cvId } = people.add((column) => this.#value(column));
      row += `\t${userId}\t${cvId}`;
    }
    // Every value has a tab before it; the first needs none.
    return `${row.slice(1)}\n`;
  }

  /** Whether the row names somebody who was erased. */
  isErased(cells: CellTexts): boolean {
    return this.#owners.isErased(this.#readReference(cells));
  }

  /** Id of the row's owner; null where there is none, which rejects the row. */
  #findOwner(cells: CellTexts, line: number): number | null {
    const isCv = this.#plan.report.owner === 'cv';
    // Nearly every row names its owner by Flowcase's own id: the other ids are read only where that fails.
    const slot = isCv ? this.#plan.ownerSlots.cvId : this.#plan.ownerSlots.userId;
    if (slot !== null) {
      const id = cells.text(slot).trim();
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
  #readValues(cells: CellTexts, line: number): boolean {
    const steps = this.#plan.steps;
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

  /** Null also where the file has no such column. */
  #value(name: string): string | null {
    const index = this.#plan.stepIndex.get(name);
    return index === undefined ? null : this.#values[index]!;
  }

  #applyRowRule(line: number): void {
    const index = (name: string) => this.#plan.stepIndex.get(name)!;
    this.#plan.report.rowRule!(
      {
        get: (name) => this.#value(name),
        set: (name, value) => {
          this.#values[index(name)] = value;
        },
      },
      (name, code) =>
        this.#cellIssue(line, code, this.#plan.report.columns[name]!.headers[0]!, this.#values[index(name)]!),
    );
  }

  #readReference(cells: CellTexts): OwnerReference {
    const reference = this.#reference;
    for (const id of ownerIds) {
      const slot = this.#plan.ownerSlots[id];
      reference[id] = slot === null ? null : cells.text(slot).trim() || null;
    }
    return reference;
  }

  #reject(line: number, code: RowRejectCode, column: string | null, value: string | null): null {
    this.#reportIssue({ kind: 'row', file: this.#plan.report.file, line, column, value, code });
    return null;
  }

  #cellIssue(line: number, code: CellIssueCode, column: string, value: string | null): void {
    this.#reportIssue({ kind: 'cell', file: this.#plan.report.file, line, column, value, code });
  }
}

const ownerIds = Object.keys(ownerIdHeaders) as (keyof OwnerReference)[];

function internationalText(multilang: string | null): string | null {
  return multilang === null ? null : ((JSON.parse(multilang) as Multilang).int ?? null);
}
