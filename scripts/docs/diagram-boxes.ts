import type { Table } from './catalogue.ts';
import { bands, type Band, type GroupName, type Stack } from './diagram-layout.ts';

export const rowHeight = 17;
export const headHeight = 27;
const footHeight = 5;
const gapBelow = 20;
export const frameGap = 12;
const frame = { side: 13, top: 46, bottom: 15, apart: frameGap };
const gutter = 2 * frame.side + frame.apart;
const margin = 18;
const titleHeight = 44;
/** Widest likely mean of a letter's width, as a part of the font's size: fonts differ between machines. */
const letter = 0.55;

export interface Box {
  readonly table: Table;
  readonly group: GroupName;
  /** Number of the band, and of the column in it. */
  readonly band: number;
  readonly column: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Frame {
  readonly group: GroupName;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Boxes {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly frames: readonly Frame[];
  readonly width: number;
  readonly height: number;
}

export const shortType = (type: string): string =>
  ({
    integer: 'int',
    'timestamp with time zone': 'timestamptz',
    'timestamp without time zone': 'timestamp',
    boolean: 'bool',
  })[type] ?? type.replace(/^character varying.*$/, 'varchar');

/** Middle of a column's row. */
export function rowMiddle({ y, table }: Pick<Box, 'y' | 'table'>, column: string): number {
  const index = table.columns.findIndex(({ name }) => name === column);
  return y + headHeight + (index + 0.5) * rowHeight;
}

/**
 * Places every table.
 * @throws Error where the layout and the database do not have the same tables
 */
export function placeBoxes(tables: readonly Table[]): Boxes {
  const byName = new Map(tables.map((table) => [table.name, table]));
  checkComplete(byName);
  const boxes = new Map<string, Box>();
  const frames: Frame[] = [];
  let top = margin + titleHeight;
  for (const [band, columns] of bands.entries()) {
    frames.push(...placeBand(band, columns, top, byName, boxes));
    top = Math.max(...frames.map(bottomOf)) + frame.apart;
  }
  const right = Math.max(...frames.map(({ x, width }) => x + width));
  return { boxes, frames, width: right + margin, height: top - frame.apart + margin };
}

/** Places the tables of a band. @returns their frames */
function placeBand(
  band: number,
  columns: Band,
  top: number,
  tables: ReadonlyMap<string, Table>,
  boxes: Map<string, Box>,
): Frame[] {
  const widths = columns.map((stacks) =>
    Math.max(...stacks.flatMap((stack) => stack.tables.map((entry) => boxWidth(tables.get(nameOf(entry))!)))),
  );
  const lines = Math.max(...columns.map((stacks) => stacks.length));
  const isAcross = columns.map((stacks) => lines === 1 || stacks.length > 1);
  const frames: Frame[] = [];
  let lineTop = top;
  for (let line = 0; line < lines; line++) {
    const placed = columns.flatMap((stacks, column) => {
      const stack = stacks[line];
      if (stack === undefined) return [];
      const place = { band, column, x: leftEdge(widths, column), width: widths[column]! };
      return placeStack(stack, lineTop + frame.top, place, tables, boxes);
    });
    frames.push(...framesAround(placed, lineTop));
    // A column of a single stack may be longer than a line of the others: it does not push the next one down.
    const across = placed.filter(({ column }) => isAcross[column]);
    lineTop = Math.max(...across.map(bottomOf)) + frame.bottom + frame.apart;
  }
  // The last frame of each column goes down to the bottom of the band.
  const bottom = Math.max(...frames.map(bottomOf));
  const isLast = (one: Frame) =>
    !frames.some((other) => other.y > one.y && other.x <= one.x && one.x < other.x + other.width);
  return frames.map((one) => (isLast(one) ? { ...one, height: bottom - one.y } : one));
}

function placeStack(
  stack: Stack,
  top: number,
  place: Pick<Box, 'band' | 'column' | 'x' | 'width'>,
  tables: ReadonlyMap<string, Table>,
  boxes: Map<string, Box>,
): Box[] {
  let y = top;
  return stack.tables.map((entry) => {
    const table = tables.get(nameOf(entry))!;
    if (typeof entry !== 'string') y = Math.max(y, levelTop(entry.levelWith, boxes));
    const height = headHeight + table.columns.length * rowHeight + footHeight;
    const box = { ...place, table, group: stack.group, y, height };
    boxes.set(table.name, box);
    y += height + gapBelow;
    return box;
  });
}

const leftEdge = (widths: readonly number[], column: number) =>
  widths.slice(0, column).reduce((x, width) => x + width + gutter, margin + frame.side);

const bottomOf = ({ y, height }: Pick<Box, 'y' | 'height'>) => y + height;

const nameOf = (entry: Stack['tables'][number]) => (typeof entry === 'string' ? entry : entry.table);

/** Where a table must begin for its first row to be level with the column. */
function levelTop(levelWith: string, boxes: ReadonlyMap<string, Box>): number {
  const [table, column] = levelWith.split('.') as [string, string];
  return rowMiddle(boxes.get(table)!, column) - rowHeight / 2 - headHeight;
}

function boxWidth({ name, columns }: Table): number {
  const rows = columns.map(
    (column) => 24 + 11 * letter * column.name.length + 14 + 10 * letter * shortType(column.type).length + 9,
  );
  return Math.ceil(Math.max(18 + 12.5 * letter * name.length, ...rows));
}

function framesAround(boxes: readonly Box[], top: number): Frame[] {
  return [...Map.groupBy(boxes, ({ group }) => group)].map(([group, inside]) => {
    const x = Math.min(...inside.map((box) => box.x)) - frame.side;
    const right = Math.max(...inside.map((box) => box.x + box.width)) + frame.side;
    const bottom = Math.max(...inside.map(bottomOf)) + frame.bottom;
    return { group, x, y: top, width: right - x, height: bottom - top };
  });
}

function checkComplete(tables: ReadonlyMap<string, Table>): void {
  const placed = bands.flatMap((band) =>
    band.flatMap((stacks) => stacks.flatMap((stack) => stack.tables.map(nameOf))),
  );
  const unplaced = [...tables.keys()].filter((name) => !placed.includes(name));
  const unknown = placed.filter((name) => !tables.has(name));
  if (unplaced.length + unknown.length === 0) return;
  throw new Error(
    `scripts/docs/diagram-layout.ts has no place for ${unplaced.join(', ') || 'nothing'}, and places ${unknown.join(', ') || 'nothing'} that the database lacks`,
  );
}
