import type { RowRejectCode } from './issues.ts';

/** The ids by which a row names its owner, trimmed; null where the file or the row does not say. */
export interface OwnerReference {
  cvId: string | null;
  userId: string | null;
  email: string | null;
  upn: string | null;
  externalId: string | null;
}

export type OwnerLookup =
  { readonly id: number } | { readonly reject: RowRejectCode; readonly by: keyof OwnerReference };

/** Finds the owner of a row among the people and CVs of the export. */
export interface Owners {
  /** Id of the CV with this `CV Partner CV ID`. */
  cvById(cvPartnerCvId: string): number | undefined;
  /** Id of the person with this `CV Partner User ID`. */
  personById(cvPartnerUserId: string): number | undefined;
  cv(reference: OwnerReference): OwnerLookup;
  person(reference: OwnerReference): OwnerLookup;
  /** True where the reference names somebody who was erased. */
  isErased(reference: OwnerReference): boolean;
}

/** A CV and its person as stored. */
export interface KnownCv {
  readonly cvId: number;
  readonly cvPartnerCvId: string;
  readonly userId: number;
  readonly cvPartnerUserId: string;
  readonly email: string | null;
  readonly upn: string | null;
  readonly externalId: string | null;
}

/** Marks a name that several people share. */
const several = -1;

/**
 * The people and CVs of one export, held in memory: about 200 bytes a person, whatever the size of the other reports.
 * Source of the order in which ids are tried: design, rules across rows.
 */
export class KnownOwners implements Owners {
  readonly #cvs = new Map<string, number>();
  readonly #cvOfPerson = new Map<number, number>();
  readonly #people = {
    userId: new Map<string, number>(),
    email: new Map<string, number>(),
    upn: new Map<string, number>(),
    externalId: new Map<string, number>(),
  };
  readonly #isErased: (reference: OwnerReference) => boolean;

  constructor(cvs: Iterable<KnownCv>, isErased: (reference: OwnerReference) => boolean) {
    this.#isErased = isErased;
    for (const cv of cvs) {
      this.#cvs.set(cv.cvPartnerCvId, cv.cvId);
      const other = this.#cvOfPerson.get(cv.userId);
      this.#cvOfPerson.set(cv.userId, other === undefined ? cv.cvId : several);
      addName(this.#people.userId, cv.cvPartnerUserId, cv.userId);
      addName(this.#people.email, cv.email?.toLowerCase(), cv.userId);
      addName(this.#people.upn, cv.upn?.toLowerCase(), cv.userId);
      addName(this.#people.externalId, cv.externalId, cv.userId);
    }
  }

  cvById(cvPartnerCvId: string): number | undefined {
    return this.#cvs.get(cvPartnerCvId);
  }

  personById(cvPartnerUserId: string): number | undefined {
    return this.#people.userId.get(cvPartnerUserId);
  }

  cv(reference: OwnerReference): OwnerLookup {
    if (reference.cvId !== null) {
      const id = this.#cvs.get(reference.cvId);
      return id === undefined ? { reject: 'unknown_cv', by: 'cvId' } : { id };
    }
    const person = this.person(reference);
    if ('reject' in person) return person;
    const id = this.#cvOfPerson.get(person.id)!;
    return id === several ? { reject: 'ambiguous_cv', by: 'userId' } : { id };
  }

  person(reference: OwnerReference): OwnerLookup {
    let tried: keyof OwnerReference = 'userId';
    let ambiguous: keyof OwnerReference | null = null;
    for (const by of ['userId', 'email', 'upn', 'externalId'] as const) {
      const name = reference[by];
      if (name === null) continue;
      if (reference[tried] === null) tried = by;
      const id = this.#people[by].get(by === 'email' || by === 'upn' ? name.toLowerCase() : name);
      if (id === several) ambiguous ??= by;
      else if (id !== undefined) return { id };
    }
    if (ambiguous !== null) return { reject: 'ambiguous_person', by: ambiguous };
    return { reject: 'unknown_person', by: tried };
  }

  isErased(reference: OwnerReference): boolean {
    return this.#isErased(reference);
  }
}

function addName(names: Map<string, number>, name: string | null | undefined, userId: number): void {
  if (name === null || name === undefined) return;
  const known = names.get(name);
  names.set(name, known === undefined || known === userId ? userId : several);
}
