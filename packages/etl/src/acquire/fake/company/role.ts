import type { LadderName } from './ladder.ts';
import type { ProjectKind } from './project-kinds.ts';
import type { SkillName } from './skills.ts';
import type { Text } from './text.ts';

/** What somebody may study to become this: the fields are in `studies.ts`. */
export type Field = 'computing' | 'data' | 'security' | 'business' | 'design';

/** One kind of work that the company sells. */
export interface Role {
  /** Within a title; the languages other than English write it small. */
  readonly title: Text;
  readonly ladder: LadderName;
  /** For the expert ladder: title of the role that one has on the rungs below it. */
  readonly formerly?: string;
  /** How many of its practice's people have it. */
  readonly share: number;
  readonly field: Field;
  readonly projects: ProjectKind;
  /** Skills that everybody in the role has, and those that some have. */
  readonly core: readonly SkillName[];
  readonly more: readonly SkillName[];
}

/** A department. */
export interface Practice {
  readonly name: string;
  /** Out of a hundred people. */
  readonly share: number;
  readonly roles: readonly Role[];
}
