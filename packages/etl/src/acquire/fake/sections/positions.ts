import { positions } from '../../../reports/positions.ts';
import { yearOf } from '../calendar.ts';
import type { Sfia } from '../company/ladder.ts';
import { titleOf } from '../company/practices.ts';
import { countedAs, type Section } from './section.ts';

/** Nobody but an apprentice joins below this level. */
const lowestSfia = 2;

export const positionSection: Section = {
  report: positions,
  isInTailoredCv: false,
  counts: countedAs('position'),
  rows: ({ person: { career }, date, random }) => {
    const { practice, role, sfia, joined } = career;
    const years = date.year - yearOf(joined);
    const climbed = Math.max(0, Math.min(sfia - lowestSfia, Math.floor(years / random.integer(2, 3))));
    const promotions = random
      .sample(
        Array.from({ length: years }, (_, year) => yearOf(joined) + year + 1),
        climbed,
      )
      .toSorted((a, b) => a - b);
    const starts = [yearOf(joined), ...promotions];
    return starts
      .map((from, rung) => ({
        year_from: from,
        year_to: starts[rung + 1] ?? null,
        highlighted: rung === climbed,
        name: titleOf(practice, role, (sfia - climbed + rung) as Sfia).int,
        description: rung === climbed ? `${practice.name}.` : null,
      }))
      .toReversed();
  },
};
