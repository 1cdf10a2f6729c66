import type { Params } from '@angular/router';

/** What the API gives as the search behind a figure: parameters of the search, null where none finds just these people. */
export type SearchLink = object | null;

/** The parameters of the page of the search for one or several searches together; null where one of them is not to be had. */
export function searchAddress(...links: readonly SearchLink[]): Params | null {
  const together: Params = {};
  for (const link of links) {
    if (link === null) return null;
    for (const [name, value] of Object.entries(link))
      if (value != null) together[name] = addressValue(name, value);
  }
  return together;
}

/** The API leaves out the years of a skill of which only a level is wished, `SQL||4`; the page of the search writes 0. */
const addressValue = (name: string, value: unknown): unknown =>
  name === 'skill' ? [value].flat().map((skill) => String(skill).replace('||', '|0|')) : value;
