import type { Column, Report } from '../../packages/etl/src/reports/contract.ts';
import type { Table } from './catalogue.ts';
import { code } from './markdown.ts';

export interface Place {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  /** Which row of the table, where one row of the report becomes several. */
  readonly row: string | null;
}

/**
 * Where a column of a report is stored, checked against the database; null where it is not stored.
 * @throws Error where the contract names a column that the database lacks, or nothing tells the place
 */
export function placeOf(
  report: Report,
  name: string,
  column: Column,
  tables: readonly Table[],
): Place | null {
  if (!column.stored) return null;
  const place = statedPlace(report, name) ?? spreadPlace(report, name);
  const stored = tables
    .find((table) => table.name === place?.table)
    ?.columns.find((found) => found.name === place?.column);
  if (place === null || stored === undefined) {
    throw new Error(`${report.file}: the database has no column for ${name} (scripts/docs/column-places.ts)`);
  }
  return { ...place, type: stored.type };
}

type Stated = Omit<Place, 'type'>;

function statedPlace({ targets }: Report, name: string): Stated | null {
  const target = targets.find(({ key, columns }) => columns.includes(name) || key.includes(name));
  return target === undefined ? null : { table: target.table, column: name, row: null };
}

/** Columns that a query of the contract turns into rows: their place is said in SQL only. */
function spreadPlace(report: Report, name: string): Stated | null {
  const fills = (table: string) => report.targets.some((target) => target.table === table);
  if (name === 'access_roles' && fills('user_access_role')) {
    return { table: 'user_access_role', column: 'role', row: 'one for each name' };
  }
  const counted = /^(?<section>.+)_(?<what>count|owner_updated)$/.exec(name)?.groups;
  if (counted === undefined || !fills('cv_section_usage')) return null;
  const column = counted['what'] === 'count' ? 'item_count' : 'owner_last_updated';
  return { table: 'cv_section_usage', column, row: `section ${code(counted['section']!)}` };
}
