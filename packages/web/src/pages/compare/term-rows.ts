import { expiryOf } from '../../shared/expiry.ts';
import { day } from '../../shared/format.ts';
import { absent, row, text, union, type Cell, type Row, type Term } from './rows.ts';
import type { Comparison } from './wishes/wish.ts';

type People = Comparison['people'];

export const clearanceRow = (people: People, today: string): Row =>
  row(
    'Valid today',
    people.map((person) => clearanceCell(person, today)),
  );

function clearanceCell({ clearances }: People[number], today: string): Cell {
  const held = clearances.filter(({ clearance }) => clearance !== 'None');
  if (held.length === 0) return clearances.length === 0 ? text(null) : absent;
  return {
    kind: 'terms',
    terms: held.map(({ clearance, validTo }) => ({
      name: clearance,
      words: validTo === null ? '' : `until ${day(validTo)}`,
      expiry: expiryOf(validTo, today),
      isClearance: true,
    })),
  };
}

export const certificateRows = (people: People, today: string): Row[] =>
  union(people.map(({ certificates }) => certificates.map(({ certificate }) => certificate))).map((name) =>
    row(
      name,
      people.map(({ certificates }) => {
        const held = certificates.find(({ certificate }) => certificate === name);
        return held === undefined ? absent : { kind: 'terms', terms: [certificateTerm(held, today)] };
      }),
    ),
  );

function certificateTerm(
  { expiresOn, expired }: People[number]['certificates'][number],
  today: string,
): Term {
  const expiry = expired ? 'expired' : expiryOf(expiresOn, today);
  const words = { expired: 'expired', soon: 'expires', fine: 'until' }[expiry];
  return {
    name: '',
    words: expiresOn === null ? 'held' : `${words} ${day(expiresOn)}`,
    expiry,
    isClearance: false,
  };
}
