import type { ClientBase } from '@smart-assign/database';

/** What a free text may look into. */
export interface TextRights {
  /** Whether names of people are among what is searched; for who may not see names, finding by a name would tell it. */
  readonly mayUseNames: boolean;
}

/** A word of the question that nobody has, and the one that was looked for in its place. */
export interface Correction {
  readonly word: string;
  readonly takenFor: string;
}

/** Whom a free text finds. */
export interface TextMatch {
  /** Score of everyone it finds by `user_id`, above 0, higher is better; null where the text has no word to look for. */
  readonly scores: ReadonlyMap<number, number> | null;
  readonly corrections: readonly Correction[];
  /** False where it goes by texts that have changed since, and newer ones are being made ready. */
  readonly isCurrent?: boolean;
}

/** Where a free text was found in what is stored of a person. */
export interface TextPlace {
  /** A word for the reader: `title`, `skill`, `project`, `summary` … */
  readonly field: string;
  /** The text, or the part of it around the words, which are marked: `built «Kubernetes» clusters`. */
  readonly text: string;
}

/** Search by words, however it is done. */
export interface TextSearch {
  /** Makes ready what it goes by, so that the first who searches need not wait. Never rejects. */
  refresh?(): Promise<void>;
  /** Reads who has these words before anybody asks for them, so slowly that nobody notices. Never rejects. */
  readAhead?(words: readonly string[]): Promise<void>;
  /** Ends what is under way in the background. */
  close?(): void;
  /** Finds everyone whose texts have all words of `q`. */
  find(client: ClientBase, q: string, rights: TextRights): Promise<TextMatch>;
  /**
   * Where the words stand in the texts of these people.
   * @param options.language of the reader; a text that has none in it is taken in another
   */
  explain(
    client: ClientBase,
    userIds: readonly number[],
    q: string,
    options: TextRights & { readonly language: string },
  ): Promise<ReadonlyMap<number, readonly TextPlace[]>>;
}
