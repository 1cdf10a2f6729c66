import type { CellIssueCode, CellParser } from '../transform/cells/cell-parser.ts';

/**
 * What a row of a report belongs to, and so how its owner is found:
 *
 * - `export`: the report is itself the list of people and CVs (user_report);
 * - `cv`: by `CV Partner CV ID`; in a file that has no such column, by the person's only CV;
 * - `person`: by `CV Partner User ID`, then e-mail, UPN (both ignoring case), then external id.
 */
export type Owner = 'export' | 'cv' | 'person';

/**
 * Who writes a report or a column: `export`, Flowcase or the company; `sources`, our own sources of side reports (acquire/side-reports),
 * so that its absence tells nothing.
 */
export type Writer = 'export' | 'sources';

/** One column of the database and how it is read from a report. */
export interface Column {
  /** Header(s) it is known by, compared trimmed and ignoring case. The first is the one the export writes. */
  readonly headers: readonly string[];
  readonly parser: CellParser;
  /** The header must be in the file, and a bad value rejects the row; so does an empty one, unless the parser gives it a value. */
  readonly required: boolean;
  /** The leading columns of a report are the person's; a section's own column of the same name stands after them. */
  readonly scope: 'person' | 'section';
  /** Column (of the same report) of texts by language whose `int` text stands in where this cell is empty. */
  readonly internationalTextOf: string | null;
  /** Header of a plain text that stands in as the `int` text of an empty multilang column. */
  readonly plainTextHeader: string | null;
  /** Lookup table whose `name` this column's text is; the database column then holds the id of the name. */
  readonly lookup: Lookup | null;
  /** False for a column that only helps others and is not stored. */
  readonly stored: boolean;
  /** False for a column that many exports lack: its absence is not worth a warning. */
  readonly usual: boolean;
  readonly writtenBy: Writer;
  /** For the data dictionary: who may see it, where that is narrower than everyone who may see a CV. */
  readonly visibleTo: 'everyone' | 'manager' | 'admin';
  readonly note: string;
}

export interface Lookup {
  readonly table: string;
  readonly idColumn: string;
  /** True where names are matched ignoring case. */
  readonly ignoresCase: boolean;
}

/** Which rows of a table an export that lacks them deletes. */
export type DeleteRule =
  | { readonly kind: 'all' }
  /** As `all`, and no guard asks how many: a list of things to mend may well be empty tomorrow. */
  | { readonly kind: 'all-unguarded' }
  /** Rows before the export's first value of this column are history and stay. */
  | { readonly kind: 'from-first'; readonly column: string }
  /** Only updates rows that another report owns. */
  | { readonly kind: 'none' };

/** One table that a report fills. */
export interface Target {
  readonly table: string;
  /** The column of a number that its rows are known by within the database, where the rows come with it; it is never compared. */
  readonly idColumn: string | null;
  /** Primary key or another unique key; a row is compared with the stored row of the same key. */
  readonly key: readonly string[];
  /** Columns compared and written beside the key. */
  readonly columns: readonly string[];
  readonly deletes: DeleteRule;
  /** `merge` inserts, updates and deletes; `update` only updates rows that exist (the table belongs to another report). */
  readonly writes: 'merge' | 'update';
  /**
   * Rows for this table as a query over the staging table, where one report row is not one table row. It answers the key and
   * the columns, each key once. Null: the report's rows as they are.
   */
  readonly rows: ((staging: string) => string) | null;
  /** Set to `now()` when the merge updates a row. */
  readonly touchedColumn: string | null;
}

/** All that the pipeline knows of one report: everything else follows from it. */
export interface Report {
  readonly file: string;
  readonly writtenBy: Writer;
  /** One sentence for the data dictionary. */
  readonly purpose: string;
  readonly owner: Owner;
  /** Headers that identify the row's owner and person, in the order the export writes them, before the report's own. */
  readonly personHeaders: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  /** Key of a row within the file, as database columns: the later of two rows with the same key wins. */
  readonly rowKey: readonly string[];
  readonly targets: readonly Target[];
  /** Without it nothing can be loaded. */
  readonly essential: boolean;
  /** What to fix in a row before it is stored, across cells. */
  readonly rowRule: RowRule | null;
}

/** Looks at the values of one row (PostgreSQL text form, by column name) and may change them. */
export type RowRule = (
  row: { get(column: string): string | null; set(column: string, value: string | null): void },
  raise: (column: string, code: CellIssueCode) => void,
) => void;

/** The staging column that holds the owner's id, by owner. */
export const ownerColumn = { export: null, cv: 'cv_id', person: 'user_id' } as const satisfies Record<
  Owner,
  string | null
>;

/** The person's columns that Flowcase repeats at the head of every section report. */
export const personHeaders = [
  'Name',
  'Name (multilang)',
  'Title (#{lang})',
  'Email',
  'UPN',
  'External User ID',
  'CV Partner User ID',
  'CV Partner CV ID',
  'Phone Number',
  'Landline',
  'Birth Year',
  'Department',
  'Country',
  'Nationality',
] as const;

/** The headers of the ids by which a row names its owner. */
export const ownerIdHeaders = {
  cvId: 'CV Partner CV ID',
  userId: 'CV Partner User ID',
  email: 'Email',
  upn: 'UPN',
  externalId: 'External User ID',
} as const;

/** The four ids that a company's side files identify a person by. */
export const sideFileHeaders = ['Email', 'UPN', 'External User ID', 'CV Partner User ID'] as const;

/** The columns of a report that an export has, by name. */
export function exportColumns(report: Report): [string, Column][] {
  return Object.entries(report.columns).filter(([, { writtenBy }]) => writtenBy === 'export');
}

/** Every header of a report in the order the export writes them: what the fake generator writes. */
export function exportHeaders(report: Report): string[] {
  return [...report.personHeaders, ...exportColumns(report).map(([, { headers }]) => headers[0] as string)];
}

/** Every header of a report in the order that our own sources write them. */
export function allHeaders(report: Report): string[] {
  return [
    ...report.personHeaders,
    ...Object.values(report.columns).map(({ headers }) => headers[0] as string),
  ];
}
