import { firstDayOf, monthNumber, type Day, type ReferenceDate } from '../calendar.ts';
import { Random } from '../random.ts';
import { makeBookings } from './bookings.ts';
import { makeCareer } from './career.ts';
import type { NameTaker } from './email-names.ts';
import { makeIdentity } from './identity.ts';
import type { Career, Person } from './person.ts';
import { makeSkills } from './skills.ts';

const cvSystemIntroduced = monthNumber(2017, 3);

/**
 * Person number `index` of a seed: the same whether five hundred or fifty thousand are made, as long as they are made in order
 * (a namesake's e-mail address is numbered).
 */
export function makePerson(index: number, seed: number, date: ReferenceDate, emailNames: NameTaker): Person {
  const randomFor = (purpose: string) => new Random(seed, index, purpose);
  const career = makeCareer(date, randomFor('career'));
  return {
    index,
    createdAt: accountMadeAt(career, date, randomFor('account')),
    identity: makeIdentity(index, randomFor('identity'), emailNames),
    career,
    skills: makeSkills(career, date, randomFor('skills')),
    bookings: makeBookings(date, randomFor('bookings')),
  };
}

/** In the first weeks at the company, or when the CV system came. */
function accountMadeAt(career: Career, date: ReferenceDate, random: Random): Day {
  const day = firstDayOf(Math.max(career.joined, cvSystemIntroduced)) + random.integer(0, 40);
  return Math.min(day, date.today);
}
