import { keyQualifications } from '../../../reports/key-qualifications.ts';
import type { CvFacts, Section } from './section.ts';
import { joinedWithAnd } from './words.ts';

const closings = [
  'Known for calm in difficult deliveries.',
  'Likes to explain hard things simply.',
  'Works best close to the users.',
  'Cares about quality that lasts.',
  'At home both in the code and in the meeting room.',
];

export const keyQualificationSection: Section = {
  report: keyQualifications,
  isInTailoredCv: true,
  // The usage report tells its text and its date, not how many there are.
  counts: () => ({}),
  rows: (facts) => {
    const { person, random } = facts;
    if (random.chance(0.04)) return [];
    const strengths = joinedWithAnd(strongest(facts, 3));
    return [
      {
        label: random.pick(['Summary', 'Profile', 'Key strengths']),
        summary: summary(facts, strengths),
        short_description: random.chance(0.2) ? null : `${person.career.role.title.int}: ${strengths}.`,
      },
    ];
  },
};

function summary({ person, cv, date, random }: CvFacts, strengths: string): string {
  const { years } = person.career;
  const industries = new Set(cv.projects.map((project) => project.customer.kind.industry.toLowerCase()));
  const valid = cv.certificates.find(({ expires }) => expires === null || expires >= date.month);
  const sentences = [
    years === 0
      ? `${cv.title.int} at the beginning of a career.`
      : `${cv.title.int} with ${years} ${years === 1 ? 'year' : 'years'} of experience.`,
    industries.size === 0 ? null : `Industries: ${[...industries].slice(0, 3).join(', ')}.`,
    `Strongest in ${strengths}.`,
    valid === undefined ? null : `Holds ${valid.certificate.name}.`,
    random.pick(closings),
  ];
  return sentences.filter((sentence) => sentence !== null).join(' ');
}

function strongest({ person }: CvFacts, count: number): string[] {
  return person.skills
    .toSorted((a, b) => b.proficiency - a.proficiency || b.years - a.years)
    .slice(0, count)
    .map((skill) => skill.name);
}
