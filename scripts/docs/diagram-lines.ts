import type { Relation } from './catalogue.ts';
import { rowMiddle, type Box, type Boxes } from './diagram-boxes.ts';
import { trunkSide } from './diagram-layout.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A relation as a line: from the many end at the table that has it to the one end at the table it refers to. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly columns: readonly string[];
  readonly points: readonly Point[];
  readonly isOneToOne: boolean;
}

interface Ends {
  readonly child: Box;
  readonly parent: Box;
  readonly relation: Relation;
}

/** Above the tables of a band, below the title of their frame. */
const channelAbove = 12;
/** Between lines of one gutter that belong to different tables. */
const lanesApart = 9;

/**
 * One line for each relation, at right angles, in the gutters and above the tables. A relation to a table of another band has none:
 * the names of the columns tell it, and a line across the picture would hide more than it shows.
 */
export function routeLines({ boxes }: Boxes): Line[] {
  const all = [...boxes.values()];
  const ends: Ends[] = all
    .flatMap((child) =>
      child.table.relations.map((relation) => ({ child, relation, parent: boxes.get(relation.to)! })),
    )
    .filter(({ child, parent }) => child.band === parent.band);
  return ends.map((end) => ({
    from: end.child.table.name,
    to: end.relation.to,
    columns: end.relation.columns,
    isOneToOne: end.relation.isOneToOne,
    points: route(end, all, laneOf(ends, end)),
  }));
}

/** Lines to the same table share a lane of the gutter, those to another table have the next; a straight line needs none. */
function laneOf(ends: readonly Ends[], { child, parent }: Ends): number {
  const bent = ends.filter(
    (other) => other.child.band === child.band && other.child.column === child.column && !isStraight(other),
  );
  const parents = [...new Set(bent.filter(isAcross).map((other) => other.parent.table.name))];
  return Math.max(0, parents.indexOf(parent.table.name)) - Math.max(0, parents.length - 1) / 2;
}

const isAcross = ({ child, parent }: Ends) => child.column !== parent.column;
const isStraight = ({ child, parent, relation }: Ends) =>
  Math.abs(rowMiddle(child, relation.columns[0]!) - rowMiddle(parent, relation.toColumns[0]!)) < 1;

function route(end: Ends, all: readonly Box[], lane: number): Point[] {
  const { child, parent, relation } = end;
  const y = rowMiddle(child, relation.columns[0]!);
  const parentY = rowMiddle(parent, relation.toColumns[0]!);
  const right = (box: Box) => box.x + box.width;

  if (child.column === parent.column) {
    const side = trunkSide[parent.table.name] ?? 'right';
    const edge = (box: Box) => (side === 'left' ? box.x : right(box));
    const x = side === 'left' ? parent.x - 22 : gutterMiddle(all, parent, 'right');
    return [
      { x: edge(child), y },
      { x, y },
      { x, y: parentY },
      { x: edge(parent), y: parentY },
    ];
  }
  const toTheLeft = parent.column < child.column;
  const childEdge = toTheLeft ? child.x : right(child);
  const parentEdge = toTheLeft ? right(parent) : parent.x;
  if (Math.abs(child.column - parent.column) === 1) {
    const middle = gutterMiddle(all, child, toTheLeft ? 'left' : 'right') + lane * lanesApart;
    if (isStraight(end))
      return [
        { x: childEdge, y },
        { x: parentEdge, y: parentY },
      ];
    return [
      { x: childEdge, y },
      { x: middle, y },
      { x: middle, y: parentY },
      { x: parentEdge, y: parentY },
    ];
  }
  // Further away: up into the channel above the tables, along it, and down again beside the parent.
  const channel =
    Math.min(...all.filter(({ band }) => band === child.band).map((box) => box.y)) - channelAbove;
  const near = gutterMiddle(all, child, toTheLeft ? 'left' : 'right');
  const far = gutterMiddle(all, parent, toTheLeft ? 'right' : 'left');
  return [
    { x: childEdge, y },
    { x: near, y },
    { x: near, y: channel },
    { x: far, y: channel },
    { x: far, y: parentY },
    { x: parentEdge, y: parentY },
  ];
}

/** The middle of the gap between a box's column and the one beside it. */
function gutterMiddle(all: readonly Box[], box: Box, side: 'left' | 'right'): number {
  const beside = all.find(
    ({ band, column }) => band === box.band && column === box.column + (side === 'left' ? -1 : 1),
  );
  if (beside === undefined) return side === 'left' ? box.x - 22 : box.x + box.width + 22;
  return side === 'left' ? (beside.x + beside.width + box.x) / 2 : (box.x + box.width + beside.x) / 2;
}
