import { cvRoles } from '../../../reports/cv-roles.ts';
import { roleAt } from '../company/practices.ts';
import type { Section } from './section.ts';

/** Roles that one comes to have beside that of the title, with the SFIA level from which people do. */
const sideRoles: readonly (readonly [name: string, fromSfia: number, description: string])[] = [
  ['Mentor', 4, 'For newly graduated colleagues.'],
  ['Workshop Facilitator', 3, 'Plans and leads workshops with users and management.'],
  ['Team Lead', 4, 'Leads a team of up to eight.'],
  ['Tech Lead', 5, 'Answers for the technical choices of a delivery.'],
  ['Adviser', 5, 'Advises management on direction and risk.'],
  ['Bid Contributor', 4, ''],
  ['Practice Lead', 6, 'Leads a professional group across offices.'],
  ['Client Partner', 7, 'Answers for the whole of a customer relation.'],
];

export const cvRoleSection: Section = {
  report: cvRoles,
  isInTailoredCv: true,
  counts: (rows) => ({
    unique_role: rows.length,
    highlighted_role: rows.filter((row) => row.highlighted === true).length,
  }),
  rows: ({ person: { career }, cv, random }) => {
    const possible = sideRoles.filter(([, fromSfia]) => fromSfia <= career.sfia);
    const own = new Set([cv.role.title.int, roleAt(cv.role, 3).title.int]);
    return [
      ...[...own].map((name, index) => ({ name, description: null, highlighted: index === 0 })),
      ...random.sample(possible, random.integer(0, 2)).map(([name, , description]) => ({
        name,
        description,
        highlighted: random.chance(0.3),
      })),
    ];
  },
};
