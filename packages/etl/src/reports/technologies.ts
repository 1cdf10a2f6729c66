import * as columns from './columns.ts';
import { sectionReport } from './section.ts';

export const technologies = sectionReport({
  file: 'technologies.csv',
  purpose: 'Skills of each CV with years of experience and proficiency.',
  table: 'cv_technology',
  key: ['technology_id'],
  columns: {
    cv_partner_skill_id: columns.text('CV Partner skill ID'),
    cv_partner_skill_category_id: columns.text('CV Partner skill category ID'),
    technology_id: columns.nameIn(columns.lookups.technology, 'Skill name', { required: true }),
    years_experience: columns.integerWithin(0, 100, 'Year experience'),
    proficiency: columns.integerWithin(0, 5, 'Proficiency (0-5)'),
    is_official_masterdata: columns.multilang('Is official masterdata (in #{lang})'),
  },
});
