import { technologies } from '../../../reports/technologies.ts';
import { skills as companySkills } from '../company/skills.ts';
import { hexadecimal } from '../person/identity.ts';
import type { Section } from './section.ts';

export const technologySection: Section = {
  report: technologies,
  isInTailoredCv: true,
  counts: (rows) => ({ skill_category: new Set(rows.map((row) => row.cv_partner_skill_category_id)).size }),
  rows: ({ person, cv, random }) => {
    const categoryIds = new Map<string, string>();
    return person.skills.map((skill) => {
      const { category } = companySkills.get(skill.name)!;
      if (!categoryIds.has(category))
        categoryIds.set(category, `${cv.id.slice(0, 16)}${hexadecimal(random.bits32(), 8)}`);
      return {
        cv_partner_skill_id:
          hexadecimal(random.bits32(), 8) + cv.id.slice(8, 16) + hexadecimal(random.bits32(), 8),
        cv_partner_skill_category_id: categoryIds.get(category)!,
        technology_id: skill.name,
        years_experience: random.chance(0.03) ? null : skill.years,
        proficiency: random.chance(0.04) ? null : skill.proficiency,
        is_official_masterdata: random.chance(0.85) ? 'int:Yes' : 'int:No',
      };
    });
  },
};
