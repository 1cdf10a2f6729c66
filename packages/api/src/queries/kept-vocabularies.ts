import { withPooled, type Pool } from '@smart-assign/database';
import { PerDataVersion } from './per-data-version.ts';
import { readVocabulary, vocabularies, type VocabularyEntry } from './vocabularies.ts';

/** The vocabularies, each read once for each version of the data: at 50,000 people that takes up to half a second. */
export class KeptVocabularies {
  readonly #kept = new Map(
    Object.entries(vocabularies).map(([address, vocabulary]) => [
      address,
      new PerDataVersion((client, today) => readVocabulary(client, vocabulary, today)),
    ]),
  );
  readonly #pool: Pool;
  readonly #today: () => string;

  constructor(pool: Pool, today: () => string) {
    this.#pool = pool;
    this.#today = today;
  }

  /** The whole of one of {@link vocabularies}, in the order in which it is shown. */
  entries(address: string): Promise<VocabularyEntry[]> {
    return withPooled(this.#pool, (client) => this.#kept.get(address)!.get(client, this.#today()));
  }

  /** Reads all, so that whoever types first need not wait. */
  async readAll(): Promise<void> {
    for (const address of this.#kept.keys()) await this.entries(address);
  }
}
