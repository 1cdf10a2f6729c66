import { workExperiences } from '../../../reports/work-experiences.ts';
import { monthOfYear, yearOf } from '../calendar.ts';
import { roleAt } from '../company/practices.ts';
import { makeEmployments } from '../person/previous-employers.ts';
import { countedAs, type Section } from './section.ts';

const duties = [
  'Part of the team from first sketch to operation.',
  'Responsible for a product line and its two releases a year.',
  'Took part in hiring and in the training of new colleagues.',
  'Close work with customers and suppliers in three countries.',
];

export const workExperienceSection: Section = {
  report: workExperiences,
  isInTailoredCv: true,
  counts: countedAs('work_experience'),
  rows: ({ person, random }) => {
    const earlierRole = roleAt(person.career.role, 3).title.int;
    return makeEmployments(person, random)
      .toReversed()
      .map(({ employer, from, to, isInternship }) => ({
        month_from: monthOfYear(from),
        year_from: yearOf(from),
        month_to: monthOfYear(to),
        year_to: yearOf(to),
        highlighted: !isInternship && to - from >= 36,
        employer,
        description: isInternship ? `Summer internship, ${earlierRole}` : earlierRole,
        long_description: random.chance(0.25) ? null : random.pick(duties),
      }));
  },
};
