import { counted } from '../../../shared/format.ts';
import type { Criteria, SkillWish } from '../../search/criteria.ts';
import { fold, no, unknown, yes, type HeldSkill, type Judgement, type Wish } from './wish.ts';

/** Each skill is a wish of its own, also where one of them would do. */
export const skillWishes = (criteria: Criteria): Wish[] =>
  criteria.skills.map((wish) => ({
    words: [wish.name, wish.years ? `${wish.years}+ years` : '', wish.level ? `level ${wish.level}+` : '']
      .filter(Boolean)
      .join(', '),
    skill: wish.name,
    judge: ({ skills }) => judge(wish, skills.get(fold(wish.name))),
  }));

function judge({ years, level }: SkillWish, held: HeldSkill | undefined): Judgement {
  if (held === undefined) return no('not in the CV');
  const words = heldWords(held);
  const falls = (is: number | null, least: number | null): boolean =>
    least !== null && is !== null && is < least;
  const isUntold = (is: number | null, least: number | null): boolean => Boolean(least) && is === null;
  if (falls(held.yearsOfExperience, years) || falls(held.level, level)) return no(words);
  if (isUntold(held.yearsOfExperience, years) || isUntold(held.level, level)) return unknown(words);
  return yes(words);
}

/** `5 years, level 4` */
export function heldWords({ yearsOfExperience, level }: HeldSkill): string {
  const years = yearsOfExperience === null ? 'years unknown' : counted(yearsOfExperience, 'year', 'years');
  return `${years}, ${level === null || level < 1 ? 'level unknown' : `level ${level}`}`;
}
