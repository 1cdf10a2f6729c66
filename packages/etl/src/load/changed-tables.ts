import { reports } from '../reports/index.ts';
import type { MergedTable } from './merge.ts';

/** The tables of people and CVs, with whose rows all goes that hangs on them. */
const ownerTables: readonly string[] = ['users', 'cvs'];
const allTables = reports.flatMap(({ targets }) => targets.map(({ table }) => table));

/** The tables in which a load changed a row. @param lookups tables of names that were given a new one */
export function changedTables(merged: readonly MergedTable[], lookups: Iterable<string>): Set<string> {
  const changed = new Set(lookups);
  for (const { table, counts } of merged) {
    if (counts.inserted + counts.updated + counts.deleted > 0) changed.add(table);
    // Rows of a table whose report is not in the export go too, uncounted, with their person.
    if (counts.deleted > 0 && ownerTables.includes(table)) for (const each of allTables) changed.add(each);
  }
  return changed;
}
