import { hexadecimalSeconds, isoDay, type Day } from '../calendar.ts';
import { hexadecimal } from '../person/identity.ts';
import type { CvFacts, Row } from './section.ts';

/** When the owner last changed a section. Projects are what people come for, so they are as fresh as the CV. */
export function sectionUpdated(isFreshest: boolean, { person, cv, random }: CvFacts): Day {
  if (isFreshest) return cv.updatedByOwner;
  const daysBefore = random.chance(0.5) ? random.integer(0, 30) : random.integer(0, 600);
  return Math.max(person.createdAt, cv.updatedByOwner - daysBefore);
}

/** Ids and dates of the rows of one section, to stand before what the section itself tells. */
export function withHeads(rows: readonly Row[], ownerUpdated: Day, { person, cv, random }: CvFacts): Row[] {
  const firstId = random.bits32() >>> 1;
  const idMiddle = cv.id.slice(8, 16);
  return rows.map((row, index) => {
    const changed = index === 0 ? ownerUpdated : random.integer(person.createdAt, ownerUpdated);
    return {
      cv_partner_section_id:
        hexadecimalSeconds(person.createdAt) + idMiddle + hexadecimal(firstId + index, 8),
      external_unique_id: random.chance(0.1) ? `import-${hexadecimal(random.bits32(), 8)}` : null,
      updated: isoDay(random.integer(changed, cv.updated)),
      updated_by_owner: isoDay(changed),
      ...row,
    };
  });
}
