import type { Hit } from '../../api/answers.ts';
import { counted, day } from '../../shared/format.ts';

/** How long somebody has been at it and how old what they say of it is; empty where neither is known. */
export function lifeOf({
  yearsOfExperience,
  cvUpdated,
}: Pick<Hit, 'yearsOfExperience' | 'cvUpdated'>): string {
  const years = yearsOfExperience === null ? '' : counted(yearsOfExperience, 'year', 'years');
  return [years, cvUpdated === null ? '' : `CV of ${day(cvUpdated)}`].filter(Boolean).join(' · ');
}
