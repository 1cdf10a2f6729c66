import { yearOf, type Month, type ReferenceDate } from '../calendar.ts';
import type { CountryName } from '../company/countries.ts';
import { customers, type Customer } from '../company/customers.ts';
import { roleAt } from '../company/practices.ts';
import { outcomes, projectKinds, type ProjectTheme } from '../company/project-kinds.ts';
import { skills as companySkills, type SkillName } from '../company/skills.ts';
import type { Random } from '../random.ts';
import type { Person } from './person.ts';

export interface Project {
  readonly from: Month;
  /** Null: it goes on. */
  readonly to: Month | null;
  readonly customer: Customer;
  readonly theme: ProjectTheme;
  /** Skills of the person that were used, at least one; those of the role's core come first. */
  readonly skills: readonly SkillName[];
  readonly outcome: string;
  readonly percentAllocated: number;
  readonly teamSize: number;
  readonly isHighlighted: boolean;
}

const mostProjects = 8;

/**
 * Told backwards from `knownUntil`, one project after the other: if the person is booked this week, the first goes on and
 * takes what is booked.
 */
export function makeProjects(
  person: Person,
  knownUntil: Month,
  date: ReferenceDate,
  random: Random,
): Project[] {
  const { career } = person;
  const count = Math.min(mostProjects, random.integer(1, 2) + Math.round(career.years * 0.38));
  const projects: Project[] = [];
  const bookedNow = person.bookings?.now ?? 0;
  let last = Math.min(knownUntil, date.month - random.integer(1, 3));

  if (bookedNow > 0) {
    const from = Math.max(career.start, date.month - random.integer(0, 14));
    const project = from > knownUntil ? null : makeProject(person, from, null, bookedNow, true, random);
    if (project !== null) projects.push(project);
    last = Math.min(last, from - 1 - random.integer(0, 2));
  }
  while (projects.length < count && last >= career.start) {
    const from = Math.max(career.start, last - random.integer(1, 17));
    const isRecent = projects.length < count / 2;
    const percent = random.pick([100, 100, 100, 80, 80, 60, 50, 40]);
    const project = makeProject(person, from, last, percent, isRecent, random);
    // Further back there is nothing that the skills of today would fit.
    if (project === null) break;
    projects.push(project);
    last = from - 1 - random.integer(0, 3);
  }
  return projects;
}

function makeProject(
  person: Person,
  from: Month,
  to: Month | null,
  percentAllocated: number,
  isRecent: boolean,
  random: Random,
): Project | null {
  const known = person.skills
    .map((skill) => skill.name)
    .filter((name) => companySkills.get(name)!.since <= yearOf(from));
  if (known.length === 0) return null;
  const used = new Set(random.sample(known, random.integer(2, 4)));
  const customer = random.pick(customers[countryOfCustomer(person, random)]);
  const role = isRecent ? person.career.role : roleAt(person.career.role, 3);
  return {
    from,
    to,
    customer,
    theme: random.pick(projectKinds[role.projects]),
    skills: known.filter((name) => used.has(name)),
    outcome: random.pick(outcomes),
    percentAllocated,
    teamSize: random.integer(3, 14),
    isHighlighted: random.chance(isRecent ? 0.5 : 0.1),
  };
}

/** India works mostly for the other countries' customers, the others for their own. */
function countryOfCustomer(person: Person, random: Random): CountryName {
  const home = person.identity.office.country;
  if (random.chance(home === 'India' ? 0.35 : 0.88)) return home;
  return random.pick(Object.keys(customers) as CountryName[]);
}
