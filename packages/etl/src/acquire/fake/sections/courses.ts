import { courses as coursesReport } from '../../../reports/courses.ts';
import { monthOfYear, yearOf } from '../calendar.ts';
import { courses } from '../company/courses.ts';
import { skills as companySkills } from '../company/skills.ts';
import { countedAs, type Section } from './section.ts';

/** How long courses are kept on a CV. */
const monthsBack = 84;

export const courseSection: Section = {
  report: coursesReport,
  isInTailoredCv: false,
  counts: countedAs('course'),
  rows: ({ person, cv, random }) => {
    const own = new Set<string>(person.skills.map((skill) => skill.name));
    const fitting = courses.filter(([, , skill]) => skill === null || own.has(skill));
    return random.sample(fitting, random.integer(0, 4)).map(([name, organiser, skill, description]) => {
      const since = skill === null ? 0 : companySkills.get(skill)!.since * 12;
      const earliest = Math.max(person.career.start, cv.knownUntil - monthsBack, since);
      const taken = Math.min(cv.knownUntil, random.integer(earliest, cv.knownUntil));
      return {
        month: monthOfYear(taken),
        year: yearOf(taken),
        name,
        organiser,
        long_description: description,
        highlighted: random.chance(0.2),
        is_official_masterdata: random.chance(0.6) ? 'int:Yes' : 'int:No',
        attachments: random.chance(0.3) ? 'certificate.pdf' : null,
      };
    });
  },
};
