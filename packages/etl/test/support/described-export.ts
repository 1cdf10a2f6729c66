import { person, row, type Cells, type Export } from './export.ts';

const ada = person('Ada Birch', {
  'Name (multilang)': 'int:Ada Birch|no:Ada Bjørk',
  'Title (#{lang})': 'int:Engineer|no:Ingeniør',
  'Phone Number': '+47 555 01 234',
  'Birth Year': 1985,
  Department: 'Data, cloud; more',
  Country: 'Norway',
});
const zoe = person('Zoë Øst', {
  'Title (#{lang})': 'no:Rådgiver',
  Email: 'zoe.ost@example.org',
  'CV Partner User ID': 'user-zoe',
  'CV Partner CV ID': 'cv-zoe',
  Landline: '555 01 235',
});
const zoesOther: Cells = { ...zoe, 'CV Partner CV ID': 'cv-zoe-2', 'Title (#{lang})': '' };

const head = { 'External unique ID': 'x-1', Updated: '2026-01-05', 'Updated by owner': '2026-01-06' };
const period = { 'Month from': 1, 'Year from': 2020, 'Month to': 12, 'Year to': 2021 };
const masterdata = { 'Is official masterdata (in #{lang})': 'int:Yes|no:Ja' };

/**
 * A small export with something in every table, in texts that every dialect must keep: quotes, delimiters, line breaks,
 * letters of windows-1252, and texts in one language, in two and in none.
 */
export const describedExport: Export = {
  'user_report.csv': [
    row(ada, {
      'User created at': '2021-02-03',
      'CV Last updated': '2026-01-07',
      'CV Last updated by owner': '2026-01-06',
      'Years of education': 5,
      'Years since first work experience': 12,
      'Access roles': 'User, Country Manager',
      'Has profile image': 'true',
      'Owns a reference project': 'False',
      'Read and understood privacy notice': 'Yes',
      'SFIA Level': 5,
      'CPD Level': 3,
      'CPD Band': 'L',
      'CPD Label': 'CPD3L',
    }),
    row(zoe),
    row(zoesOther),
  ],
  'usage_report.csv': [
    row(ada, {
      'Nationality (#{lang})': 'int:Norwegian|no:Norsk',
      'Last updated CV': '2026-01-07',
      'Summary Of Qualifications': 'Says "hello", often',
      Courses: 2,
      'Owner last updated Courses': '2025-12-01',
    }),
    row(zoe, { 'Project Experiences': 0 }),
  ],
  'technologies.csv': [
    row(ada, {
      'CV Partner skill ID': 's1',
      'CV Partner skill category ID': 'c1',
      'Skill name': 'C#, .NET; and more',
      'Year experience': 5,
      'Proficiency (0-5)': 4,
      ...masterdata,
    }),
    row(zoe, { 'Skill name': 'Rust' }),
  ],
  'languages.csv': [
    row(ada, { ...head, Highlighted: 'true', ...masterdata, Language: 'Français', Level: 'Native' }),
  ],
  'project_experiences.csv': [
    row(ada, {
      ...head,
      ...period,
      'Customer (#{lang})': 'int:Fjord Rail|no:Fjordbanen',
      'Customer (int)': 'Fjord Rail',
      'Customer Anonymized (#{lang})': 'int:A railway',
      'Customer Anonymized (int)': 'A railway',
      'Description (#{lang})': 'int:Moved a lake|no:Flyttet en innsjø',
      'Description (int)': 'Moved a lake',
      'Long description (#{lang})': 'int:Built "the"\npipelines; all of them, for 5 €|no:Bygget',
      'Long description (int)': 'Built "the"\npipelines; all of them, for 5 €',
      'Industry (#{lang})': 'int:Rail|no:Jernbane',
      'Industry (int)': 'Rail',
      'Project type (#{lang})': 'int:Delivery',
      'Project type (int)': 'Delivery',
      'Percent allocated': '50%',
      'Project extent (individual hours)': 10,
      'Project extent (hours)': 100,
      'Project extent total (hours)': 200,
      'Project extent': 'hrs',
      'Project extent (currency)': 'NOK',
      'Project extent total': 1000,
      'Project extent total (currency)': 'NOK',
      'Project area': 7,
      'Project area (unit)': 'm²',
      Highlighted: 'true',
    }),
    row(zoesOther, { 'Customer (int)': 'Ål | co' }),
  ],
  'work_experiences.csv': [
    row(ada, { ...head, ...period, Highlighted: 'no', Employer: 'Smør & Brød', Description: 'Tab\there' }),
  ],
  'certifications.csv': [row(ada, { ...head, Month: 2, Year: 2024, 'Month expire': 2, 'Year expire': 2027 })],
  'courses.csv': [
    row(zoe, { ...head, Month: 3, Year: 2023, Name: 'Følelser – 101', Organiser: 'Us', ...masterdata }),
  ],
  'educations.csv': [row(ada, { ...head, ...period, 'Place of study': 'NTNU', Degree: 'MSc' })],
  'positions.csv': [
    row(ada, { ...head, 'Year from': 2021, Name: 'Tech lead', Description: 'Led; and\nmore' }),
  ],
  'blogs.csv': [row(zoe, { ...head, Name: '“Quoted”'.replaceAll(/[“”]/g, '"'), Highlighted: 'f' })],
  'cv_roles.csv': [row(ada, { Updated: '2026-01-05', Name: 'Architect' })],
  'key_qualifications.csv': [
    row(ada, { ...head, Label: 'Strengths', 'Summary of Qualifications': "It's wide" }),
  ],
  'sc_clearance.csv': [
    row(ada, { Clearance: 'SC', 'Valid From': '2024-01-01', 'Valid To': '2027-01-01' }),
    row(zoe),
  ],
  'availability_report.csv': [
    row(ada, { Date: '2026-01-05', 'Percent Available': '52', Source: 'Planner' }),
    row(zoe, { Date: '2026-01-05' }),
  ],
};
