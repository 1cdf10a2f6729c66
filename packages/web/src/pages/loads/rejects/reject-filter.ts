import type { Params } from '@angular/router';
import type { RejectGroup } from '../answers.ts';

/** Which rejects are wanted; null for all. */
export interface RejectFilter {
  readonly file: string | null;
  readonly code: string | null;
  readonly kind: 'row' | 'cell' | null;
}

export const allRejects: RejectFilter = { file: null, code: null, kind: null };

/** Of the parameters of an address; what is none of the values is passed over. */
export const filterOf = (
  file: string | undefined,
  code: string | undefined,
  kind: string | undefined,
): RejectFilter => ({
  file: file || null,
  code: code || null,
  kind: kind === 'row' || kind === 'cell' ? kind : null,
});

/** As parameters of the address and of the API. */
export const filterParameters = ({ file, code, kind }: RejectFilter): Params => ({
  ...(file !== null && { file }),
  ...(code !== null && { code }),
  ...(kind !== null && { kind }),
});

const matches = (group: RejectGroup, { file, code, kind }: RejectFilter): boolean =>
  (file === null || group.file === file) &&
  (code === null || group.code === code) &&
  (kind === null || group.kind === kind);

/** How many of them there are. */
export const countOf = (groups: readonly RejectGroup[], filter: RejectFilter): number =>
  groups.filter((group) => matches(group, filter)).reduce((sum, { count }) => sum + count, 0);

/** The values of one part of the filter, each with how many it would find under the others. */
export function valuesOf(
  groups: readonly RejectGroup[],
  part: 'file' | 'code',
  filter: RejectFilter,
): { readonly value: string; readonly count: number }[] {
  const values = [...new Set(groups.map((group) => group[part]))].sort();
  return values
    .map((value) => ({ value, count: countOf(groups, { ...filter, [part]: value }) }))
    .filter(({ value, count }) => count > 0 || filter[part] === value);
}
