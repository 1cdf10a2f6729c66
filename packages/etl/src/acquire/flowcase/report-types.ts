import { blogs } from '../../reports/blogs.ts';
import { certifications } from '../../reports/certifications.ts';
import type { Report } from '../../reports/contract.ts';
import { courses } from '../../reports/courses.ts';
import { cvRoles } from '../../reports/cv-roles.ts';
import { educations } from '../../reports/educations.ts';
import { keyQualifications } from '../../reports/key-qualifications.ts';
import { languages } from '../../reports/languages.ts';
import { positions } from '../../reports/positions.ts';
import { projectExperiences } from '../../reports/project-experiences.ts';
import { technologies } from '../../reports/technologies.ts';
import { usageReport } from '../../reports/usage-report.ts';
import { userReport } from '../../reports/user-report.ts';
import { workExperiences } from '../../reports/work-experiences.ts';

/** The reports that Flowcase makes. `user_report` comes first: it says which CVs there are. */
export const flowcaseReports: readonly Report[] = [
  userReport,
  usageReport,
  projectExperiences,
  certifications,
  courses,
  languages,
  technologies,
  keyQualifications,
  educations,
  workExperiences,
  positions,
  blogs,
  cvRoles,
];

/** Flowcase's documentation does not name these: where it refuses them, the export does without. */
export const undocumentedReports: ReadonlySet<Report> = new Set([blogs, cvRoles]);

/** Flowcase's name of a report; the file is called after it. */
export const reportType = (report: Report): string => report.file.replace(/\.csv$/, '');
