import { isoDay, monthNumber } from '../calendar.ts';
import { yearsOfEducation } from './educations.ts';
import type { CvFacts, Row } from './section.ts';

/** What user_report.csv tells beside the person's own cells. */
export function userRow({ person, cv, date, random }: CvFacts, workExperiences: readonly Row[]): Row {
  const { career } = person;
  const [cpdLevel, cpdBand] = career.cpd ?? [null, null];
  const firstWork = workExperiences.at(-1);
  const firstMonth =
    firstWork === undefined
      ? career.start
      : monthNumber(Number(firstWork.year_from), Number(firstWork.month_from));
  return {
    user_created_at: isoDay(person.createdAt),
    cv_last_updated_by_owner: isoDay(cv.updatedByOwner),
    cv_last_updated: isoDay(cv.updated),
    years_of_education: yearsOfEducation(career.degree),
    years_since_first_work_experience: Math.floor((date.month - firstMonth) / 12),
    access_roles: accessRoles(career.sfia, random.fraction()),
    has_profile_image: random.chance(0.82),
    owns_reference_project: career.sfia >= 5 && random.chance(0.35),
    read_privacy_notice: random.chance(0.93),
    sfia_level: cpdLevel === null ? null : career.sfia,
    cpd_level: cpdLevel,
    cpd_band: cpdBand,
    cpd_label: cpdLevel === null ? null : `CPD${cpdLevel}${cpdBand}`,
  };
}

/** @param draw from 0 to below 1 */
function accessRoles(sfia: number, draw: number): string {
  if (draw < 0.005) return 'User|Administrator';
  return sfia >= 6 && draw < 0.4 ? 'User|Country Manager' : 'User';
}
