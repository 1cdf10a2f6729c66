import { grades, ladders, type Sfia } from '../company/ladder.ts';
import { practices, titleOf } from '../company/practices.ts';
import type { Practice, Role } from '../company/role.ts';
import { monthNumber, yearOf, type ReferenceDate } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { Career } from './person.ts';

const rolesByShare = practices.flatMap((practice) => {
  const shares = practice.roles.reduce((sum, role) => sum + role.share, 0);
  return practice.roles.map(
    (role) => [(practice.share * role.share) / shares, { practice, role }] as readonly [number, Post],
  );
});

interface Post {
  readonly practice: Practice;
  readonly role: Role;
}

const companyFounded = monthNumber(2006, 3);

/** Age at the first job, by degree. */
const ageAtStart: Record<'none' | NonNullable<Career['degree']>, readonly [number, number]> = {
  none: [18, 20],
  bachelor: [21, 24],
  master: [23, 26],
  doctor: [27, 30],
};

export function makeCareer(date: ReferenceDate, random: Random): Career {
  const { practice, role } = random.weighted(rolesByShare);
  const rungs = grades.filter((grade) => ladders[role.ladder][grade.sfia] !== undefined);
  const grade = random.weighted(rungs.map((rung) => [rung.share, rung] as const));
  const months = random.integer(...grade.experience);
  const start = date.month - months;
  const degree = makeDegree(grade.sfia, role, random);
  return {
    practice,
    role,
    sfia: grade.sfia,
    cpd: random.chance(0.015) ? null : random.pick(grade.cpd),
    title: titleOf(practice, role, grade.sfia),
    birthYear: random.chance(0.08) ? null : yearOf(start) - random.integer(...ageAtStart[degree ?? 'none']),
    degree,
    start,
    joined: joinedAfter(start, months, random),
    years: Math.floor(months / 12),
  };
}

function makeDegree(sfia: Sfia, role: Role, random: Random): Career['degree'] {
  if (sfia === 1) return null;
  if (role.field === 'data' && random.chance(0.09)) return 'doctor';
  return random.weighted([
    [50, 'bachelor'],
    [46, 'master'],
    [4, null],
  ]);
}

/** Many came straight from their studies; the others have spent part of their career elsewhere. */
function joinedAfter(start: number, months: number, random: Random): number {
  const cameAtOnce = random.chance(months < 36 ? 0.65 : 0.22);
  const monthsElsewhere = cameAtOnce ? 0 : Math.floor(months * (0.25 + 0.7 * random.fraction()));
  return Math.max(start + monthsElsewhere, companyFounded);
}
