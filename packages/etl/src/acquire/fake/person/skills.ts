import { skills as companySkills, type Skill, type SkillName } from '../company/skills.ts';
import type { ReferenceDate } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Career, PersonSkill } from './person.ts';

/** What somebody can: the core of the role and a choice of the rest, more of it the further they have come. */
export function makeSkills(career: Career, date: ReferenceDate, random: Random): PersonSkill[] {
  const { core, more } = career.role;
  const chosen = random.sample(more, random.integer(1, 2) + career.sfia);
  return [
    ...core.map((name) => makeSkill(name, 0.55, career, date, random)),
    ...chosen.map((name) => makeSkill(name, 0.1, career, date, random)),
  ];
}

/** @param atLeast smallest part of the career that the skill has been used in. */
function makeSkill(
  name: SkillName,
  atLeast: number,
  career: Career,
  date: ReferenceDate,
  random: Random,
): PersonSkill {
  const { since } = companySkills.get(name) as Skill;
  const longest = Math.min(career.years, date.year - since);
  const years = Math.max(0, Math.round(longest * (atLeast + (1 - atLeast) * 0.9 * random.fraction())));
  return { name, years, proficiency: proficiencyAfter(years, random) };
}

/** Rises with the years; some learn faster and some slower. */
function proficiencyAfter(years: number, random: Random): number {
  const usual = years === 0 ? 1 : years < 3 ? 2 : years < 6 ? 3 : years < 10 ? 4 : 5;
  const difference = random.weighted([
    [15, -1],
    [70, 0],
    [15, 1],
  ]);
  return Math.min(5, Math.max(0, usual + difference));
}
