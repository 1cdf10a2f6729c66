import { httpResource } from '@angular/common/http';
import { Injectable, computed, inject, linkedSignal, signal } from '@angular/core';
import { personName } from '../../shared/person-name.ts';
import { Session } from '../../shared/session.ts';
import { Shortlists, isStale, type Member, type Shortlist } from '../../shared/shortlists.ts';
import { failed, heard, type Told } from '../../shared/told.ts';
import { Queue } from './queue.ts';
import { Roster } from './roster.ts';

/** Which list is looked at, and over which days its members' free time is told. */
export interface Asked {
  readonly shortlistId: number;
  readonly window: Readonly<Record<string, string>>;
}

/**
 * One list under work. What one does shows at once and is then sent, one thing after another; what the server refuses is put back
 * and told.
 */
@Injectable()
export class ShortlistDesk {
  readonly #shortlists = inject(Shortlists);
  readonly #session = inject(Session);
  readonly #queue = new Queue();

  readonly asked = signal<Asked | null>(null, {
    equal: (one, other) => JSON.stringify(one) === JSON.stringify(other),
  });
  readonly told = signal<Told | null>(null);
  readonly parameters = computed(() => ({
    ...this.asked()?.window,
    ...(this.#session.isBlind() && { blind: true }),
  }));
  readonly request = httpResource<Shortlist>(() => {
    const asked = this.asked();
    if (asked === null) return undefined;
    return { url: `/api/v1/shortlists/${asked.shortlistId}`, params: this.parameters() };
  });
  readonly #newest = computed(() => (this.request.hasValue() ? this.request.value() : undefined));

  /** The last answer stays while the next is on its way: with other days only the figures change. */
  readonly list = linkedSignal<Shortlist | undefined, Shortlist | undefined>({
    source: this.#newest,
    computation: (newest, previous) =>
      newest ?? (previous?.value?.shortlistId === this.asked()?.shortlistId ? previous?.value : undefined),
  });
  readonly roster = linkedSignal<Shortlist | undefined, Roster<Member>>({
    source: this.#newest,
    computation: (newest, previous) =>
      newest === undefined ? (previous?.value ?? new Roster([])) : new Roster(newest.people),
  });
  /** Who is on the list at the server, in its order there, as far as this page knows. */
  readonly #kept = linkedSignal<Shortlist | undefined, readonly number[]>({
    source: this.#newest,
    computation: (newest, previous) =>
      newest === undefined ? (previous?.value ?? []) : newest.people.map(({ userId }) => userId),
  });

  // A blind view does not show notes; an undo must not lose them for that.
  readonly #notesOfGone = new Map<number, string>();

  get #id(): number {
    return this.asked()!.shortlistId;
  }

  async move(member: Member, place: number): Promise<void> {
    this.roster.update((roster) => roster.moved(member.userId, place));
    const people = this.roster().members;
    const now = people.findIndex(({ userId }) => userId === member.userId) + 1;
    this.told.set(heard(`${personName(member)} is now ${now} of ${people.length}`));
    await this.#attempt('The order is as it was.', () => this.#sendOrder(), this.#backToOrder);
  }

  async remove(member: Member): Promise<void> {
    this.roster.update((roster) => roster.without(member.userId));
    this.told.set(heard(`${personName(member)} is off the list`));
    await this.#attempt(
      `${personName(member)} is still on the list.`,
      async () => {
        const note = member.note ?? (await this.#shortlists.noteOn(this.#id, member.userId));
        this.#notesOfGone.set(member.userId, note);
        await this.#shortlists.remove(this.#id, member.userId);
        this.#kept.update((kept) => kept.filter((userId) => userId !== member.userId));
      },
      () => this.roster.update((roster) => roster.withAgain(member.userId)),
    );
  }

  /** Puts somebody who was taken off back where they were, with their note. */
  async putBack(member: Member): Promise<void> {
    const { userId } = member;
    this.roster.update((roster) => roster.withAgain(userId));
    this.told.set(heard(`${personName(member)} is on the list again`));
    const isBack = await this.#attempt(
      `${personName(member)} is not on the list.`,
      async () => {
        await this.#shortlists.put(this.#id, userId, this.#notesOfGone.get(userId));
        this.#kept.update((kept) => [...kept.filter((each) => each !== userId), userId]);
      },
      () => this.roster.update((roster) => roster.without(userId)),
    );
    if (isBack)
      await this.#attempt(
        `${personName(member)} is at the end of the list.`,
        () => this.#sendOrder(),
        this.#backToOrder,
      );
  }

  /** @throws where it is not kept; that is told then */
  async keepNoteOn(member: Member, note: string): Promise<void> {
    await this.#told(`The note on ${personName(member)}`, () =>
      this.#shortlists.put(this.#id, member.userId, note),
    );
    this.roster.update((roster) => roster.changed(member.userId, { note }));
  }

  /** @throws where it is not kept; that is told then */
  async keepNote(note: string): Promise<void> {
    await this.#told('The note on the list', () => this.#shortlists.change(this.#id, { note }));
    this.change({ note });
  }

  async rename(name: string): Promise<void> {
    const before = this.list()?.name ?? '';
    this.change({ name });
    await this.#attempt(
      `The list is still called “${before}”.`,
      () => this.#shortlists.change(this.#id, { name }),
      () => this.change({ name: before }),
    );
  }

  /** Shows something of the list as it is now. */
  change(changes: Partial<Shortlist>): void {
    this.list.update((list) => list && { ...list, ...changes });
  }

  async #sendOrder(): Promise<void> {
    const kept = this.#kept();
    // Only those the server has: who is just being taken off, or put back, comes in their own turn.
    const wanted = this.roster().userIds.filter((userId) => kept.includes(userId));
    if (wanted.every((userId, place) => userId === kept[place])) return;
    await this.#shortlists.order(this.#id, wanted);
    this.#kept.set(wanted);
  }

  readonly #backToOrder = (): void => this.roster.update((roster) => roster.inOrderOf(this.#kept()));

  async #told(what: string, job: () => Promise<unknown>): Promise<void> {
    try {
      await this.#queue.run(job);
      this.told.set(heard(`${what} is saved`));
    } catch (error) {
      this.told.set(failed(`${what} is not saved.`, error));
      throw error;
    }
  }

  async #attempt(asItWas: string, job: () => Promise<unknown>, putBack: () => void): Promise<boolean> {
    try {
      await this.#queue.run(job);
      return true;
    } catch (error) {
      putBack();
      this.told.set(failed(asItWas, error));
      if (isStale(error)) this.request.reload();
      return false;
    }
  }
}
