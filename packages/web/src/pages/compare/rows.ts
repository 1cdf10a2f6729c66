import type { Week } from '../../shared/availability-bars.ts';
import type { Expiry } from '../../shared/expiry.ts';
import { differs } from './matrix.ts';
import type { HeldSkill, Judgement } from './wishes/wish.ts';

/** What stands of one person in one row. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly isBest?: boolean }
  | { readonly kind: 'absent'; readonly words: string }
  | { readonly kind: 'judged'; readonly judgement: Judgement }
  | { readonly kind: 'skill'; readonly held: HeldSkill; readonly isBest: boolean }
  | { readonly kind: 'weeks'; readonly weeks: readonly Week[] }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] };

/** Something that may lapse. */
export interface Term {
  readonly name: string;
  readonly words: string;
  readonly expiry: Expiry;
  readonly isClearance: boolean;
}

export interface Row {
  readonly header: string;
  readonly cells: readonly Cell[];
  /** Not all have the same in it. */
  readonly differs: boolean;
  readonly isWanted?: boolean;
}

export interface Group {
  readonly name: string;
  readonly rows: readonly Row[];
}

/** They do not have it. */
export const absent: Cell = { kind: 'absent', words: 'no' };

/** @param value null where it is not known */
export const text = (value: string | null): Cell =>
  value === null ? { kind: 'absent', words: 'unknown' } : { kind: 'text', text: value };

export const row = (header: string, cells: readonly Cell[]): Row => ({
  header,
  cells,
  differs: differs(cells),
});

/** Every name that any of them has, those that most have first. */
export function union(lists: readonly (readonly string[])[]): string[] {
  const people = new Map<string, number>();
  for (const name of lists.flat()) people.set(name, (people.get(name) ?? 0) + 1);
  return [...people.keys()].sort(
    (one, other) => people.get(other)! - people.get(one)! || one.localeCompare(other, 'en'),
  );
}
