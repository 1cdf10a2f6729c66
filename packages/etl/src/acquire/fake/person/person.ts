import type { Office, Country } from '../company/countries.ts';
import type { CpdBand, Sfia } from '../company/ladder.ts';
import type { Nationality } from '../company/nationalities.ts';
import type { Practice, Role } from '../company/role.ts';
import type { SkillName } from '../company/skills.ts';
import type { Text } from '../company/text.ts';
import type { Day, Month } from '../calendar.ts';

/** Who somebody is, whatever work they do. */
export interface Identity {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  /** Null for some in the three that follow: exports have gaps. */
  readonly upn: string | null;
  readonly externalId: string | null;
  readonly phone: string | null;
  readonly landline: string | null;
  readonly office: Office;
  readonly country: Country;
  readonly nationality: Nationality;
  readonly showsNationality: boolean;
}

/** Where somebody stands and how they came there. */
export interface Career {
  readonly practice: Practice;
  readonly role: Role;
  readonly sfia: Sfia;
  /** Null for the few who are not graded yet. */
  readonly cpd: readonly [level: number, band: CpdBand] | null;
  readonly title: Text;
  /** Null for those who have not told it. */
  readonly birthYear: number | null;
  /** Highest degree; null for those who began as apprentices. */
  readonly degree: 'bachelor' | 'master' | 'doctor' | null;
  /** First month of professional work. */
  readonly start: Month;
  readonly joined: Month;
  /** Years of professional work, begun ones not counted. */
  readonly years: number;
}

export interface PersonSkill {
  readonly name: SkillName;
  readonly years: number;
  /** 0 to 5. */
  readonly proficiency: number;
}

/** How somebody is booked in the weeks of the availability report. */
export interface Bookings {
  /** Percent booked, by week from the Monday of the first week. */
  readonly weeks: readonly number[];
  readonly leave: ReadonlySet<Day>;
  /** Percent booked in the current week. */
  readonly now: number;
}

/** All that the sections of a CV and the side files tell about. */
export interface Person {
  /** From 0, in the order of the export. */
  readonly index: number;
  /** When the account in the CV system was made. */
  readonly createdAt: Day;
  readonly identity: Identity;
  readonly career: Career;
  readonly skills: readonly PersonSkill[];
  /** Null: the planners know nothing of this person. */
  readonly bookings: Bookings | null;
}
