import { blogs } from '../../../reports/blogs.ts';
import { countedAs, type Section } from './section.ts';

const titles = [
  '{skill} in production: what we learnt',
  'Five mistakes with {skill}, and how we mended them',
  '{skill} for those in a hurry',
  'When not to use {skill}',
  'A year with {skill}',
];

const kinds = [
  'Talk at a user group.',
  'Article on the company blog.',
  'Conference talk, 30 minutes.',
  'Guest article.',
];

export const blogSection: Section = {
  report: blogs,
  isInTailoredCv: false,
  counts: countedAs('publication'),
  rows: ({ person, random }) => {
    if (!random.chance(0.05 * person.career.sfia)) return [];
    const known = person.skills.filter((skill) => skill.proficiency >= 3);
    return random.sample(known, random.integer(1, 2)).map((skill) => ({
      name: random.pick(titles).replace('{skill}', skill.name),
      description: random.chance(0.1) ? null : random.pick(kinds),
      highlighted: random.chance(0.3),
    }));
  },
};
