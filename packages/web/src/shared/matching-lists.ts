const bare = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Whether two names are one to a reader: case, accents and spaces make no difference. */
export const isSameName = (one: string, other: string): boolean => bare(one) === bare(other);

/**
 * The lists whose names hold every word that was typed, in the order given, those that begin with it first.
 * @param typed nothing finds all
 */
export function matchingLists<L extends { readonly name: string }>(lists: readonly L[], typed: string): L[] {
  const wanted = bare(typed);
  const words = wanted.split(' ');
  const found = lists.filter(({ name }) => words.every((word) => bare(name).includes(word)));
  const begins = ({ name }: L): boolean => bare(name).startsWith(wanted);
  return [...found.filter(begins), ...found.filter((list) => !begins(list))];
}
