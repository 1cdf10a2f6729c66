import { Fault } from '@smart-assign/database';
import { listAt, numberAt, optionalAt, recordAt, textAt, type HttpClient } from '../http/index.ts';

export interface Office {
  readonly id: string;
  readonly name: string;
  /** People, as Flowcase counts them. */
  readonly people: number;
}

/** Every office of every country that the key may see. */
export function fetchOffices(client: HttpClient): Promise<Office[]> {
  return client.json('GET', '/api/v1/countries', { check: officesOf });
}

function officesOf(answer: unknown): Office[] {
  const countries = listAt(answer, 'the answer', (country, place) => {
    const offices = recordAt(country, place).offices;
    return optionalAt(offices, `${place}.offices`, (list, at) => listAt(list, at, officeAt)) ?? [];
  });
  return countries.flat();
}

function officeAt(value: unknown, place: string): Office {
  const { _id, name, num_users: people } = recordAt(value, place);
  const id = textAt(_id, `${place}._id`);
  return {
    id,
    name: optionalAt(name, `${place}.name`, textAt) ?? id,
    people: optionalAt(people, `${place}.num_users`, numberAt) ?? 0,
  };
}

/**
 * The offices that were asked for.
 * @param ids none: all offices
 * @throws Fault `unknown_office` (usage), which lists what there is; `no_offices` (usage)
 */
export function chooseOffices(offices: readonly Office[], ids: readonly string[]): Office[] {
  const unknown = ids.filter((id) => offices.every((office) => office.id !== id));
  if (unknown.length > 0) throw unknownOffices(unknown, offices);
  const chosen = offices.filter(({ id }) => ids.length === 0 || ids.includes(id));
  // An office may stand under two countries.
  const distinct = [...new Map(chosen.map((office) => [office.id, office])).values()];
  if (distinct.length > 0) return distinct;
  throw new Fault('Flowcase shows no office to this key; nothing was fetched.', {
    code: 'no_offices',
    exit: 'usage',
    remedy: 'Give the owner of FLOWCASE_API_TOKEN the right to see the offices.',
  });
}

function unknownOffices(unknown: readonly string[], offices: readonly Office[]): Fault {
  const known = offices.map(({ id, name }) => `${id} (${name})`).join(', ');
  return new Fault(
    `Flowcase has no office ${unknown.join(', ')}; nothing was fetched. It has: ${known || 'none'}.`,
    {
      code: 'unknown_office',
      exit: 'usage',
      remedy: 'Correct FLOWCASE_OFFICE_IDS, or leave it out for all offices.',
      details: { unknown },
    },
  );
}
