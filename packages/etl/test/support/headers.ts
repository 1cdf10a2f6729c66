/*
 * The headers as Flowcase writes them, written out here instead of taken from the contracts: a header misspelt there must
 * fail a test.
 */

const person =
  'Name,Name (multilang),Title (#{lang}),Email,UPN,External User ID,CV Partner User ID,CV Partner CV ID,Phone Number,Landline,Birth Year,Department,Country';
const cvReport = `${person},Nationality`;
const section = `${cvReport},CV Partner section ID,External unique ID,Updated,Updated by owner`;
const sideFile = 'Email,UPN,External User ID,CV Partner User ID';

const lines = {
  'user_report.csv': `${person},User created at,CV Last updated by owner,CV Last updated,Years of education,Years since first work experience,Access roles,Has profile image,Owns a reference project,Read and understood privacy notice,SFIA Level,CPD Level,CPD Band,CPD Label`,
  'usage_report.csv': `${person},Nationality (#{lang}),Owner last removed or added a section,Owner last updated CV,Last updated CV,Summary Of Qualifications,Owner last updated Qualifications,Project Experiences,Unique roles,Owner last updated Project Experiences,Highlighted roles,Owner last updated Highlighted roles,Skill categories,Owner last updated Skill categories,Educations,Years of education,Owner last updated Educations,Work experiences,Years since first work experience,Owner last updated Work experiences,Certifications,Owner last updated Certifications,Courses,Owner last updated Courses,Presentations,Owner last updated Presentations,Recommendations,Owner last updated Recommendations,Positions,Owner last updated Positions,Mentoring,Owner last updated Mentoring,Publications,Owner last updated Publications,Honors and awards,Owner last updated Honors and awards,Languages,Owner last updated Languages,Owner last updated Unique roles`,
  'technologies.csv': `${cvReport},CV Partner skill ID,CV Partner skill category ID,Skill name,Year experience,Proficiency (0-5),Is official masterdata (in #{lang})`,
  'languages.csv': `${section},Highlighted,Is official masterdata (in #{lang}),Language,Level`,
  'project_experiences.csv': `${section},Month from,Year from,Month to,Year to,Customer (#{lang}),Customer (int),Customer Anonymized (#{lang}),Customer Anonymized (int),Description (#{lang}),Description (int),Long description (#{lang}),Long description (int),Industry (#{lang}),Industry (int),Project type (#{lang}),Project type (int),Percent allocated,Project extent (individual hours),Project extent (hours),Project extent total (hours),Project extent,Project extent (currency),Project extent total,Project extent total (currency),Project area,Project area (unit),Highlighted`,
  'work_experiences.csv': `${section},Month from,Year from,Month to,Year to,Highlighted,Employer,Description,Long Description`,
  'certifications.csv': `${section},Month,Year,Month expire,Year expire`,
  'courses.csv': `${section},Month,Year,Name,Organiser,Long description,Highlighted,Is official masterdata (in #{lang}),Attachments`,
  'educations.csv': `${section},Month from,Year from,Month to,Year to,Highlighted,Attachments,Place of study,Degree,Description`,
  'positions.csv': `${section},Year from,Year to,Highlighted,Name,Description`,
  'blogs.csv': `${section},Name,Description,Highlighted`,
  'cv_roles.csv': `${cvReport},Updated,Updated by owner,Name,Description,Highlighted`,
  'key_qualifications.csv': `${section},Label,Summary of Qualifications,Short description`,
  'sc_clearance.csv': `${sideFile},Clearance,Valid From,Valid To,Verified By,Notes`,
  'availability_report.csv': `${sideFile},Date,Percent Available,Source`,
};

export type ReportName = keyof typeof lines;
export const reportNames = Object.keys(lines) as ReportName[];

/** The header of a report, in the order of an export. */
export function headerOf(report: ReportName): string[] {
  return lines[report].split(',');
}

/** Number of leading columns that tell about the person. */
export function personColumnsOf(report: ReportName): number {
  const line = lines[report];
  const lead = [section, cvReport, person, sideFile].find((start) => line.startsWith(`${start},`))!;
  return (lead === section ? cvReport : lead).split(',').length;
}
