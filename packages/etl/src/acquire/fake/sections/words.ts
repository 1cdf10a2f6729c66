/** `Python`, `Python and SQL`, `Python, SQL and dbt`. */
export function joinedWithAnd(words: readonly string[]): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
