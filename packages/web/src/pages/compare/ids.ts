/**
 * Whom an address names: each once; what is no number is passed over.
 * @param most how many can be compared
 */
export function chosenIds(values: string | readonly string[] | undefined, most: number): number[] {
  const ids = [values ?? []]
    .flat()
    .filter((value) => /^[1-9]\d{0,9}$/.test(value))
    .map(Number);
  return [...new Set(ids)].slice(0, most);
}
