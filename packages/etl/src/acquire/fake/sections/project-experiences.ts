import { projectExperiences } from '../../../reports/project-experiences.ts';
import { monthOfYear, yearOf } from '../calendar.ts';
import { industries } from '../company/industries.ts';
import { projectTypes } from '../company/project-kinds.ts';
import { packed, type Text } from '../company/text.ts';
import type { Project } from '../person/projects.ts';
import { countedAs, type CvFacts, type Row, type Section } from './section.ts';
import { joinedWithAnd } from './words.ts';

export const projectSection: Section = {
  report: projectExperiences,
  isInTailoredCv: true,
  counts: countedAs('project_experience'),
  rows: (facts) => facts.cv.projects.map((project) => projectRow(project, facts)),
};

function projectRow(project: Project, { person, date, random }: CvFacts): Row {
  const { language } = person.identity.country;
  const { from, to } = project;
  const [title, type, work] = project.theme;
  const usedSkills = joinedWithAnd(project.skills);
  const description: Text = { int: `${title} (${joinedWithAnd(project.skills.slice(0, 2))})` };
  const longDescription: Text = {
    int: `${work.replace('{skills}', usedSkills)}\nTeam of ${project.teamSize}. ${project.outcome}`,
  };
  const { industry, anonymisedName } = project.customer.kind;
  const projectType = projectTypes[type];
  return {
    month_from: monthOfYear(from),
    year_from: yearOf(from),
    month_to: to === null ? null : monthOfYear(to),
    year_to: to === null ? null : yearOf(to),
    customer_multilang: packed(project.customer.name, language),
    customer_int: project.customer.name.int,
    customer_anon_multilang: packed(anonymisedName, language),
    customer_anon_int: anonymisedName.int,
    description_multilang: packed(description, language),
    description_int: description.int,
    long_description_multilang: packed(longDescription, language),
    long_description_int: longDescription.int,
    industry_multilang: packed(industries[industry], language),
    industry_id: industry,
    project_type_multilang: packed(projectType, language),
    project_type_id: projectType.int,
    percent_allocated: random.chance(0.05) ? null : project.percentAllocated,
    ...extent(project, (to ?? date.month) - from + 1, random.chance(0.6), random.integer(4, 40), person),
    highlighted: project.isHighlighted,
  };
}

const hoursPerMonth = 150;

/** Hours of the person and the team, the price, and for buildings the floor area; many projects do not tell them. */
function extent(
  project: Project,
  months: number,
  isTold: boolean,
  hundredsOfSquareMetres: number,
  { identity: { country } }: CvFacts['person'],
): Row {
  if (!isTold) return {};
  const ownHours = Math.round((months * hoursPerMonth * project.percentAllocated) / 100);
  const teamHours = months * hoursPerMonth * project.teamSize;
  const isBuilding = project.customer.kind.industry === 'Real estate and construction';
  return {
    extent_individual_hours: ownHours,
    extent_hours: teamHours,
    extent_total_hours: teamHours + ownHours,
    extent_unit: project.teamSize > 5 ? 'Budget' : 'Hours',
    extent_currency: country.currency,
    extent_total: (teamHours + ownHours) * country.hourlyRate,
    extent_total_currency: country.currency,
    project_area: isBuilding ? hundredsOfSquareMetres * 100 : null,
    project_area_unit: isBuilding ? 'sqm' : null,
  };
}
