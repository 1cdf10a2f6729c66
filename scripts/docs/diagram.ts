import type { Table, TableColumn } from './catalogue.ts';
import {
  frameGap,
  headHeight,
  placeBoxes,
  rowHeight,
  shortType,
  type Box,
  type Boxes,
  type Frame,
} from './diagram-boxes.ts';
import { groups, legendBeside } from './diagram-layout.ts';
import { routeLines, type Line, type Point } from './diagram-lines.ts';

const ink = {
  text: '#1f2937',
  faint: '#6b7280',
  line: '#64748b',
  ground: '#ffffff',
  edge: '#d5dbe3',
  key: '#d97706',
};
const fonts = `ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif`;

/** The diagram of the database as SVG, on a ground of its own, so that it looks the same on a dark page. */
export function drawDiagram(tables: readonly Table[]): string {
  const boxes = placeBoxes(tables);
  const { width, height, frames } = boxes;
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="${fonts}">`,
    '<title id="title">The tables of the database and their relations</title>',
    `<desc id="description">${description(tables)}</desc>`,
    `<rect width="${width}" height="${height}" rx="12" fill="${ink.ground}" stroke="${ink.edge}"/>`,
    heading(),
    ...frames.map(frame),
    ...routeLines(boxes).map(line),
    ...[...boxes.boxes.values()].map(box),
    legend(boxes),
    '</svg>',
  ].join('\n')}\n`;
}

function description(tables: readonly Table[]): string {
  const related = tables.filter(({ relations }) => relations.length > 0);
  return `${tables.length} tables and views. ${related.map(({ name, relations }) => `${name} refers to ${relations.map(({ to }) => to).join(' and ')}`).join('; ')}.`;
}

function heading(): string {
  return `<text x="40" y="46" font-size="19" font-weight="700" fill="${ink.text}">The database of Smart-Assign</text>`;
}

function frame({ group, x, y, width, height }: Frame): string {
  const { title, colour, tint } = groups[group];
  return [
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="10" fill="${tint}" stroke="${colour}" stroke-opacity=".28"/>`,
    `<text x="${x + 16}" y="${y + 23}" font-size="13.5" font-weight="700" fill="${colour}">${title}</text>`,
  ].join('\n');
}

function box({ table, group, x, y, width, height }: Box): string {
  const { colour } = groups[group];
  return [
    '<g>',
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#fff" stroke="${colour}" stroke-opacity=".55"${table.isView ? ' stroke-dasharray="5 3"' : ''}/>`,
    `<path d="M${x} ${y + headHeight - 3}v${-(headHeight - 9)}a6 6 0 0 1 6-6h${width - 12}a6 6 0 0 1 6 6v${headHeight - 9}z" fill="${colour}"/>`,
    `<text x="${x + 9}" y="${y + 17}" font-size="12.5" font-weight="600" fill="#fff">${table.name}</text>`,
    ...table.columns.map((column, index) => row(column, table, x, y + headHeight + index * rowHeight, width)),
    '</g>',
  ].join('\n');
}

function row(
  { name, type, isNullable, isKey }: TableColumn,
  table: Table,
  x: number,
  y: number,
  width: number,
): string {
  const refers = table.relations.some(({ columns }) => columns.includes(name));
  const base = y + 12.5;
  return [
    mark(x + 12, y + rowHeight / 2, isKey, refers),
    `<text x="${x + 23}" y="${base}" font-size="11" fill="${isNullable && !table.isView ? ink.faint : ink.text}"${isKey ? ' font-weight="600"' : ''}>${name}</text>`,
    `<text x="${x + width - 8}" y="${base}" font-size="10" fill="${ink.faint}" text-anchor="end">${shortType(type)}</text>`,
  ].join('');
}

/** A full disc for the key, a ring for a relation, both for a column that is both. */
function mark(x: number, y: number, isKey: boolean, refers: boolean): string {
  const disc = isKey ? `<circle cx="${x}" cy="${y}" r="3" fill="${ink.key}"/>` : '';
  const ring = refers
    ? `<circle cx="${x}" cy="${y}" r="4.6" fill="none" stroke="${ink.line}" stroke-width="1.2"/>`
    : '';
  return disc + ring;
}

function line({ points, isOneToOne }: Line): string {
  const [first, second] = points as [Point, Point];
  const [last, beforeLast] = [points.at(-1)!, points.at(-2)!];
  const ends = (isOneToOne ? bar(first, second) : foot(first, second)) + bar(last, beforeLast);
  return `<path d="${rounded(points)}${ends}" fill="none" stroke="${ink.line}" stroke-width="1.3" stroke-linejoin="round"/>`;
}

/** Crow's foot: three toes on the edge of the table. */
function foot(at: Point, next: Point): string {
  const x = at.x + Math.sign(next.x - at.x) * 9;
  return `M${x} ${at.y}L${at.x} ${at.y - 5}M${x} ${at.y}L${at.x} ${at.y + 5}`;
}

function bar(at: Point, next: Point): string {
  const x = at.x + Math.sign(next.x - at.x) * 6;
  return `M${x} ${at.y - 5}V${at.y + 5}`;
}

function rounded(points: readonly Point[]): string {
  const bends = points.slice(1, -1).map((point, index) => {
    const [before, after] = [points[index]!, points[index + 2]!];
    const radius = Math.min(6, distance(before, point) / 2, distance(point, after) / 2);
    const [into, out] = [towards(point, before, radius), towards(point, after, radius)];
    return `L${into.x} ${into.y}Q${point.x} ${point.y} ${out.x} ${out.y}`;
  });
  const [start, end] = [points[0]!, points.at(-1)!];
  return `M${start.x} ${start.y}${bends.join('')}L${end.x} ${end.y}`;
}

const distance = (a: Point, b: Point) => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
const towards = (from: Point, to: Point, by: number): Point => ({
  x: from.x + Math.sign(to.x - from.x) * by,
  y: from.y + Math.sign(to.y - from.y) * by,
});

/** How to read it, in the room to the right of a frame, up to the edge of the frames above. */
function legend({ frames }: Boxes): string {
  const beside = frames.find(({ group }) => group === legendBeside)!;
  const x = beside.x + beside.width + frameGap;
  const above = frames.find((one) => one.x === beside.x && one.y < beside.y)!;
  const width = above.x + above.width - x;
  const sample = (y: number, isOneToOne: boolean) =>
    line({
      from: '',
      to: '',
      columns: [],
      isOneToOne,
      points: [
        { x: x + 16, y },
        { x: x + 60, y },
      ],
    });
  const items: readonly (readonly [(y: number) => string, string])[] = [
    [(y) => mark(x + 38, y, true, false), 'part of the primary key'],
    [(y) => mark(x + 38, y, false, true), 'refers to another table'],
    [(y) => mark(x + 38, y, true, true), 'both'],
    [(y) => sample(y, false), 'many rows to one'],
    [(y) => sample(y, true), 'one row to one at most'],
    [(y) => text(x + 16, y + 4, 11, ink.faint, 'name'), 'may be null'],
    [(y) => text(x + 16, y + 4, 11, ink.text, 'name'), 'never null'],
    [
      (y) =>
        `<rect x="${x + 18}" y="${y - 7}" width="40" height="14" rx="4" fill="none" stroke="${groups[legendBeside].colour}" stroke-dasharray="5 3"/>`,
      'materialized view',
    ],
  ];
  return [
    `<rect x="${x}" y="${beside.y}" width="${width}" height="${beside.height}" rx="10" fill="none" stroke="${ink.edge}"/>`,
    `<text x="${x + 16}" y="${beside.y + 23}" font-size="13.5" font-weight="700" fill="${ink.text}">How to read it</text>`,
    ...items.map(([draw, words], index) => {
      const y = beside.y + 54 + index * 30;
      return draw(y) + text(x + 76, y + 4, 11.5, ink.text, words);
    }),
  ].join('\n');
}

function text(x: number, y: number, size: number, fill: string, words: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${fill}">${words}</text>`;
}
