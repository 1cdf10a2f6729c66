import type { Client } from '../../packages/database/src/index.ts';

export interface TableColumn {
  readonly name: string;
  /** As PostgreSQL names it, for example `timestamp with time zone`. */
  readonly type: string;
  readonly isNullable: boolean;
  readonly isKey: boolean;
}

export interface Relation {
  /** Columns of the table that has the relation. */
  readonly columns: readonly string[];
  readonly to: string;
  readonly toColumns: readonly string[];
  /** True where each row of the other table has one row of this one at most. */
  readonly isOneToOne: boolean;
}

export interface Table {
  readonly name: string;
  readonly isView: boolean;
  readonly columns: readonly TableColumn[];
  readonly relations: readonly Relation[];
}

const columnsSql = `
  select c.relname as table, c.relkind in ('v', 'm') as is_view, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as is_nullable, coalesce(a.attnum = any (k.conkey), false) as is_key
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_constraint k on k.conrelid = c.oid and k.contype = 'p'
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
  order by c.relname collate "C", a.attnum`;

const names = (relation: string, key: string) =>
  `(select array_agg(attname::text order by place)
    from unnest(${key}) with ordinality as u (number, place) join pg_attribute on attrelid = ${relation} and attnum = number)`;

const relationsSql = `
  select own.relname::text as table, ${names('f.conrelid', 'f.conkey')} as columns,
    other.relname::text as to, ${names('f.confrelid', 'f.confkey')} as to_columns,
    exists (
      select from pg_constraint k
      where k.conrelid = f.conrelid and k.contype in ('p', 'u') and k.conkey <@ f.conkey
    ) as is_one_to_one
  from pg_constraint f
  join pg_class own on own.oid = f.conrelid
  join pg_class other on other.oid = f.confrelid
  where f.contype = 'f' and f.connamespace = 'public'::regnamespace
  order by own.relname collate "C", f.conname collate "C"`;

/** The tables and views of the public schema, by name, with their columns, keys and relations. */
export async function readCatalogue(client: Client): Promise<Table[]> {
  const { rows: columns } = await client.query<{
    table: string;
    is_view: boolean;
    name: string;
    type: string;
    is_nullable: boolean;
    is_key: boolean;
  }>(columnsSql);
  const { rows: relations } = await client.query<{
    table: string;
    columns: string[];
    to: string;
    to_columns: string[];
    is_one_to_one: boolean;
  }>(relationsSql);
  const byTable = Map.groupBy(columns, ({ table }) => table);
  return [...byTable].map(([name, found]) => ({
    name,
    isView: found[0]!.is_view,
    columns: found.map((column) => ({
      name: column.name,
      type: column.type,
      isNullable: column.is_nullable,
      isKey: column.is_key,
    })),
    relations: relations
      .filter(({ table }) => table === name)
      .map((relation) => ({
        columns: relation.columns,
        to: relation.to,
        toColumns: relation.to_columns,
        isOneToOne: relation.is_one_to_one,
      })),
  }));
}
