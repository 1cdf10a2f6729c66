import { monthNumber, type Month, type ReferenceDate } from '../calendar.ts';
import { certificates, type Certificate } from '../company/certificates.ts';
import type { SkillName } from '../company/skills.ts';
import type { Random } from '../random.ts';
import type { Person } from './person.ts';

export interface HeldCertificate {
  readonly certificate: Certificate;
  readonly earned: Month;
  /** Null: it never lapses. */
  readonly expires: Month | null;
}

/** Certificates that fit the skills and the rung; some have lapsed, and some will within months. */
export function makeCertificates(
  person: Person,
  knownUntil: Month,
  date: ReferenceDate,
  random: Random,
): HeldCertificate[] {
  const { career } = person;
  const skills = new Set<SkillName>(person.skills.map((skill) => skill.name));
  const fitting = certificates.filter(
    (certificate) =>
      certificate.fromSfia <= career.sfia && certificate.skills.some((skill) => skills.has(skill)),
  );
  const held: HeldCertificate[] = [];
  for (const certificate of random.sample(fitting, random.integer(0, Math.min(4, career.sfia)))) {
    const earliest = Math.max(career.start, monthNumber(certificate.since, 1));
    if (earliest > knownUntil) continue;
    const earned = Math.min(knownUntil, Math.max(earliest, date.month - monthsAgo(certificate, random)));
    const { validMonths } = certificate;
    held.push({ certificate, earned, expires: validMonths === null ? null : earned + validMonths });
  }
  return held;
}

/** Four in five of those that lapse are still valid, evenly spread over their time. */
function monthsAgo({ validMonths }: Certificate, random: Random): number {
  if (validMonths === null) return random.integer(1, 96);
  return random.chance(0.8)
    ? random.integer(0, validMonths)
    : random.integer(validMonths + 1, 2 * validMonths + 12);
}
