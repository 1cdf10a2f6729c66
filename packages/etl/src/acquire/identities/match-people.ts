import type { ExportPeople } from './export-people.ts';

/** A person as another system knows them. */
export interface SourcePerson {
  /** Their id in that system. */
  readonly id: string;
  readonly email: string | null;
  /** What Flowcase has as `External User ID`. */
  readonly employeeId: string | null;
}

/**
 * Why a person of a source stands for nobody of the export: `nobody` matches; `several` people of the export have the e-mail or employee id;
 * `shared`, several people of the source match the same one.
 */
export type Outcome = 'nobody' | 'several' | 'shared';

export interface Unmatched extends SourcePerson {
  readonly outcome: Outcome;
}

export interface MatchedPeople {
  /** Number of the person in the export, by their id in the source. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly unmatched: readonly Unmatched[];
}

interface Claim {
  readonly person: SourcePerson;
  readonly number: number;
  readonly by: 'email' | 'employeeId';
}

/**
 * Finds the people of a source in an export: by e-mail, which may be their e-mail there or their UPN, then by employee id. Nobody is
 * guessed at: whoever does not match one person alone, or is not alone in matching them, is left to be looked at. An e-mail
 * counts for more than an employee id.
 */
export function matchPeople(people: Iterable<SourcePerson>, exported: ExportPeople): MatchedPeople {
  const claims: Claim[] = [];
  const unmatched: Unmatched[] = [];
  for (const person of people) {
    const found = findPerson(person, exported);
    if (typeof found === 'string') unmatched.push({ ...person, outcome: found });
    else claims.push(found);
  }

  const numbers = new Map<string, number>();
  for (const [number, rivals] of Map.groupBy(claims, (claim) => claim.number)) {
    const byEmail = rivals.filter(({ by }) => by === 'email');
    const [first, ...others] = byEmail.length > 0 ? byEmail : rivals;
    const winner = others.length === 0 ? first! : null;
    if (winner !== null) numbers.set(winner.person.id, number);
    for (const rival of rivals) if (rival !== winner) unmatched.push({ ...rival.person, outcome: 'shared' });
  }
  return { numbers, unmatched };
}

function findPerson(person: SourcePerson, exported: ExportPeople): Claim | Outcome {
  const { email, employeeId } = person;
  const byEmail = exported.find({ email, upn: email });
  if ('id' in byEmail) return { person, number: byEmail.id, by: 'email' };
  const byEmployeeId = exported.find({ externalId: employeeId });
  if ('id' in byEmployeeId) return { person, number: byEmployeeId.id, by: 'employeeId' };
  const isAmbiguous = [byEmail, byEmployeeId].some(({ reject }) => reject === 'ambiguous_person');
  return isAmbiguous ? 'several' : 'nobody';
}
