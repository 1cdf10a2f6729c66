import { blogSection } from './blogs.ts';
import { certificationSection } from './certifications.ts';
import { courseSection } from './courses.ts';
import { cvRoleSection } from './cv-roles.ts';
import { educationSection } from './educations.ts';
import { keyQualificationSection } from './key-qualifications.ts';
import { languageSection } from './languages.ts';
import { positionSection } from './positions.ts';
import { projectSection } from './project-experiences.ts';
import type { Section } from './section.ts';
import { technologySection } from './technologies.ts';
import { workExperienceSection } from './work-experiences.ts';

/** The sections of a CV that have a report of their own. */
export const sections: readonly Section[] = [
  technologySection,
  languageSection,
  projectSection,
  workExperienceSection,
  certificationSection,
  courseSection,
  educationSection,
  positionSection,
  blogSection,
  cvRoleSection,
  keyQualificationSection,
];
