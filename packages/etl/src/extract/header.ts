import { isLanguageCode } from '../transform/cells/multilang.ts';
import { multilang } from '../transform/cells/multilang.ts';
import { ownerIdHeaders, personHeaders, type Column, type Report } from '../reports/contract.ts';

/** Where the text of a column stands in a file: column numbers, counted from 0. */
export type CellSource =
  | { readonly kind: 'absent' }
  | { readonly kind: 'cell'; readonly index: number }
  /** The first of these columns that has a text. */
  | { readonly kind: 'first'; readonly indexes: readonly number[] }
  | {
      readonly kind: 'languages';
      /** The column with the packed or JSON form. */
      readonly packed: number | null;
      readonly byLanguage: readonly { readonly language: string; readonly index: number }[];
      /** A plain text taken as `int` where the others give nothing. */
      readonly plain: number | null;
    };

/** Where the ids stand by which a row's owner is found. */
export interface OwnerIds {
  readonly cvId: number | null;
  readonly userId: number | null;
  readonly email: number | null;
  readonly upn: number | null;
  readonly externalId: number | null;
}

/** What a file's header says about its columns, held against the report's contract. */
export interface HeaderMatch {
  readonly sources: ReadonlyMap<string, CellSource>;
  readonly owner: OwnerIds;
  /** Headers that the contract requires and the file lacks. */
  readonly missing: readonly string[];
  /** Headers that the contract knows and the file lacks: these database columns are null. */
  readonly absent: readonly string[];
  /** Headers of the file that the contract does not know. */
  readonly unknown: readonly string[];
}

const normalized = (header: string) => header.trim().toLowerCase().replaceAll(/\s+/g, ' ');
const languageSuffix = / \((?:in )?(?:#\{lang\}|multilang)\)$/;

/** Holds the header of a file against a report's contract. */
export function matchHeader(report: Report, header: readonly string[]): HeaderMatch {
  const found = new FoundHeaders(header);
  const owner = Object.fromEntries(
    Object.entries(ownerIdHeaders).map(([id, name]) => [id, found.first(name)]),
  ) as unknown as OwnerIds;
  const sectionStart = (owner.cvId ?? owner.userId ?? -1) + 1;

  const sources = new Map<string, CellSource>();
  const missing: string[] = [];
  const absent: string[] = [];
  for (const [name, column] of Object.entries(report.columns)) {
    const source =
      column.parser.name === multilang.name
        ? languageSource(column, found)
        : cellSource(column, found, sectionStart);
    sources.set(name, source);
    if (source.kind !== 'absent') continue;
    if (column.required) missing.push(column.headers[0]!);
    else if (column.stored && column.usual) absent.push(column.headers[0]!);
  }
  for (const name of report.personHeaders) {
    found.claim(name);
    found.byLanguage(name.replace(languageSuffix, ''));
  }
  if (report.owner === 'cv' && owner.cvId === null && owner.userId === null)
    missing.push(ownerIdHeaders.cvId);
  if (report.owner === 'person' && Object.values(owner).every((index) => index === null)) {
    missing.push(
      `one of ${ownerIdHeaders.userId}, ${ownerIdHeaders.email}, ${ownerIdHeaders.upn}, ${ownerIdHeaders.externalId}`,
    );
  }
  return { sources, owner, missing, absent, unknown: found.unclaimed() };
}

/** The headers of one file by their normalised names, and which of them somebody knows. */
class FoundHeaders {
  readonly #header: readonly string[];
  readonly #indexes = new Map<string, number[]>();
  readonly #claimed = new Set<number>();

  constructor(header: readonly string[]) {
    this.#header = header;
    for (const [index, name] of header.entries()) {
      const key = normalized(name);
      const indexes = this.#indexes.get(key);
      if (indexes) indexes.push(index);
      else this.#indexes.set(key, [index]);
    }
  }

  all(name: string): readonly number[] {
    return this.#indexes.get(normalized(name)) ?? [];
  }

  first(name: string): number | null {
    this.claim(name);
    return this.all(name)[0] ?? null;
  }

  claim(name: string): void {
    for (const index of this.all(name)) this.#claimed.add(index);
  }

  /** Claims and answers the columns `base (code)` or `base (in code)` with a language code. */
  byLanguage(base: string): { language: string; index: number }[] {
    const prefix = `${normalized(base)} (`;
    return this.#header.flatMap((name, index) => {
      const key = normalized(name);
      if (!key.startsWith(prefix) || !key.endsWith(')')) return [];
      const code = name.trim().replaceAll(/\s+/g, ' ').slice(prefix.length, -1).replace(/^in /i, '').trim();
      // The language in small letters; a region, as in `pt-BR`, keeps its own.
      const language = code.replace(/^[A-Za-z]+/, (letters) => letters.toLowerCase());
      if (!isLanguageCode(language)) return [];
      this.#claimed.add(index);
      return [{ language, index }];
    });
  }

  unclaimed(): string[] {
    return this.#header.filter((name, index) => name.trim() !== '' && !this.#claimed.has(index));
  }
}

const personHeaderNames = new Set(personHeaders.map(normalized));

function cellSource(column: Column, found: FoundHeaders, sectionStart: number): CellSource {
  // A name that the person's columns bear too is the section's own only behind them, and then the last one.
  const isOwn = (header: string, index: number) =>
    column.scope === 'person' || index >= sectionStart || !personHeaderNames.has(normalized(header));
  for (const header of column.headers) {
    found.claim(header);
    const own = found.all(header).filter((index) => isOwn(header, index));
    if (own.length > 0) return { kind: 'cell', index: own.at(column.scope === 'person' ? 0 : -1)! };
  }
  // An export in several languages writes `Degree (int)`, `Degree (no)` where a plain one writes `Degree`.
  if (column.parser.name === 'text') {
    for (const header of column.headers) {
      const texts = found.byLanguage(header).filter(({ index }) => isOwn(header, index));
      const isOther = ({ language }: { language: string }) => Number(language !== 'int');
      const indexes = texts.toSorted((a, b) => isOther(a) - isOther(b)).map(({ index }) => index);
      if (indexes.length > 0) return { kind: 'first', indexes };
    }
  }
  return { kind: 'absent' };
}

function languageSource(column: Column, found: FoundHeaders): CellSource {
  const bases = column.headers.map((header) => header.replace(languageSuffix, ''));
  let packed: number | null = null;
  let byLanguage: { language: string; index: number }[] = [];
  for (const [i, base] of bases.entries()) {
    packed ??=
      found.first(column.headers[i]!) ??
      found.first(`${base} (#{lang})`) ??
      found.first(`${base} (in #{lang})`) ??
      found.first(`${base} (multilang)`);
    if (byLanguage.length === 0) byLanguage = found.byLanguage(base);
  }
  const plain = column.plainTextHeader === null ? null : found.first(column.plainTextHeader);
  // A single column under the bare name is the plain form: one text without a language.
  if (packed === null && byLanguage.length === 0 && plain === null) packed = found.first(bases[0]!);
  if (packed === null && byLanguage.length === 0 && plain === null) return { kind: 'absent' };
  return { kind: 'languages', packed, byLanguage, plain };
}
