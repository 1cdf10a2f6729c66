import { Criteria } from './criteria.ts';

/** What the API keeps of a search at most. */
export const longestQuery = 4000;
export const longestName = 120;

/** A search as the query string of the page's and of the API's address, without the question mark. */
export function queryOf(criteria: Criteria): string {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(criteria.toParameters()))
    for (const value of [values].flat()) query.append(name, value);
  return query.toString();
}

/** The search of a query string; what is no parameter of a search is passed over. */
export function criteriaOf(query: string): Criteria {
  const values = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(query))
    values.set(name, [...(values.get(name) ?? []), value]);
  return Criteria.from(Object.fromEntries(values));
}

/** The filters of a search in words: a name as good as most. */
export function wordsOf(criteria: Criteria): string {
  return criteria
    .chips()
    .map(({ words }) => words)
    .join(', ');
}

/** Words that fit into a name. */
export function suggestedName(criteria: Criteria): string {
  const words = wordsOf(criteria).replace(/[“”]/g, '');
  return words.length <= longestName ? words : `${words.slice(0, longestName - 1).trimEnd()}…`;
}
