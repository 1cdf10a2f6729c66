import type { Hit } from '../../api/answers.ts';

type Found = Pick<Hit, 'title' | 'skills' | 'matches'>;

/** A skill as a chip. */
export interface ShownSkill {
  readonly name: string;
  readonly words: string;
  readonly isMatched: boolean;
}

/** A text with « and » around what matched, and what it is. */
export interface Reason {
  readonly about: string;
  readonly text: string;
}

/** What people are found by first: those with a skill that was asked for, or in whose name a word stands, before the others. */
export function skillsOf({ skills, matches }: Found): ShownSkill[] {
  const asked = new Set(matches.filter(({ kind }) => kind === 'skill').map(({ value }) => value));
  const worded = new Set(textsIn(matches, 'skill').map(plain));
  const shown = skills.map(({ name, years, level }) => {
    // An export gives 0 for what nobody told.
    const detail = [years ? `${years} y` : '', asked.has(name) && level ? `level ${level}` : ''];
    return {
      name,
      words: [name, detail.filter(Boolean).join(', ')].join(' ').trim(),
      isMatched: asked.has(name) || worded.has(name),
    };
  });
  const names = new Set(skills.map(({ name }) => name));
  // Of many skills only the best are told, and a word may stand in another.
  const others = [...worded]
    .filter((name) => !names.has(name))
    .map((name) => ({ name, words: name, isMatched: true }));
  return [
    ...shown.filter(({ isMatched }) => isMatched),
    ...others,
    ...shown.filter((each) => !each.isMatched),
  ];
}

/** The title, with the words in it marked; null where there are none in it. */
export const markedTitle = ({ title, matches }: Found): string | null =>
  textsIn(matches, 'title').find((text) => plain(text) === title) ?? null;

/** Where the words stand beside title and skills, which are marked themselves. */
export function reasonOf({ title, matches }: Found): Reason | null {
  const other = matches.find(
    ({ kind, field, value }) =>
      kind === 'text' && field !== 'skill' && !(field === 'title' && plain(value) === title),
  );
  if (other === undefined) return null;
  const about = other.field ?? '';
  return { about: fieldNames[about] ?? about, text: fromNearMark(other.value) };
}

/** What beside skills and words was asked for and found. */
export const othersOf = ({ matches }: Found): string =>
  matches
    .filter(({ kind }) => kind !== 'text' && kind !== 'skill')
    .map(({ value, languageLevel }) => (languageLevel ? `${value}, ${languageLevel}` : value))
    .join(', ');

/** Where the name of the API is not what one would say. */
const fieldNames: Readonly<Record<string, string>> = { employer: 'work', blog: 'publication' };

/** There is room for a line: what stands before the first mark is cut but for a word or two. */
function fromNearMark(text: string): string {
  const mark = text.indexOf('«');
  if (mark <= shownBefore) return text;
  const start = text.indexOf(' ', mark - shownBefore);
  return start < 0 || start >= mark ? text : `…${text.slice(start)}`;
}
const shownBefore = 24;

const textsIn = (matches: Hit['matches'], field: string): string[] =>
  matches.filter((match) => match.kind === 'text' && match.field === field).map(({ value }) => value);

export const plain = (text: string): string => text.replace(/[«»]/g, '');
