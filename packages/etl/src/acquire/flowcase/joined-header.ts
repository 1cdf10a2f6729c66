import { ownerIdHeaders } from '../../reports/contract.ts';

/** How the columns of several parts of a report come together. */
export interface JoinedHeader {
  readonly header: readonly string[];
  /** For each part: the number of its column that each joined column takes; -1 where it has none. */
  readonly columns: readonly (readonly number[])[];
}

/**
 * The columns of all parts, each once. Parts differ where one has languages (`Title (sv)`) that the other has not: a column that is new
 * goes behind the one that it follows in its own part. Where a header stands twice in a part, as a person's column and as the
 * section's own, which comes behind the ids of the owner, these two are told apart.
 */
export function joinHeaders(headers: readonly (readonly string[])[]): JoinedHeader {
  const twice = new Set(headers.flatMap(namesTwice));
  const keyed = headers.map((header) => columnKeys(header, twice));
  const joined: string[] = [];
  const names = new Map<string, string>();
  for (const [part, keys] of keyed.entries()) {
    let before = -1;
    for (const [column, key] of keys.entries()) {
      const known = joined.indexOf(key);
      if (known === -1) joined.splice(++before, 0, key);
      else before = known;
      if (!names.has(key)) names.set(key, headers[part]![column]!);
    }
  }
  return {
    header: joined.map((key) => names.get(key)!),
    columns: keyed.map((keys) => joined.map((key) => keys.indexOf(key))),
  };
}

const nameOf = (header: string): string => header.trim().toLowerCase();

/** Names that stand more than once in a header. */
function namesTwice(header: readonly string[]): string[] {
  const names = header.map(nameOf);
  return names.filter((name, index) => names.indexOf(name) !== index);
}

/** What tells each column from the others: its name, and where that stands twice its side of the owner's ids and its place there. */
function columnKeys(header: readonly string[], twice: ReadonlySet<string>): string[] {
  const ids = header.findIndex((name) => nameOf(name) === nameOf(ownerIdHeaders.cvId));
  const seen = new Map<string, number>();
  return header.map(nameOf).map((name, index) => {
    if (!twice.has(name)) return name;
    const key = `${index <= ids ? 'person' : 'section'} ${name}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return `${key} ${times}`;
  });
}
