import { educations } from '../../../reports/educations.ts';
import { studies } from '../company/studies.ts';
import type { Career } from '../person/person.ts';
import { graduationYear } from '../person/previous-employers.ts';
import { countedAs, type Row, type Section } from './section.ts';

/** Years at school and university. */
export function yearsOfEducation(degree: Career['degree']): number {
  return { none: 13, bachelor: 16, master: 18, doctor: 21 }[degree ?? 'none'];
}

export const educationSection: Section = {
  report: educations,
  isInTailoredCv: true,
  counts: countedAs('education'),
  rows: ({ person, random }) => {
    const { degree, role } = person.career;
    const { universities } = person.identity.nationality;
    const { bachelor, master, theses } = studies[role.field];
    const finished = graduationYear(person);
    if (degree === null)
      return [years(finished - 2, finished, 'Technical college', 'Vocational diploma in IT', null)];

    const rows: Row[] = [];
    let end = finished;
    if (degree === 'doctor') {
      rows.push(years(end - 3, end, random.pick(universities), 'PhD', random.pick(theses)));
      end -= 3;
    }
    if (degree !== 'bachelor') {
      rows.push(years(end - 2, end, random.pick(universities), random.pick(master), random.pick(theses)));
      end -= 2;
    }
    rows.push(years(end - 3, end, random.pick(universities), random.pick(bachelor), null));
    return rows.map((row, index) => ({
      ...row,
      highlighted: index === 0,
      attachments: index === 0 && random.chance(0.2) ? 'diploma.pdf' : null,
    }));
  },
};

/** From August of the first year to June of the last. */
function years(from: number, to: number, place: string, degree: string, thesis: string | null): Row {
  return {
    month_from: 8,
    year_from: from,
    month_to: 6,
    year_to: to,
    highlighted: false,
    place_of_study: place,
    degree,
    description: thesis === null ? null : `Thesis: ${thesis}`,
  };
}
