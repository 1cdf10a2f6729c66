import type { CellIssueCode } from '../../packages/etl/src/transform/cells/cell-parser.ts';
import { reasons, type RowRejectCode } from '../../packages/etl/src/transform/issues.ts';

const ofCells: Record<CellIssueCode, true> = {
  bad_integer: true,
  bad_boolean: true,
  bad_date: true,
  bad_percent: true,
  out_of_range: true,
  control_character: true,
  valid_to_before_valid_from: true,
};

/** The catalogue of src/transform/issues.ts, in its order. */
export const rejectCodes: readonly { code: RowRejectCode; kind: 'row' | 'cell'; reason: string }[] =
  Object.entries(reasons).map(([code, reason]) => ({
    code: code as RowRejectCode,
    kind: code in ofCells ? 'cell' : 'row',
    reason,
  }));
