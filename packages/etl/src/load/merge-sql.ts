import { ownerColumn, type Report, type Target } from '../reports/contract.ts';
import { stagingTable } from './staging.ts';

/** Names of a comparison's working table and its statements, for one table that a report fills. */
export interface MergeSql {
  /** Number of stored rows that the comparison looks at. */
  readonly countStored: string;
  /** Makes the working table: one row for each stored or incoming row that is new, gone or different. */
  readonly compare: string;
  /** Number of rows in the working table, by what is to be done. */
  readonly countDifferences: string;
  readonly deleteGone: string;
  readonly updateChanged: string | null;
  readonly insertNew: string;
  /** Copies every incoming row: for a table that is empty. */
  readonly insertAll: string;
}

const quoted = (name: string) => `"${name}"`;
const list = (names: readonly string[], prefix = '') => names.map((name) => prefix + quoted(name)).join(', ');

/**
 * The statements that bring one table to what the staged report says.
 * @param first first value, in the export, of the column from which the target deletes; null where it deletes otherwise, or the
 * export has no row
 */
export function mergeSql(report: Report, target: Target, first: string | null): MergeSql {
  const { table, key, columns } = target;
  const staging = stagingTable(report);
  const incoming = target.rows?.(staging) ?? stagedRows(report, target);
  const all = [...key, ...columns];
  const given = target.idColumn === null ? [] : [target.idColumn];
  const inserted = list([...given, ...all]);
  const work = `etl_difference_${table}_${report.file.replace(/\.csv$/, '')}`;
  const sameKey = (left: string, right: string) =>
    key.map((name) => `${left}.${quoted(name)} = ${right}.${quoted(name)}`).join(' and ');
  const differs = columns
    .map((name) => `incoming.${quoted(name)} is distinct from stored.${quoted(name)}`)
    .join(' or ');
  const [leading] = key as [string];
  const scope = storedScope(target, first);
  // A table of another report is only updated: rows that this one does not name are none of its business.
  const join = target.writes === 'merge' ? 'full join' : 'join';

  return {
    countStored: `select count(*)::integer as count from ${table} as stored ${scope}`,
    compare: `
      create temp table ${work} on commit drop as
      select
        case when stored.${quoted(leading)} is null then 'new' when incoming.${quoted(leading)} is null then 'gone' else 'changed' end as difference,
        ${key.map((name) => `coalesce(incoming.${quoted(name)}, stored.${quoted(name)}) as ${quoted(name)}`).join(', ')}
        ${[...given, ...columns].map((name) => `, incoming.${quoted(name)}`).join('')}
      from (${incoming}) as incoming
      ${join} (select ${list(all)} from ${table} as stored ${scope}) as stored
        on ${sameKey('incoming', 'stored')}
      where stored.${quoted(leading)} is null or incoming.${quoted(leading)} is null${differs === '' ? '' : ` or ${differs}`}`,
    countDifferences: `
      select count(*) filter (where difference = 'new')::integer as new,
        count(*) filter (where difference = 'changed')::integer as changed,
        count(*) filter (where difference = 'gone')::integer as gone
      from ${work}`,
    deleteGone: `delete from ${table} as stored using ${work} as work where work.difference = 'gone' and ${sameKey('stored', 'work')}`,
    updateChanged:
      columns.length === 0
        ? null
        : `update ${table} as stored set ${columns.map((name) => `${quoted(name)} = work.${quoted(name)}`).join(', ')}
           ${target.touchedColumn === null ? '' : `, ${quoted(target.touchedColumn)} = now()`}
           from ${work} as work where work.difference = 'changed' and ${sameKey('stored', 'work')}`,
    insertNew: `insert into ${table} (${inserted}) select ${inserted} from ${work} where difference = 'new'`,
    insertAll: `insert into ${table} (${inserted}) select ${inserted} from (${incoming}) as incoming`,
  };
}

/** The staged rows as they are, with names turned into the ids of their lookup tables. */
function stagedRows(report: Report, target: Target): string {
  const joins: string[] = [];
  const owner = ownerColumn[report.owner];
  const selected = [...target.key, ...target.columns].map((name) => {
    const lookup = name === owner ? null : report.columns[name]!.lookup;
    if (lookup === null) return `row.${quoted(name)}`;
    const alias = quoted(`${name}_lookup`);
    const fold = (column: string) => (lookup.ignoresCase ? `lower(${column})` : column);
    joins.push(
      `left join ${lookup.table} as ${alias} on ${fold(`${alias}.name`)} = ${fold(`row.${quoted(name)}`)}`,
    );
    return `${alias}.${quoted(lookup.idColumn)} as ${quoted(name)}`;
  });
  return `select ${selected.join(', ')} from ${stagingTable(report)} as row ${joins.join(' ')}`;
}

function storedScope({ deletes }: Target, first: string | null): string {
  if (deletes.kind !== 'from-first') return '';
  return first === null ? 'where false' : `where stored.${quoted(deletes.column)} >= '${first}'`;
}

/** Statements that enter a report's new names into their lookup tables, in the order of the alphabet. */
export function lookupSql(report: Report): { table: string; sql: string }[] {
  return Object.entries(report.columns).flatMap(([name, { lookup }]) => {
    if (lookup === null) return [];
    const fold = (column: string) => (lookup.ignoresCase ? `lower(${column})` : column);
    const sql = `insert into ${lookup.table} (name)
       select distinct on (${fold('name')}) name from (select distinct ${quoted(name)} as name from ${stagingTable(report)}) as staged
       where name is not null
         and not exists (select from ${lookup.table} as known where ${fold('known.name')} = ${fold('staged.name')})
       order by ${fold('name')}, name`;
    return [{ table: lookup.table, sql }];
  });
}

/**
 * Deletes the staged rows whose key stands again further down in the file, and answers their `line` and their key as text
 * (`value`): the later row wins.
 */
export function duplicatesSql(report: Report): string {
  const staging = stagingTable(report);
  const named = report.rowKey.filter((name) => name !== ownerColumn[report.owner]);
  const value = named.length === 0 ? 'null' : `concat_ws(', ', ${list(named, 'earlier.')})`;
  const key = report.rowKey.map((name) =>
    report.columns[name]?.lookup?.ignoresCase ? `lower(${quoted(name)})` : quoted(name),
  );
  return `
    delete from ${staging} as earlier
    using (
      select line, max(line) over (partition by ${key.join(', ')}) as last_line from ${staging}
    ) as numbered
    where earlier.line = numbered.line and numbered.line <> numbered.last_line
    returning earlier.line, ${value} as value`;
}
