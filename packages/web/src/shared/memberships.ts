import { Injectable, inject, signal } from '@angular/core';
import { Shortlists, type ShortlistHead } from './shortlists.ts';

/**
 * On which lists somebody is. The API tells that only list by list, and each reading of a list is written into the audit; so only
 * lists that are on the screen are read, each once, and without what tells who the others are.
 */
@Injectable()
export class Memberships {
  readonly #shortlists = inject(Shortlists);
  readonly #known = signal<ReadonlyMap<number, boolean>>(new Map());
  readonly #asked = new Map<number, Promise<boolean>>();

  /** Whether the list is known to hold them; undefined as long as that is not known. */
  on({ shortlistId }: ShortlistHead): boolean | undefined {
    return this.#known().get(shortlistId);
  }

  /** Finds out about lists of which it is not known yet; what cannot be read stays unknown. */
  lookUp(userId: number, lists: readonly ShortlistHead[]): void {
    for (const list of lists) void this.holds(list, userId).catch(() => {});
  }

  async holds(list: ShortlistHead, userId: number): Promise<boolean> {
    const { shortlistId } = list;
    const asked = this.#asked.get(shortlistId) ?? this.#ask(list, userId);
    this.#asked.set(shortlistId, asked);
    try {
      const holds = await asked;
      if (this.#asked.get(shortlistId) === asked) this.#note(shortlistId, holds);
      return holds;
    } catch (error) {
      this.#asked.delete(shortlistId);
      throw error;
    }
  }

  /** Says what has become of it. */
  set({ shortlistId }: ShortlistHead, holds: boolean): void {
    this.#asked.set(shortlistId, Promise.resolve(holds));
    this.#note(shortlistId, holds);
  }

  async #ask({ shortlistId, members }: ShortlistHead, userId: number): Promise<boolean> {
    if (members === 0) return false;
    const { people } = await this.#shortlists.readBlind(shortlistId);
    return people.some((member) => member.userId === userId);
  }

  #note(shortlistId: number, holds: boolean): void {
    if (this.#known().get(shortlistId) !== holds)
      this.#known.update((known) => new Map([...known, [shortlistId, holds]]));
  }
}
