/** Why a cell could not be taken as it stands. The catalogue with remedies is in docs/operations.md. */
export type CellIssueCode =
  | 'bad_integer'
  | 'bad_boolean'
  | 'bad_date'
  | 'bad_percent'
  | 'out_of_range'
  | 'control_character'
  | 'valid_to_before_valid_from';

/** Called by a parser that found something wrong with the cell it was given. */
export type RaiseIssue = (code: CellIssueCode) => void;

/**
 * How the text of one cell becomes a value of one database column.
 *
 * A parser is given trimmed, non-empty text and returns PostgreSQL's text form of the value, or null. What it cannot take it
 * raises as an issue and answers null, or the value the rule prescribes (a percentage out of range is clamped).
 */
export interface CellParser {
  readonly name: string;
  /** Column type in PostgreSQL, also that of the staging table. */
  readonly sqlType: string;
  /** One sentence for the data dictionary. */
  readonly rule: string;
  /** True where the value can hold characters that COPY text format escapes. */
  readonly freeText: boolean;
  /** Value of an empty cell, in PostgreSQL's text form. */
  readonly whenEmpty: string | null;
  parse(text: string, raise: RaiseIssue): string | null;
  /**
   * The same for a cell as exports usually write it, from bytes to bytes in COPY text format, without making a string: what it
   * writes is what `parse` answers, and where `parse` raises something it answers -1.
   * @param from holds the cell, not empty, from `start` up to `end`
   * @param to has room for the cell and 16 bytes more behind `at`
   * @returns position behind what was written; -1 where the cell is of another form
   */
  copy?(from: Uint8Array, start: number, end: number, to: Uint8Array, at: number): number;
}
