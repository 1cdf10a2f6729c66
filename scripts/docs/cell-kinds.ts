import type { CellParser } from '../../packages/etl/src/transform/cells/cell-parser.ts';
import { boolean } from '../../packages/etl/src/transform/cells/boolean.ts';
import { date } from '../../packages/etl/src/transform/cells/date.ts';
import { integer } from '../../packages/etl/src/transform/cells/integer.ts';
import { list } from '../../packages/etl/src/transform/cells/list.ts';
import { multilang } from '../../packages/etl/src/transform/cells/multilang.ts';
import { percent } from '../../packages/etl/src/transform/cells/percent.ts';
import { text } from '../../packages/etl/src/transform/cells/text.ts';

/** How cells are read, each kind in its plain form. */
export const cellKinds: readonly CellParser[] = [text, integer(), percent(), boolean, date, multilang, list];

/**
 * What a column's parser does, told by its kind and by what it does beside that.
 * @throws Error where the parser is of no kind listed above
 */
export function readAs({ name, rule }: CellParser): string {
  const plain = cellKinds.find((kind) => kind.name === name);
  if (plain === undefined)
    throw new Error(`scripts/docs/cell-kinds.ts does not know the cell parser ${name}`);
  if (rule === plain.rule) return name;
  const start = plain.rule.replace(/\.$/, '');
  return rule.startsWith(start) ? name + rule.slice(start.length) : `${name}: ${rule}`;
}
