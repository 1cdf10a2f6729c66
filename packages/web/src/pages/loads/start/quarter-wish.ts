/**
 * The name of a quarter as people write it: `q2 2026`, `Q2/2026`, `Q22026`.
 * @returns as folders are named, `Q22026`; null for nothing, undefined for what is no quarter
 */
export function quarterWish(text: string): string | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const [, quarter, year] = /^q([1-4])[\s/-]*(\d{4})$/i.exec(trimmed) ?? [];
  return quarter === undefined ? undefined : `Q${quarter}${year}`;
}
