import { countries, offices } from '../company/countries.ts';
import { nationalities } from '../company/nationalities.ts';
import type { Random } from '../random.ts';
import type { NameTaker } from './email-names.ts';
import type { Identity } from './person.ts';

const officesByShare = offices.map((office) => [office.share, office] as const);

/** @param emailNames those given to everybody before: addresses are unique within an export. */
export function makeIdentity(index: number, random: Random, emailNames: NameTaker): Identity {
  const office = random.weighted(officesByShare);
  const country = countries[office.country];
  const nationality = nationalities[random.weighted(country.nationalities)];
  const name = `${random.pick(nationality.givenNames)} ${random.pick(nationality.familyNames)}`;
  const emailName = emailNames.take(name);
  return {
    userId: flowcaseId(random, index),
    name,
    email: `${emailName}@example.org`,
    upn: random.chance(0.03) ? null : `${emailName}@example.com`,
    externalId: random.chance(0.04) ? null : `E${100_001 + index}`,
    phone: random.chance(0.05) ? null : phoneNumber(country.mobile, random),
    landline: random.chance(0.4) ? null : phoneNumber(office.landline, random),
    office,
    country,
    nationality,
    showsNationality: random.chance(0.94),
  };
}

/** 24 hexadecimal digits, as Flowcase writes its ids; the counter at the end keeps them apart. */
export function flowcaseId(random: Random, counter: number): string {
  return hexadecimal(random.bits32(), 8) + hexadecimal(random.bits32(), 8) + hexadecimal(counter, 8);
}

export function hexadecimal(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}

function phoneNumber(pattern: string, random: Random): string {
  return pattern.replaceAll(/[#%]/g, (mark) => String(random.integer(mark === '%' ? 1 : 0, 9)));
}
