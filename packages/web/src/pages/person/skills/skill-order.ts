import type { Profile } from '../../../api/answers.ts';

export type Skill = Profile['skills'][number];
export const skillOrders = ['level', 'years', 'name'] as const;
export type SkillOrder = (typeof skillOrders)[number];

/** A skill that was searched for. */
export interface WantedSkill {
  readonly name: string;
  readonly years: number | null;
  readonly level: number | null;
}

export interface SkillRow {
  readonly skill: Skill;
  /** What was searched for of it; null where it was not. */
  readonly wanted: WantedSkill | null;
}

const key = (name: string): string => name.trim().toLowerCase();

const from = (order: SkillOrder, one: Skill, other: Skill): number => {
  const highest = (a: number | null, b: number | null): number => (b ?? -1) - (a ?? -1);
  const level = highest(one.level, other.level);
  const years = highest(one.yearsOfExperience, other.yearsOfExperience);
  const name = one.skill.localeCompare(other.skill, 'en');
  if (order === 'name') return name;
  return (order === 'level' ? level || years : years || level) || name;
};

/** Those searched for first, each part in the order chosen; what is not known comes after what is. */
export function skillRows(
  skills: readonly Skill[],
  wanted: readonly WantedSkill[],
  order: SkillOrder,
): SkillRow[] {
  const wishes = new Map(wanted.map((wish) => [key(wish.name), wish]));
  return skills
    .map((skill) => ({ skill, wanted: wishes.get(key(skill.skill)) ?? null }))
    .sort(
      (one, other) =>
        Number(other.wanted !== null) - Number(one.wanted !== null) || from(order, one.skill, other.skill),
    );
}

/** Those searched for that the CV does not have. */
export const missingSkills = (skills: readonly Skill[], wanted: readonly WantedSkill[]): string[] => {
  const held = new Set(skills.map(({ skill }) => key(skill)));
  return wanted.filter(({ name }) => !held.has(key(name))).map(({ name }) => name);
};

/** The one scale of all bars, in years: the next five above the longest. */
export const yearsScale = (skills: readonly Skill[]): number =>
  Math.max(5, Math.ceil(Math.max(0, ...skills.map((each) => each.yearsOfExperience ?? 0)) / 5) * 5);
