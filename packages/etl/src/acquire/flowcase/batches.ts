import { Fault } from '@smart-assign/database';
import type { Office } from './offices.ts';
import { mostCvs } from './settings.ts';

/** Offices whose reports are fetched together. */
export interface Batch {
  /** Counted from 1. */
  readonly number: number;
  readonly offices: readonly Office[];
  readonly people: number;
}

/**
 * Puts offices together so that a batch stays within `mostPeople`; an office of more gets a batch of its own, if it stays under what
 * a report can hold. The largest go first, each into the first batch that has room.
 * @throws Fault `office_too_large` (badInput)
 */
export function makeBatches(offices: readonly Office[], mostPeople: number): Batch[] {
  const tooLarge = offices.filter(({ people }) => people >= mostCvs);
  if (tooLarge.length > 0) throw officesTooLarge(tooLarge);
  const batches: { offices: Office[]; people: number }[] = [];
  for (const office of offices.toSorted((a, b) => b.people - a.people || (a.id < b.id ? -1 : 1))) {
    const roomy = batches.find(({ people }) => people + office.people <= mostPeople);
    if (roomy === undefined) {
      batches.push({ offices: [office], people: office.people });
    } else {
      roomy.offices.push(office);
      roomy.people += office.people;
    }
  }
  return batches.map((batch, index) => ({ number: index + 1, ...batch }));
}

function officesTooLarge(offices: readonly Office[]): Fault {
  const named = offices.map(({ name, people }) => `${name} (${people} people)`).join(', ');
  return new Fault(
    `A report of Flowcase holds at most ${mostCvs} CVs and may leave out more without a word; too large by themselves: ${named}. Nothing was fetched.`,
    {
      code: 'office_too_large',
      exit: 'badInput',
      remedy:
        'Let an administrator of Flowcase split the office into smaller ones, or leave it out by listing the others in FLOWCASE_OFFICE_IDS.',
      details: { offices: offices.map(({ id, people }) => ({ id, people })) },
    },
  );
}
