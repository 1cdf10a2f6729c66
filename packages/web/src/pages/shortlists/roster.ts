/** A member of a list on the screen. */
export interface Entry<M> {
  readonly member: M;
  /** Just taken off; they keep their row, from which they can be put back. */
  readonly isGone: boolean;
  /** The place among those who are on the list, from 1; 0 for who is gone. */
  readonly place: number;
}

/**
 * Who is on a list, in its order, and in their old rows those who were just taken off. It never changes; each change is another one.
 */
export class Roster<M extends { readonly userId: number }> {
  readonly #members: readonly M[];
  readonly #gone: ReadonlySet<number>;

  constructor(members: readonly M[], gone: ReadonlySet<number> = new Set()) {
    this.#members = members;
    this.#gone = gone;
  }

  get entries(): Entry<M>[] {
    let place = 0;
    return this.#members.map((member) => {
      const isGone = this.#gone.has(member.userId);
      return { member, isGone, place: isGone ? 0 : ++place };
    });
  }

  /** Those who are on the list. */
  get members(): M[] {
    return this.#members.filter(({ userId }) => !this.#gone.has(userId));
  }

  /** All rows, also of those who are gone. */
  get userIds(): number[] {
    return this.#members.map(({ userId }) => userId);
  }

  /** Puts somebody at another place of those on the list, from 1; rows of those who are gone stay where they are. */
  moved(userId: number, place: number): Roster<M> {
    const members = this.members;
    const from = members.findIndex((member) => member.userId === userId);
    if (from === -1) return this;
    const to = Math.max(0, Math.min(members.length - 1, place - 1));
    members.splice(to, 0, ...members.splice(from, 1));
    return this.#filled(members);
  }

  /** In the order of these; who is not among them comes last. */
  inOrderOf(userIds: readonly number[]): Roster<M> {
    const places = new Map(userIds.map((userId, place) => [userId, place]));
    const placeOf = ({ userId }: M): number => places.get(userId) ?? userIds.length;
    return this.#filled(this.members.sort((one, other) => placeOf(one) - placeOf(other)));
  }

  without(userId: number): Roster<M> {
    return new Roster(this.#members, new Set([...this.#gone, userId]));
  }

  /** With somebody back where they were. */
  withAgain(userId: number): Roster<M> {
    return new Roster(this.#members, new Set([...this.#gone].filter((each) => each !== userId)));
  }

  changed(userId: number, changes: Partial<M>): Roster<M> {
    const members = this.#members.map((member) =>
      member.userId === userId ? { ...member, ...changes } : member,
    );
    return new Roster(members, this.#gone);
  }

  #filled(members: readonly M[]): Roster<M> {
    const next = members.values();
    return new Roster(
      this.#members.map((member) => (this.#gone.has(member.userId) ? member : (next.next().value ?? member))),
      this.#gone,
    );
  }
}
