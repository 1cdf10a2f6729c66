import { firstDayOf, isoDay, type ReferenceDate } from '../calendar.ts';
import { clearances, verifiers, type Clearance } from '../company/clearances.ts';
import type { Person } from '../person/person.ts';
import type { Random } from '../random.ts';
import type { Row } from './section.ts';

const byName = new Map(clearances.map((clearance) => [clearance.name, clearance]));
const none = byName.get('None')!;

/** Clearances that some have beside each other, one chain not saying anything about the other. */
const pairs: readonly (readonly [Clearance, Clearance])[] = [
  [byName.get('NPPV3')!, byName.get('SC')!],
  [byName.get('NPPV2')!, byName.get('SC')!],
  [byName.get('BPSS')!, byName.get('NPPV2')!],
];

/** Rows of one person, none, one or two; some clearances have lapsed, and some will within months. */
export function clearanceRows(person: Person, date: ReferenceDate, random: Random): Row[] {
  const { country, nationality } = person.identity;
  if (!country.needsClearances) {
    if (random.chance(0.35)) return [];
    const isVettedForBritain = person.identity.office.country === 'India' && random.chance(0.1);
    return [clearanceRow(isVettedForBritain ? byName.get('BPSS')! : none, 'valid', person, date, random)];
  }
  const isCitizen = nationality.name.int === 'British';
  if (isCitizen && random.chance(0.02)) {
    return [
      clearanceRow(byName.get('SC')!, 'lapsed', person, date, random),
      clearanceRow(byName.get('DV')!, 'valid', person, date, random),
    ];
  }
  if (random.chance(0.05)) {
    return random.pick(pairs).map((clearance) => clearanceRow(clearance, 'any', person, date, random));
  }
  const possible = clearances.filter((clearance) => isCitizen || !clearance.citizensOnly);
  const clearance = random.weighted(possible.map((choice) => [choice.share, choice] as const));
  return [clearanceRow(clearance, 'any', person, date, random)];
}

function clearanceRow(
  clearance: Clearance,
  state: 'valid' | 'lapsed' | 'any',
  person: Person,
  date: ReferenceDate,
  random: Random,
): Row {
  if (clearance === none) {
    // The security office leaves the cell empty for some who have none.
    return { clearance_id: random.chance(0.1) ? null : none.name, verified_by: random.pick(verifiers) };
  }
  const { validMonths } = clearance;
  const isLapsed = state === 'lapsed' || (state === 'any' && random.chance(0.1));
  const validDays = Math.round((validMonths ?? 96) * 30.44);
  const daysAgo = isLapsed ? validDays + random.integer(5, 500) : random.integer(0, validDays - 1);
  // Nobody was vetted before the first job, but whoever has a lapsed one was vetted long enough ago for that.
  const earliest = isLapsed ? 0 : firstDayOf(person.career.start);
  const from = Math.min(date.today, Math.max(date.today - daysAgo, earliest));
  const to = validMonths === null ? null : from + validDays;
  return {
    clearance_id: clearance.name,
    valid_from: isoDay(from),
    valid_to: to === null ? null : isoDay(to),
    verified_by: random.chance(0.05) ? null : random.pick(verifiers),
    notes: note(to, date, random),
  };
}

function note(to: number | null, date: ReferenceDate, random: Random): string | null {
  if (to !== null && to < date.today) return 'Lapsed; renew before the next assignment that needs it.';
  if (to !== null && to < date.today + 120) return 'Renewal started.';
  return random.chance(0.15) ? 'Transferred from a previous sponsor.' : null;
}
