import type { Criteria } from '../../search/criteria.ts';
import { no, unknown, yes, type Judgement, type Scales, type Wish } from './wish.ts';

/** Wishes for a grade, on each of the two scales. */
export function gradeWishes(criteria: Criteria, { grades }: Scales): Wish[] {
  const place = (label: string): number | null => {
    const found = grades.findIndex((grade) => grade.toLowerCase() === label.toLowerCase());
    return found === -1 ? null : found;
  };
  const level = (text: string): number | null => (text === '' ? null : Number(text));
  return [
    ...range('SFIA ', criteria.one('sfiaMin'), criteria.one('sfiaMax'), level, ({ person }) =>
      person.sfiaLevel === null ? null : { rank: person.sfiaLevel, words: `SFIA ${person.sfiaLevel}` },
    ),
    ...range('', criteria.one('cpdMin'), criteria.one('cpdMax'), place, ({ person: { cpdLabel } }) =>
      cpdLabel === null ? null : { rank: place(cpdLabel), words: cpdLabel },
    ),
  ];
}

type Held = (compared: Parameters<Wish['judge']>[0]) => { rank: number | null; words: string } | null;

function range(
  what: string,
  least: string,
  most: string,
  rankOf: (text: string) => number | null,
  held: Held,
): Wish[] {
  if (least === '' && most === '') return [];
  const judge = (compared: Parameters<Held>[0]): Judgement => {
    const grade = held(compared);
    if (grade === null) return unknown();
    const [lowest, highest] = [rankOf(least), rankOf(most)];
    // A label that the scale does not have cannot be put above or below another.
    if (grade.rank === null || (least !== '' && lowest === null) || (most !== '' && highest === null))
      return unknown(grade.words);
    const isWithin = grade.rank >= (lowest ?? -Infinity) && grade.rank <= (highest ?? Infinity);
    return isWithin ? yes(grade.words) : no(grade.words);
  };
  return [{ words: `${what}${rangeWords(least, most)}`, judge }];
}

function rangeWords(least: string, most: string): string {
  if (least === most) return least;
  if (least === '') return `up to ${most}`;
  return most === '' ? `${least} or higher` : `${least} to ${most}`;
}
