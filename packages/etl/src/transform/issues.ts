import type { CellIssueCode } from './cells/cell-parser.ts';

/** Why a whole row was not loaded. */
export type RowRejectCode =
  | 'too_few_cells'
  | 'too_many_cells'
  | 'bad_quotes'
  | 'missing_value'
  | 'unknown_cv'
  | 'unknown_person'
  | 'ambiguous_cv'
  | 'ambiguous_person'
  | 'duplicate'
  | 'suppressed'
  | CellIssueCode;

/**
 * The catalogue of what can be wrong with a row or a cell, in words for the person who must mend it. A cell issue in a required
 * column rejects its row under the same code.
 */
export const reasons: Record<RowRejectCode, string> = {
  too_few_cells: 'The row has fewer cells than the header.',
  too_many_cells:
    'The row has more cells than the header; a text with the delimiter in it may lack its quotes.',
  bad_quotes: 'Text stands behind a closing quote.',
  missing_value: 'A required cell is empty.',
  unknown_cv: 'No CV of user_report.csv has this id.',
  unknown_person: 'No person of user_report.csv has this id, e-mail, UPN or external id.',
  ambiguous_cv: 'The row names a person with several CVs and does not say which.',
  ambiguous_person: 'Several people of user_report.csv share this e-mail, UPN or external id.',
  duplicate: 'A later row of the file has the same key and was taken instead.',
  suppressed: 'The person was erased and stays erased.',
  bad_integer: 'Not a whole number.',
  bad_boolean: 'Neither true nor false.',
  bad_date: 'Not a date: expected 2024-02-01, 01/02/2024 (day first) or 1.2.2024.',
  bad_percent: 'Not a percentage.',
  out_of_range: 'Outside the range of the column.',
  control_character: 'Held the character U+0000, which was taken out.',
  valid_to_before_valid_from: 'Ends before it begins: the end was left open.',
};

/** One line of the reject list: a row that was not loaded, or a cell that was mended or set to null. */
export interface Issue {
  readonly kind: 'row' | 'cell';
  readonly file: string;
  readonly line: number;
  /** Header of the column, where one cell is to blame. */
  readonly column: string | null;
  /** The cell as it stood: personal data, for the reject list only. */
  readonly value: string | null;
  readonly code: RowRejectCode;
}

export type ReportIssue = (issue: Issue) => void;
