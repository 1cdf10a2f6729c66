import type { RecordCells } from '../extract/record-cells.ts';
import type { RecordShape } from '../extract/record-splitter.ts';
import { leadingSlot, readSource } from './cell-source.ts';
import type { CellIssueCode } from './cells/cell-parser.ts';
import { copyBytes, writeNumber } from './cells/bytes.ts';
import type { CopyBuffer } from './copy-buffer.ts';
import { copyText } from './copy-text.ts';
import type { ReportIssue } from './issues.ts';
import type { Owners } from './owners.ts';
import type { RowPlan, Step } from './row-plan.ts';
import { RowTransformer } from './row-transformer.ts';

const tab = 0x09;
const lineFeed = 0x0a;
const nullValue = Buffer.from(String.raw`\N`);

/** One stored column on the short way. */
interface ShortStep extends Step {
  /** Where its text stands in the usual row; -1 where it is put together from several columns, or absent. */
  readonly slot: number;
  /** What an empty cell is written as; null where that depends on other cells, or rejects the row. */
  readonly empty: Uint8Array | null;
}

/**
 * Writes the rows of one file in COPY text format. A row in which every cell is as exports usually write it goes from bytes to bytes;
 * any other is written, or rejected, by `RowTransformer`. Both ways write the same (the tests hold one against the other); the short
 * one takes a third of the time, and leaves nothing to be collected.
 */
export class RowWriter {
  readonly #plan: RowPlan;
  readonly #owners: Owners;
  readonly #transformer: RowTransformer;
  readonly #steps: readonly ShortStep[];
  readonly #hasShortWay: boolean;
  readonly #ownerSlot: number;
  /** The owner's id of the row before, as it stands in the file: rows of one owner stand together. */
  #lastOwner = Buffer.alloc(0);
  #lastOwnerId = -1;
  #issue: CellIssueCode | null = null;
  readonly #raise = (code: CellIssueCode): void => {
    this.#issue = code;
  };

  constructor(plan: RowPlan, owners: Owners, reportIssue: ReportIssue) {
    this.#plan = plan;
    this.#owners = owners;
    this.#transformer = new RowTransformer(plan, owners, reportIssue);
    this.#steps = plan.steps.map((step) => ({
      ...step,
      slot: leadingSlot(step.source),
      empty: emptyValue(step),
    }));
    const { owner, rowRule } = plan.report;
    this.#ownerSlot = (owner === 'cv' ? plan.ownerSlots.cvId : plan.ownerSlots.userId) ?? -1;
    // Every value of a row has a tab before it, so something must stand before the first: the line, or the owner's id.
    const hasFirst = owner === 'export' ? plan.withLine : this.#ownerSlot >= 0;
    this.#hasShortWay = hasFirst && rowRule === null;
  }

  /** @returns false where the row was rejected */
  write(cells: RecordCells, shape: RecordShape, line: number, out: CopyBuffer): boolean {
    const start = out.length;
    if (this.#hasShortWay && shape === 'whole' && this.#writeShort(cells, line, out)) return true;
    out.length = start;
    const row = this.#transformer.transform(cells, shape, line);
    if (row === null) return false;
    out.append(row);
    return true;
  }

  /** @returns false where the row is none of the usual ones; what was written of it does not count */
  #writeShort(cells: RecordCells, line: number, out: CopyBuffer): boolean {
    const { report, people, withLine } = this.#plan;
    const owner = report.owner === 'export' ? null : this.#ownerId(cells);
    if (owner === null ? this.#transformer.isErased(cells) : owner < 0) return false;
    const steps = this.#steps;
    const room = cells.size + 24 * (steps.length + 2);
    out.reserve(room);
    let { bytes } = out;
    let at = out.length;
    if (withLine) at = writeNumber(line, bytes, at);
    if (owner !== null) {
      if (withLine) bytes[at++] = tab;
      at = writeNumber(owner, bytes, at);
    }

    const { bytes: from, starts, ends, hasQuotes } = cells;
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i]!;
      const { slot } = step;
      bytes[at++] = tab;
      if (slot >= 0 && hasQuotes[slot] === 0) {
        const start = starts[slot]!;
        const end = ends[slot]!;
        if (start < end) {
          const { copy } = step.parser;
          const next = copy === undefined || step.ids !== null ? -1 : copy(from, start, end, bytes, at);
          if (next >= 0) {
            at = next;
            continue;
          }
        } else if (step.source.kind === 'cell') {
          if (step.empty === null) return false;
          at = copyBytes(step.empty, 0, step.empty.length, bytes, at);
          continue;
        }
      }

      const cell = readSource(step.source, cells);
      if (cell === '') {
        if (step.empty === null) return false;
        at = copyBytes(step.empty, 0, step.empty.length, bytes, at);
        continue;
      }
      this.#issue = null;
      const value = step.parser.parse(cell, this.#raise);
      if (this.#issue !== null) return false;
      if (value !== null && step.ids !== null) {
        const id = step.ids.known(value);
        // A new name is given its id on the long way, where the row is known to be good.
        if (id === undefined) return false;
        at = writeNumber(id, bytes, at);
        continue;
      }
      out.length = at;
      if (value === null) out.append(String.raw`\N`);
      else out.append(step.parser.freeText ? copyText(value) : value);
      out.reserve(room);
      bytes = out.bytes;
      at = out.length;
    }
    if (people !== null) {
      const { userId, cvId } = people.add((column) => this.#usualText(column, cells));
      bytes[at++] = tab;
      at = writeNumber(userId, bytes, at);
      bytes[at++] = tab;
      at = writeNumber(cvId, bytes, at);
    }
    bytes[at++] = lineFeed;
    out.length = at;
    return true;
  }

  /** What a text is stored as, in a row that is one of the usual ones. */
  #usualText(column: string, cells: RecordCells): string | null {
    const index = this.#plan.stepIndex.get(column);
    return index === undefined ? null : readSource(this.#steps[index]!.source, cells) || null;
  }

  /** Id of the row's owner by Flowcase's own id; -1 where it has to be found in another way. */
  #ownerId(cells: RecordCells): number {
    const slot = this.#ownerSlot;
    const start = cells.starts[slot]!;
    const end = cells.ends[slot]!;
    const last = this.#lastOwner;
    if (end - start === last.length) {
      let i = 0;
      while (i < last.length && cells.bytes[start + i] === last[i]) i++;
      if (i === last.length) return this.#lastOwnerId;
    }
    const id = cells.text(slot).trim();
    const known = this.#plan.report.owner === 'cv' ? this.#owners.cvById(id) : this.#owners.personById(id);
    this.#lastOwner = Buffer.from(cells.bytes.subarray(start, end));
    this.#lastOwnerId = known ?? -1;
    return this.#lastOwnerId;
  }
}

function emptyValue({ parser, column, standsIn, ids }: Step): Uint8Array | null {
  if (parser.whenEmpty === null) return standsIn >= 0 || column.required ? null : nullValue;
  if (ids !== null) return null;
  return Buffer.from(parser.freeText ? copyText(parser.whenEmpty) : parser.whenEmpty);
}
