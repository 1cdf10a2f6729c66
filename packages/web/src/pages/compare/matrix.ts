import type { Comparison, HeldSkill } from './wishes/wish.ts';

export interface MatrixCell {
  readonly held: HeldSkill | null;
  /** Nobody here has more of it, and somebody has less. */
  readonly isBest: boolean;
}

export interface MatrixRow {
  readonly skill: string;
  readonly isWanted: boolean;
  readonly cells: readonly MatrixCell[];
  readonly differs: boolean;
}

/** Level before years: who does it well before who has done it long. */
const strength = (held: HeldSkill | null): number =>
  held === null ? -1 : Math.max(0, held.level ?? 0) * 100 + (held.yearsOfExperience ?? 0);

/**
 * Skills that any of them has, with the best of each row marked where there is one: not where all are alike, nor where only one has it.
 * @param wanted names of those searched for, which come first
 */
export function matrixOf(skills: Comparison['skills'], wanted: readonly string[]): MatrixRow[] {
  const names = new Set(wanted.map((name) => name.toLowerCase()));
  const rows = skills.map(({ skill, people, held }) => {
    const strengths = held.map(strength);
    const best = Math.max(...strengths);
    const isContest = people > 1 && strengths.some((each) => each < best);
    return {
      skill,
      isWanted: names.has(skill.toLowerCase()),
      cells: held.map((each, place) => ({
        held: each,
        isBest: isContest && each !== null && strengths[place] === best,
      })),
      differs: differs(held),
    };
  });
  return rows.toSorted((one, other) => Number(other.isWanted) - Number(one.isWanted));
}

/** Whether not all of these are alike. */
export const differs = (values: readonly unknown[]): boolean =>
  new Set(values.map((value) => JSON.stringify(value))).size > 1;
