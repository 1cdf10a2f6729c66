import type { Criteria } from '../../search/criteria.ts';
import { either, fold, no, unknown, yes, type Judgement, type Wish } from './wish.ts';

/** The levels that the search asks for, weakest first. */
const levels = ['basic', 'intermediate', 'professional', 'fluent', 'native'];

/** A wish for a language, or one of several, each at a level or any. */
export function languageWish(criteria: Criteria): Wish[] {
  const wanted = criteria.all('language').map((text) => {
    const [name = '', level = ''] = text.split('|');
    return { name, level };
  });
  if (wanted.length === 0) return [];
  return [
    {
      words: either(wanted.map(({ name, level }) => (level === '' ? name : `${name}, at least ${level}`))),
      judge: ({ person }) => {
        const judged = wanted.map((wish) => {
          const held = person.languages.find(({ language }) => fold(language) === fold(wish.name));
          if (held === undefined) return no('not in the CV');
          return judge(held, wish.level);
        });
        return best(judged);
      },
    },
  ];
}

function judge({ language, level }: { language: string; level: string | null }, least: string): Judgement {
  const words = `${language}, ${level ?? 'level unknown'}`;
  if (least === '') return yes(words);
  const [is, needed] = [levels.indexOf(fold(level ?? '')), levels.indexOf(fold(least))];
  // Companies have words of their own for levels.
  if (is === -1 || needed === -1) return unknown(words);
  return is >= needed ? yes(words) : no(words);
}

/** Of several, any of which will do. */
const best = (judged: readonly Judgement[]): Judgement =>
  judged.find(({ verdict }) => verdict === 'yes') ??
  judged.find(({ verdict }) => verdict === 'unknown') ??
  judged.find(({ words }) => words !== 'not in the CV') ??
  judged[0]!;
