import {
  Type,
  type Static,
  type TObject,
  type TOptional,
  type TSchema,
} from '@fastify/type-provider-typebox';
import { visibleTo } from '../visibility/visible-to.ts';

/** A schema that null fulfils too. Unlike a union it costs no validation when an answer is written. */
export const nullable = <S extends TSchema & { type: string }>(schema: S) =>
  Type.Unsafe<Static<S> | null>({ ...schema, type: [schema.type, 'null'] });

/** How a value of the database becomes a field of the answer. */
export interface Column<S extends TSchema = TSchema> {
  /** An expression over the section's tables; `$3` is today. */
  readonly sql: string;
  readonly schema: S;
  /** The value is a text by language, of which the answer has one. */
  readonly byLanguage: boolean;
  /** Words that people write as they like: a name may stand in them. */
  readonly isFree: boolean;
  /** The field that a viewer is shown in place of this one, where it has a value. */
  readonly viewersSee: string | null;
}

const column = <S extends TSchema>(sql: string, schema: S, how: Partial<Column> = {}): Column<S> => ({
  byLanguage: false,
  isFree: false,
  viewersSee: null,
  ...how,
  sql,
  schema,
});

/** A whole number. */
export const integer = (sql: string) => column(sql, nullable(Type.Integer()));
export const flag = (sql: string) => column(sql, nullable(Type.Boolean()));
/** A claim that is true or false, never unknown. */
export const claim = (sql: string) => column(sql, Type.Boolean());
export const date = (sql: string) => column(sql, nullable(Type.String({ format: 'date' })));
/** A name out of a list of names, a unit, an id. */
export const label = (sql: string) => column(sql, nullable(Type.String()));
/** A name that is always there. */
export const name = (sql: string) => column(sql, Type.String());
/** As {@link name}, in the words of its writer. */
export const nameInWords = (sql: string) => column(sql, Type.String(), { isFree: true });
/** A text in the words of its writer. */
export const words = (sql: string) => column(sql, nullable(Type.String()), { isFree: true });
/** As {@link label}, in the language asked for. @param international text of the international language, if kept apart */
export const labelByLanguage = (sql: string, international?: string) =>
  column(texts(sql, international), nullable(Type.String()), { byLanguage: true });
/** As {@link words}, in the language asked for. */
export const wordsByLanguage = (sql: string, international?: string) =>
  column(texts(sql, international), nullable(Type.String()), { byLanguage: true, isFree: true });
/** What is told for each language, whole: `{"int": "Yes"}`. */
export const map = (sql: string) => column(sql, nullable(Type.Record(Type.String(), Type.String())));

/** For managers and admins alone. */
export const forManagers = <S extends TSchema>(each: Column<S>): Column<TOptional<S>> => ({
  ...each,
  schema: visibleTo('manager', each.schema),
});

/** What viewers see of another field in place of this one, where that has a value. */
export const exceptViewers = <S extends TSchema>(viewersSee: string, each: Column<S>): Column<S> => ({
  ...each,
  viewersSee,
});

// The international text is kept a second time as plain text; that of the map is the one that counts.
const texts = (sql: string, international: string | undefined): string =>
  international === undefined
    ? sql
    : `jsonb_strip_nulls(jsonb_build_object('int', ${international})) || coalesce(${sql}, '{}')`;

/** The items of one kind in a CV. */
export interface Section<C extends Readonly<Record<string, Column>> = Readonly<Record<string, Column>>> {
  /** Tables, joined. */
  readonly from: string;
  readonly orderBy: string;
  readonly columns: C;
  readonly schema: TObject<{ [K in keyof C]: C[K]['schema'] }>;
}

export const section = <C extends Readonly<Record<string, Column>>>(
  from: string,
  orderBy: string,
  columns: C,
): Section<C> => ({
  from,
  orderBy,
  columns,
  schema: Type.Object(
    Object.fromEntries(Object.entries(columns).map(([field, { schema }]) => [field, schema])),
  ) as unknown as TObject<{ [K in keyof C]: C[K]['schema'] }>,
});

/** An SQL expression: the items as a JSON array, whose objects have the names of the columns. */
export function sectionSql({ from, orderBy, columns }: Section, where: string): string {
  const fields = Object.entries(columns).map(([field, { sql }]) => `${sql} as "${field}"`);
  return `(select coalesce(json_agg(item), '[]')
    from (select ${fields.join(', ')} from ${from} where ${where} order by ${orderBy}) as item)`;
}
