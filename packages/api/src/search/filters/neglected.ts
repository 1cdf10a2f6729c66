import { add, noneOf } from '../bitset.ts';
import { dayOf } from '../../days.ts';
import { notKnown } from '../snapshot/snapshot.ts';
import type { Filter } from './filter.ts';

/** Who has not seen to the CV: a wish of whoever looks after the CVs, beside that for new ones. */
export const neglectedFilter: Filter = {
  parameters: ['cvNotUpdatedSince'],
  isAsked: ({ query }) => query.cvNotUpdatedSince !== undefined,
  people: ({ snapshot, query }) => {
    const since = dayOf(query.cvNotUpdatedSince!);
    const set = noneOf(snapshot.size);
    for (let person = 0; person < snapshot.size; person++) {
      const day = snapshot.cvUpdated[person]!;
      if (day === notKnown || day < since) add(set, person);
    }
    return set;
  },
  dropped: 'the CV may be new',
};
