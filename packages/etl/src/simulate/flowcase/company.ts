import type { ReferenceDate } from '../../acquire/fake/calendar.ts';
import { EmailNames } from '../../acquire/fake/person/email-names.ts';
import { flowcaseId, makeIdentity } from '../../acquire/fake/person/identity.ts';
import { makePerson } from '../../acquire/fake/person/make-person.ts';
import type { Person } from '../../acquire/fake/person/person.ts';
import { Random } from '../../acquire/fake/random.ts';
import type { SimulatedOffice } from './options.ts';

export interface CompanyOffice {
  readonly id: string;
  readonly name: string;
  readonly country: string;
  /** Numbers of its people in the export of the same seed, counted from 0. */
  readonly members: readonly number[];
}

/** The offices and people of a simulated company. People are made whenever they are asked for, so that few are in memory. */
export class Company {
  readonly offices: readonly CompanyOffice[];
  readonly seed: number;
  readonly date: ReferenceDate;
  /** Names in the e-mail addresses, by the number of the person: they depend on everybody before. */
  readonly #emailNames: readonly string[];

  constructor(offices: readonly SimulatedOffice[], sharedPeople: number, seed: number, date: ReferenceDate) {
    this.seed = seed;
    this.date = date;
    this.offices = withMembers(offices, sharedPeople, seed);
    this.#emailNames = emailNamesOf(
      offices.reduce((sum, { people }) => sum + people, 0),
      seed,
    );
  }

  person(index: number): Person {
    return makePerson(index, this.seed, this.date, { take: () => this.#emailNames[index]! });
  }

  /** The people of some offices, each once, in the order of the export; null where there is no such office. */
  membersOf(officeIds: readonly string[]): readonly number[] | null {
    const offices = officeIds.map((id) => this.offices.find((office) => office.id === id));
    if (!offices.every((office) => office !== undefined)) return null;
    return [...new Set(offices.flatMap(({ members }) => members))].toSorted((a, b) => a - b);
  }
}

function withMembers(offices: readonly SimulatedOffice[], shared: number, seed: number): CompanyOffice[] {
  let next = 0;
  const own = offices.map(({ people }) => Array.from({ length: people }, () => next++));
  return offices.map(({ name, country }, index) => {
    const before = own.at(index - 1)!;
    return {
      id: flowcaseId(new Random(seed, index, 'simulated office'), index),
      name,
      country,
      members: [...own[index]!, ...before.slice(before.length - shared)],
    };
  });
}

function emailNamesOf(people: number, seed: number): string[] {
  const names = new EmailNames();
  return Array.from({ length: people }, (_, index) => {
    let taken = '';
    const remembering = { take: (fullName: string) => (taken = names.take(fullName)) };
    makeIdentity(index, new Random(seed, index, 'identity'), remembering);
    return taken;
  });
}
