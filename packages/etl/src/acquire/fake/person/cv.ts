import { monthOfDay, type Day, type Month, type ReferenceDate } from '../calendar.ts';
import { titleOf } from '../company/practices.ts';
import type { Role } from '../company/role.ts';
import type { Text } from '../company/text.ts';
import { Random } from '../random.ts';
import { makeCertificates, type HeldCertificate } from './certificates.ts';
import { flowcaseId } from './identity.ts';
import type { Person } from './person.ts';
import { makeProjects, type Project } from './projects.ts';

export interface Cv {
  readonly id: string;
  readonly role: Role;
  readonly title: Text;
  /** A second CV of somebody, made for one kind of customer: the same facts, fewer of them. */
  readonly isTailored: boolean;
  readonly updatedByOwner: Day;
  readonly updated: Day;
  /** The month in which its owner last saw to it: it tells of nothing that came later. */
  readonly knownUntil: Month;
  /** Latest first. */
  readonly projects: readonly Project[];
  readonly certificates: readonly HeldCertificate[];
}

/** Of those who have come far enough to be told in two ways. */
const shareWithTwoCvs = 0.024;
const twoCvsFromSfia = 3;

/** Days since the owner last updated the CV: some CVs have not been looked at for years. */
const staleness: readonly (readonly [number, readonly [number, number]])[] = [
  [42, [0, 90]],
  [30, [91, 365]],
  [16, [366, 548]],
  [12, [549, 1500]],
];

/** The one CV that a person has, or two for a few. */
export function makeCvs(person: Person, seed: number, date: ReferenceDate): Cv[] {
  const random = new Random(seed, person.index, 'cv');
  const { career } = person;
  const updatedByOwner = Math.max(
    person.createdAt,
    date.today - random.integer(...random.weighted(staleness)),
  );
  const knownUntil = monthOfDay(updatedByOwner);
  const main: Cv = {
    id: flowcaseId(random, person.index * 2),
    role: career.role,
    title: career.title,
    isTailored: false,
    updatedByOwner,
    updated: Math.min(date.today, updatedByOwner + random.integer(0, 60)),
    knownUntil,
    projects: makeProjects(person, knownUntil, date, new Random(seed, person.index, 'projects')),
    certificates: makeCertificates(person, knownUntil, date, new Random(seed, person.index, 'certificates')),
  };
  const hasTwo = career.sfia >= twoCvsFromSfia && random.chance(shareWithTwoCvs);
  return hasTwo ? [main, tailored(main, person, random)] : [main];
}

/** The same person told as another role of the practice, with the latest projects. */
function tailored(main: Cv, person: Person, random: Random): Cv {
  const { practice, role, sfia } = person.career;
  const siblings = practice.roles.filter((other) => other !== role && other.ladder === role.ladder);
  const other = siblings.length === 0 ? role : random.pick(siblings);
  return {
    ...main,
    id: flowcaseId(random, person.index * 2 + 1),
    role: other,
    title: titleOf(practice, other, sfia),
    isTailored: true,
    projects: main.projects.slice(0, Math.ceil(main.projects.length / 2)),
  };
}
