import type { Criteria } from './criteria.ts';

export const sorts = [
  'relevance',
  'availability',
  'name',
  'role',
  'location',
  'grade',
  'clearance',
  'experience',
  'updated',
] as const;
export type Sort = (typeof sorts)[number];
export type Direction = 'asc' | 'desc';

/** What a list can be ordered by, in words. */
export const sortNames: Readonly<Record<Sort, string>> = {
  relevance: 'how well they fit',
  availability: 'free time',
  name: 'name',
  role: 'role',
  location: 'location',
  grade: 'grade',
  clearance: 'clearance',
  experience: 'experience',
  updated: 'last change of the CV',
};

/** What is ordered by its letters. */
export const isWord = (sort: Sort): boolean => sort === 'name' || sort === 'role' || sort === 'location';

/** The direction in which the API orders where none is given. */
export const usualDirection = (sort: Sort): Direction => (isWord(sort) ? 'asc' : 'desc');

/** A column of the table. */
export interface Column {
  readonly name: string;
  readonly className: string;
  readonly sort?: Sort;
}

const columns: readonly Column[] = [
  { name: 'Person', className: 'person', sort: 'name' },
  { name: 'Location', className: 'place', sort: 'location' },
  { name: 'Grade', className: 'grade', sort: 'grade' },
  { name: 'Clearance', className: 'clearance', sort: 'clearance' },
  { name: 'Free', className: 'free', sort: 'availability' },
  { name: 'Key skills, and why found', className: 'skills', sort: 'relevance' },
];

/** Whoever is not told names cannot order by them. */
export const columnsFor = (mayOrderByName: boolean): readonly Column[] =>
  columns.map((column) =>
    column.sort === 'name' && !mayOrderByName ? { name: column.name, className: column.className } : column,
  );

/** The order that is on. */
export interface Order {
  readonly sort: Sort;
  readonly direction: Direction;
}

/** What `aria-sort` says of a column; null where one cannot order by it. */
export function sortState(
  { sort: by }: Column,
  { sort, direction }: Order,
): 'ascending' | 'descending' | 'none' | null {
  if (by === undefined) return null;
  if (by !== sort) return 'none';
  return direction === 'asc' ? 'ascending' : 'descending';
}

/** The order that a search asks for, or the usual one where that may not be. */
export function orderOf(criteria: Criteria, mayOrderByName: boolean): Order {
  const asked = sorts.find((sort) => sort === criteria.one('sort')) ?? 'relevance';
  if (asked === 'name' && !mayOrderByName) return { sort: 'relevance', direction: 'desc' };
  const direction = criteria.one('direction');
  return {
    sort: asked,
    direction: direction === 'asc' || direction === 'desc' ? direction : usualDirection(asked),
  };
}
