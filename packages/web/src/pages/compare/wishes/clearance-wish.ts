import { day } from '../../../shared/format.ts';
import type { Criteria } from '../../search/criteria.ts';
import { fold, no, unknown, yes, type Person, type Scales, type Wish } from './wish.ts';

type Held = Person['clearances'][number];

/**
 * A wish for a clearance, or a higher one of its chain, that lasts to the end of the window, or to the day asked for. Only those that
 * are valid today are known here.
 */
export function clearanceWish(criteria: Criteria, { clearances, today }: Scales): Wish[] {
  const name = criteria.one('clearance');
  if (name === '') return [];
  const wanted = clearances.find(({ value }) => fold(value) === fold(name));
  const needed = criteria.one('availableTo') || criteria.one('clearanceOn') || today;
  const satisfies = ({ clearance, chain, rank }: Held): boolean =>
    fold(clearance) === fold(name) ||
    (chain !== null && chain === wanted?.chain && rank !== null && rank >= (wanted.rank ?? Infinity));
  return [
    {
      words: needed > today ? `At least ${name} until ${day(needed)}` : `At least ${name}`,
      judge: ({ person }) => {
        if (needed < today) return unknown('only today’s are known here');
        const held = person.clearances.filter(satisfies);
        const lasting = held.find(({ validTo }) => validTo === null || validTo >= needed);
        if (lasting !== undefined) return yes(heldWords(lasting));
        if (held.length > 0) return no(`${heldWords(held[0]!)}, lapses before`);
        const [strongest] = person.clearances;
        return no(strongest === undefined || strongest.clearance === 'None' ? 'none' : strongest.clearance);
      },
    },
  ];
}

const heldWords = ({ clearance, validTo }: Held): string =>
  validTo === null ? clearance : `${clearance} until ${day(validTo)}`;
