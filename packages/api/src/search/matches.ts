import type { HitRow } from '../queries/search-hits.ts';
import type { Match } from './answer-schema.ts';
import { languageWish } from './filters/languages.ts';
import { skillWish, type SkillWish } from './filters/skills.ts';
import { fold } from './fold.ts';
import { languageRank } from './language-levels.ts';
import type { SearchQuery } from './query-schema.ts';
import type { TextPlace } from './text-search.ts';

type Skill = HitRow['skills'][number];

const isWished = ({ name, years, level }: Skill, wish: SkillWish): boolean =>
  fold(name) === fold(wish.name) && (years ?? 0) >= wish.minYears && (level ?? 0) >= wish.minLevel;

/**
 * The skills of a person: those asked for, or with a word that was searched for, then those of most years and highest level.
 * @param places where the words stand
 */
export function bestSkillsFirst(
  skills: readonly Skill[],
  query: SearchQuery,
  places: readonly TextPlace[],
): Skill[] {
  const wishes = (query.skill ?? []).map(skillWish);
  const worded = new Set(
    places.filter(({ field }) => field === 'skill').map(({ text }) => fold(text.replace(/[«»]/g, ''))),
  );
  const wished = new Set(
    skills.filter((skill) => worded.has(fold(skill.name)) || wishes.some((wish) => isWished(skill, wish))),
  );
  return skills.toSorted(
    (a, b) =>
      Number(wished.has(b)) - Number(wished.has(a)) ||
      (b.years ?? 0) - (a.years ?? 0) ||
      (b.level ?? 0) - (a.level ?? 0) ||
      (a.name < b.name ? -1 : 1),
  );
}

/** Why a person was found: what of theirs answers to what was asked for. */
export function matchesOf(
  row: HitRow,
  titles: readonly string[],
  query: SearchQuery,
  places: readonly TextPlace[],
): Match[] {
  const skillWishes = (query.skill ?? []).map(skillWish);
  const languageWishes = (query.language ?? []).map(languageWish);
  const industries = new Set((query.industry ?? []).map(fold));
  return [
    ...row.skills
      .filter((skill) => skillWishes.some((wish) => isWished(skill, wish)))
      .map(({ name, years, level }) => ({ kind: 'skill' as const, value: name, years, level })),
    ...strongestOfEach(row.languages)
      .filter(({ name, level }) =>
        languageWishes.some(
          (wish) => fold(wish.name) === fold(name) && languageRank(level) >= languageRank(wish.level),
        ),
      )
      .map(({ name, level }) => ({ kind: 'language' as const, value: name, languageLevel: level })),
    ...withPart('role', [...titles, ...row.roles], query.role),
    ...row.industries
      .filter((name) => industries.has(fold(name)))
      .map((value) => ({ kind: 'industry' as const, value })),
    ...withPart('certificate', row.certificates, query.certificate),
    ...places.map(({ field, text }) => ({
      kind: 'text' as const,
      value: text,
      field,
      words: [...new Set(Array.from(text.matchAll(/«([^»]*)»/g), ([, word]) => word!))],
    })),
  ];
}

function withPart(
  kind: 'role' | 'certificate',
  texts: readonly string[],
  parts: readonly string[] | undefined,
): Match[] {
  const wanted = (parts ?? []).map(fold);
  const found = new Map(
    texts
      .filter((text) => wanted.some((part) => fold(text).includes(part)))
      .map((text) => [fold(text), text]),
  );
  return Array.from(found.values(), (value) => ({ kind, value }));
}

/** A person with two CVs may tell of a language twice. */
function strongestOfEach(languages: HitRow['languages']): HitRow['languages'][number][] {
  const byName = new Map<string, HitRow['languages'][number]>();
  for (const language of languages) {
    const known = byName.get(fold(language.name));
    if (known === undefined || languageRank(language.level) > languageRank(known.level))
      byName.set(fold(language.name), language);
  }
  return [...byName.values()];
}
