import { availabilityReport } from './availability-report.ts';
import { blogs } from './blogs.ts';
import { certifications } from './certifications.ts';
import type { Report } from './contract.ts';
import { courses } from './courses.ts';
import { cvRoles } from './cv-roles.ts';
import { educations } from './educations.ts';
import { hrPeople } from './hr-people.ts';
import { keyQualifications } from './key-qualifications.ts';
import { languages } from './languages.ts';
import { positions } from './positions.ts';
import { projectExperiences } from './project-experiences.ts';
import { scClearance } from './sc-clearance.ts';
import { sideSources } from './side-sources.ts';
import { sourceIdentities } from './source-identities.ts';
import { technologies } from './technologies.ts';
import { usageReport } from './usage-report.ts';
import { userReport } from './user-report.ts';
import { workExperiences } from './work-experiences.ts';

/** Every report that is loaded. `user_report` comes first: the others find their owners in it. */
export const reports: readonly Report[] = [
  userReport,
  usageReport,
  technologies,
  languages,
  projectExperiences,
  workExperiences,
  certifications,
  courses,
  educations,
  positions,
  blogs,
  cvRoles,
  keyQualifications,
  scClearance,
  availabilityReport,
  hrPeople,
  sideSources,
  sourceIdentities,
];

/** The reports that Flowcase and the company write. */
export const exportReports: readonly Report[] = reports.filter(({ writtenBy }) => writtenBy === 'export');
