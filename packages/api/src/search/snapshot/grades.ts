import { fold } from '../fold.ts';

/** A company's grades in order, such as CPD1E … CPD5L. */
export class Grades {
  /** Those that somebody has, lowest first; labels without a level last. */
  readonly labels: readonly string[];
  readonly #ranks: ReadonlyMap<string, number>;
  readonly #bands: ReadonlyMap<string, number>;

  /**
   * @param labels as CVs have them
   * @param bands ranks of the bands within a level, as in `grade_band`
   */
  constructor(
    labels: readonly { label: string; level: number | null; band: string | null }[],
    bands: ReadonlyMap<string, number>,
  ) {
    this.#bands = new Map([...bands].map(([band, rank]) => [fold(band), rank]));
    const ranks = new Map<string, number>();
    const spellings = new Map<string, string>();
    for (const { label, level, band } of labels) {
      const rank = level === null ? this.#rankByName(label) : this.#rankOf(level, band ?? '');
      ranks.set(fold(label), rank ?? noRank);
      spellings.set(fold(label), label.trim());
    }
    this.#ranks = ranks;
    this.labels = [...spellings.keys()]
      .toSorted((a, b) => ranks.get(a)! - ranks.get(b)! || (a < b ? -1 : 1))
      .map((key) => spellings.get(key)!);
  }

  /**
   * Where a label stands: higher is better. A grade that nobody has at the moment has its place too, so that a search kept from last
   * quarter still works.
   * @returns undefined for what is no grade here
   */
  rank(label: string): number | undefined {
    const known = this.#ranks.get(fold(label));
    return known === noRank ? undefined : (known ?? this.#rankByName(label));
  }

  #rankByName(label: string): number | undefined {
    const [, level, band] = /^cpd(\d{1,2})([a-z]*)$/.exec(fold(label)) ?? [];
    if (level === undefined || (band !== '' && !this.#bands.has(band!))) return undefined;
    return this.#rankOf(Number(level), band!);
  }

  #rankOf(level: number, band: string): number {
    return level * 1000 + (this.#bands.get(fold(band)) ?? 0);
  }
}

const noRank = Number.MAX_SAFE_INTEGER;
