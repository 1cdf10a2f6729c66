import { boolean as booleanParser } from '../transform/cells/boolean.ts';
import type { CellParser } from '../transform/cells/cell-parser.ts';
import { date as dateParser } from '../transform/cells/date.ts';
import { integer as integerParser } from '../transform/cells/integer.ts';
import { list as listParser } from '../transform/cells/list.ts';
import { multilang as multilangParser } from '../transform/cells/multilang.ts';
import { percent as percentParser } from '../transform/cells/percent.ts';
import { text as textParser } from '../transform/cells/text.ts';
import type { Column, Lookup } from './contract.ts';

/** One header, or several: the one the export writes first, then its other spellings. */
type Headers = string | readonly [string, ...string[]];
type Options = Partial<Omit<Column, 'headers' | 'parser' | 'lookup'>>;

function column(headers: Headers, parser: CellParser, options: Options & { lookup?: Lookup } = {}): Column {
  return {
    headers: typeof headers === 'string' ? [headers] : headers,
    parser,
    required: false,
    scope: 'section',
    internationalTextOf: null,
    plainTextHeader: null,
    lookup: null,
    stored: true,
    usual: options.writtenBy !== 'sources',
    writtenBy: 'export',
    visibleTo: 'everyone',
    note: '',
    ...options,
  };
}

export const text = (headers: Headers, options?: Options) => column(headers, textParser, options);
export const boolean = (headers: Headers, options?: Options) => column(headers, booleanParser, options);
export const date = (headers: Headers, options?: Options) => column(headers, dateParser, options);
/** A date whose empty cell means the given one. */
export const dateOr = (whenEmpty: string, headers: Headers, options?: Options) =>
  column(
    headers,
    { ...dateParser, whenEmpty, rule: `${dateParser.rule} Empty is ${whenEmpty}.` },
    { required: true, ...options },
  );

export const list = (headers: Headers, options?: Options) => column(headers, listParser, options);

/** Texts by language, in any of Flowcase's three forms. */
export const multilang = (headers: Headers, options?: Options) => column(headers, multilangParser, options);

export const integer = (headers: Headers, options?: Options) => column(headers, integerParser(), options);

/** A whole number within bounds, both inclusive. */
export const integerWithin = (min: number, max: number, headers: Headers, options?: Options) =>
  column(headers, integerParser({ min, max }), options);

export const month = (headers: Headers) => integerWithin(1, 12, headers);
export const year = (headers: Headers, options?: Options) => integerWithin(1900, 2200, headers, options);

export const percent = (headers: Headers, options?: Options) => column(headers, percentParser(), options);

/** Percentage whose empty cell means 0, as the origin read availability. */
export const percentOrZero = (headers: Headers, options?: Options) =>
  column(headers, percentParser({ whenEmpty: '0' }), options);

/** A name that the database keeps once, in a lookup table, and refers to by id. */
export const nameIn = (lookup: Lookup, headers: Headers, options?: Options & { whenEmpty?: string }) => {
  const { whenEmpty = null, ...rest } = options ?? {};
  const rule = whenEmpty === null ? textParser.rule : `Trimmed; empty is \`${whenEmpty}\`.`;
  return column(headers, { ...textParser, whenEmpty, rule }, { ...rest, lookup });
};

export const lookups = {
  technology: { table: 'dim_technology', idColumn: 'technology_id', ignoresCase: false },
  language: { table: 'dim_language', idColumn: 'language_id', ignoresCase: false },
  industry: { table: 'dim_industry', idColumn: 'industry_id', ignoresCase: false },
  projectType: { table: 'dim_project_type', idColumn: 'project_type_id', ignoresCase: false },
  clearance: { table: 'dim_clearance', idColumn: 'clearance_id', ignoresCase: true },
} as const satisfies Record<string, Lookup>;
