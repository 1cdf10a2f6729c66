import { ladders, type Sfia } from './ladder.ts';
import { advisoryPractices } from './practices-advisory.ts';
import { dataPractices } from './practices-data.ts';
import { engineeringPractices } from './practices-engineering.ts';
import type { Practice, Role } from './role.ts';
import type { LanguageCode, Text } from './text.ts';

/** The company's departments. */
export const practices: readonly Practice[] = [
  ...engineeringPractices,
  ...dataPractices,
  ...advisoryPractices,
];

const rolesByTitle = new Map(
  practices.flatMap((practice) => practice.roles.map((role) => [role.title.int, role] as const)),
);

/** The role that somebody of this role has, or had, at a SFIA level: below the expert ladder it is another one. */
export function roleAt(role: Role, sfia: Sfia): Role {
  if (ladders[role.ladder][sfia] !== undefined || role.formerly === undefined) return role;
  return rolesByTitle.get(role.formerly)!;
}

/** Title at a SFIA level, in every language it is known in: `Senior Data Engineer`. */
export function titleOf(practice: Practice, role: Role, sfia: Sfia): Text {
  const held = roleAt(role, sfia);
  // A role that has no rung this low is entered on its lowest.
  const rung = ladders[held.ladder][sfia] ?? ladders[held.ladder][2]!;
  const title = Object.entries(rung).map(([language, pattern]) => {
    const words = pattern
      .replace('{role}', held.title[language as LanguageCode | 'int'] ?? held.title.int)
      .replace('{practice}', practice.name);
    return [language, words.charAt(0).toUpperCase() + words.slice(1)];
  });
  return Object.fromEntries(title) as Text;
}
