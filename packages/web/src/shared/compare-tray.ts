import { Injectable, signal } from '@angular/core';

/** How many can be compared at once: as many as fit beside each other. */
export const mostCompared = 5;

/** Those chosen to be compared, wherever they were found. */
@Injectable({ providedIn: 'root' })
export class CompareTray {
  readonly #chosen = signal<ReadonlySet<number>>(new Set());
  readonly chosen = this.#chosen.asReadonly();

  /** Adds a person, or takes them out; a sixth is not added. */
  toggle(userId: number): void {
    this.#chosen.update((chosen) => {
      const next = new Set(chosen);
      if (!next.delete(userId) && next.size < mostCompared) next.add(userId);
      return next;
    });
  }

  clear(): void {
    this.#chosen.set(new Set());
  }
}
