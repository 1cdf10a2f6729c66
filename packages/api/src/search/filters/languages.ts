import { noneOf } from '../bitset.ts';
import { highestLanguageRank, languageLevels, languageRank } from '../language-levels.ts';
import { mostFrequent } from './facet-values.ts';
import type { Filter, Search } from './filter.ts';

/** A language that is asked for. */
export interface LanguageWish {
  readonly name: string;
  /** As written; null where any level will do. */
  readonly level: string | null;
}

/** Reads `NAME` or `NAME|LEVEL`. */
export function languageWish(text: string): LanguageWish {
  const bar = text.lastIndexOf('|');
  const level = bar < 0 ? '' : text.slice(bar + 1).trim();
  return bar < 1
    ? { name: text.trim(), level: null }
    : { name: text.slice(0, bar).trim(), level: level === '' ? null : level };
}

const wishesOf = ({ query }: Search): LanguageWish[] => (query.language ?? []).map(languageWish);

export const languageFilter: Filter = {
  parameters: ['language'],
  isAsked: ({ query }) => query.language !== undefined,
  people: (search) => {
    const { languages, size } = search.snapshot;
    const set = noneOf(size);
    for (const { name, level } of wishesOf(search)) {
      const id = languages.idOf(name);
      if (id !== undefined) languages.addTo(set, id, [languageRank(level), 0]);
    }
    return set;
  },
  facet: {
    name: 'languages',
    values: (search, among) =>
      mostFrequent(
        search.snapshot.languages,
        among,
        wishesOf(search).map(({ name }) => name),
        200,
      ),
  },
  addPoints: (search, points) => {
    const { languages } = search.snapshot;
    for (const { name, level } of wishesOf(search)) {
      const id = languages.idOf(name);
      if (id === undefined) continue;
      const least = languageRank(level);
      languages.forEach(id, (person, rank) => {
        if (rank >= least) points[person]! += 1 + rank / highestLanguageRank;
      });
    }
  },
  loosened: (search) => {
    const wishes = wishesOf(search);
    return wishes.flatMap(({ name, level }, place) =>
      Array.from({ length: languageRank(level) }, (_, step) => {
        const lower = languageLevels[languageRank(level) - step - 2];
        const text = lower === undefined ? name : `${name}|${lower}`;
        return {
          set: { language: search.query.language!.with(place, text) },
          steps: step + 1,
          phrase: lower === undefined ? `${name} at any level is enough` : `${lower} ${name} is enough`,
        };
      }),
    );
  },
  dropped: 'the language does not matter',
};
