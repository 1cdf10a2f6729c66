import type { Profile } from '../../api/answers.ts';
import { expiryOf } from '../../shared/expiry.ts';
import { day } from '../../shared/format.ts';

export type Clearance = Profile['clearances'][number];

/** How a clearance stands today. */
export interface ClearanceState {
  readonly kind: 'valid' | 'soon' | 'over' | 'to-come';
  readonly words: string;
}

/** The export has a row `None` for those who were asked and have none. */
export const isClearance = ({ clearance }: Pick<Clearance, 'clearance'>): boolean => clearance !== 'None';

export function clearanceState(
  { isValidToday, validFrom, validTo }: Pick<Clearance, 'isValidToday' | 'validFrom' | 'validTo'>,
  today: string,
): ClearanceState {
  if (isValidToday) {
    if (expiryOf(validTo, today) === 'soon') return { kind: 'soon', words: 'lapses within half a year' };
    return { kind: 'valid', words: 'valid' };
  }
  return validFrom !== null && validFrom > today
    ? { kind: 'to-come', words: 'not yet valid' }
    : { kind: 'over', words: 'lapsed' };
}

/** In a word or two beside the name: `until 26 Aug 2030`. */
export function clearanceTerm(each: Clearance, today: string): string {
  const { kind } = clearanceState(each, today);
  if (kind === 'to-come') return `from ${day(each.validFrom)}`;
  if (kind === 'over') return each.validTo === null ? 'lapsed' : `lapsed ${day(each.validTo)}`;
  return each.validTo === null ? 'no end' : `until ${day(each.validTo)}`;
}
