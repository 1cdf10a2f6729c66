import { monthNumber, monthOfYear, yearOf, type Month } from '../calendar.ts';
import { customers, rivals } from '../company/customers.ts';
import type { Random } from '../random.ts';
import type { Person } from './person.ts';

export interface Employment {
  readonly employer: string;
  readonly from: Month;
  readonly to: Month;
  readonly isInternship: boolean;
}

/** Year in which somebody left university in June: the one before the first job. */
export function graduationYear(person: Person): number {
  const { start } = person.career;
  return monthOfYear(start) >= 7 ? yearOf(start) : yearOf(start) - 1;
}

/** From leaving university to joining the company, without gaps, oldest first; an internship for some who came straight. */
export function makeEmployments(person: Person, random: Random): Employment[] {
  const { start, joined } = person.career;
  const months = joined - start;
  if (months === 0) return random.chance(0.45) ? [internship(person, random)] : [];
  const count = Math.min(1 + Math.floor(months / random.integer(24, 48)), 4, months);
  const employers = random.sample(employersOf(person), count);
  const changes = random
    .sample(
      Array.from({ length: months - 1 }, (_, month) => start + month + 1),
      employers.length - 1,
    )
    .toSorted((a, b) => a - b);
  return employers.map((employer, index) => ({
    employer,
    from: index === 0 ? start : changes[index - 1]!,
    to: (changes[index] ?? joined) - 1,
    isInternship: false,
  }));
}

function internship(person: Person, random: Random): Employment {
  const from = monthNumber(graduationYear(person) - 1, 6);
  return {
    employer: random.pick(employersOf(person)),
    from,
    to: from + random.integer(1, 2),
    isInternship: true,
  };
}

function employersOf(person: Person): string[] {
  return [...rivals, ...customers[person.identity.office.country].map((customer) => customer.name.int)];
}
