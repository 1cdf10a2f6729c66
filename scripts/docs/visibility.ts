import { reports } from '../../packages/etl/src/reports/index.ts';
import type { Table } from './catalogue.ts';
import { placeOf } from './column-places.ts';
import { code, list, table } from './markdown.ts';

const audiences = { admin: 'administrators', manager: 'managers and administrators' } as const;

/** The columns that not everybody may see, by who may; all others are open to whoever may see a CV. */
export function visibilityTable(tables: readonly Table[]): string {
  const narrowed = reports.flatMap((report) =>
    Object.entries(report.columns).flatMap(([name, column]) => {
      const place = placeOf(report, name, column, tables);
      if (place === null || column.visibleTo === 'everyone') return [];
      return [{ to: column.visibleTo, at: code(`${place.table}.${place.column}`), from: report.file }];
    }),
  );
  const rows = (['admin', 'manager'] as const).flatMap((to) =>
    [...Map.groupBy(narrowed, ({ from }) => from)].flatMap(([file, columns]) => {
      const here = columns.filter((column) => column.to === to);
      return here.length === 0 ? [] : [[audiences[to], list(here.map(({ at }) => at)), code(file)]];
    }),
  );
  return table(['Only for', 'Columns', 'From'], rows);
}
