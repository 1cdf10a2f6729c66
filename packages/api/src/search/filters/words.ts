import { add, noneOf } from '../bitset.ts';
import { numberOf } from '../snapshot/snapshot.ts';
import type { Filter } from './filter.ts';

/** Of the words of `q`. More than a skill or two that fit well, so that words count most where there are some. */
const fullScore = 5;

export const wordFilter: Filter = {
  parameters: ['q'],
  isAsked: ({ query, textScores }) => query.q !== undefined && textScores !== null,
  people: ({ snapshot, textScores }) => {
    const set = noneOf(snapshot.size);
    for (const userId of textScores!.keys()) {
      const person = numberOf(snapshot, userId);
      // Somebody who came after the snapshot was made.
      if (person >= 0) add(set, person);
    }
    return set;
  },
  addPoints: ({ snapshot, textScores }, points) => {
    let highest = 0;
    for (const score of textScores!.values()) highest = Math.max(highest, score);
    if (highest === 0) return;
    for (const [userId, score] of textScores!) {
      const person = numberOf(snapshot, userId);
      if (person >= 0) points[person]! += (score / highest) * fullScore;
    }
  },
  dropped: 'the words do not matter',
};
