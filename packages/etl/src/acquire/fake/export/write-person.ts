import { availabilityReport } from '../../../reports/availability-report.ts';
import { keyQualifications } from '../../../reports/key-qualifications.ts';
import { projectExperiences } from '../../../reports/project-experiences.ts';
import { scClearance } from '../../../reports/sc-clearance.ts';
import { usageReport } from '../../../reports/usage-report.ts';
import { userReport } from '../../../reports/user-report.ts';
import { workExperiences } from '../../../reports/work-experiences.ts';
import type { ReferenceDate } from '../calendar.ts';
import { makeCvs, type Cv } from '../person/cv.ts';
import type { Person } from '../person/person.ts';
import { Random } from '../random.ts';
import { availabilityRows } from '../sections/availability.ts';
import { sections } from '../sections/index.ts';
import { clearanceRows } from '../sections/sc-clearance.ts';
import { sectionUpdated, withHeads } from '../sections/section-head.ts';
import type { CvFacts, Row } from '../sections/section.ts';
import { usageRow, type Qualification, type SectionUsage } from '../sections/usage.ts';
import { userRow } from '../sections/user.ts';
import type { ExportFiles } from './export-files.ts';
import { OwnerCells } from './owner-cells.ts';

/** Adds all rows of one person to the files: those of each CV, and those of the side files once. */
export function writePerson(person: Person, seed: number, date: ReferenceDate, files: ExportFiles): void {
  const cvs = makeCvs(person, seed, date).map((cv) => ({ cv, owner: new OwnerCells(person, cv) }));
  for (const { cv, owner } of cvs) writeCv(person, cv, owner, seed, date, files);

  const { owner } = cvs[0]!;
  const random = new Random(seed, person.index, scClearance.file);
  for (const row of clearanceRows(person, date, random)) files.of(scClearance).append(owner, row);
  for (const row of availabilityRows(person, date)) files.of(availabilityReport).append(owner, row);
}

function writeCv(
  person: Person,
  cv: Cv,
  owner: OwnerCells,
  seed: number,
  date: ReferenceDate,
  files: ExportFiles,
): void {
  // A tailored CV tells the same facts as the main one, so their streams are the same.
  const factsFor = (purpose: string): CvFacts => ({
    person,
    cv,
    date,
    random: new Random(seed, person.index, purpose),
  });
  const usage = new Map<string, SectionUsage>();
  let qualification: Qualification | null = null;
  let earlierWork: readonly Row[] = [];

  for (const section of sections) {
    const { report } = section;
    const rows = cv.isTailored && !section.isInTailoredCv ? [] : section.rows(factsFor(report.file));
    const headFacts = factsFor(`${report.file} head`);
    const ownerUpdated = sectionUpdated(report === projectExperiences, headFacts);
    for (const row of withHeads(rows, ownerUpdated, headFacts)) files.of(report).append(owner, row);

    for (const [name, count] of Object.entries(section.counts(rows)))
      usage.set(name, { count, ownerUpdated });
    if (report === workExperiences) earlierWork = rows;
    if (report === keyQualifications && rows.length > 0) {
      qualification = { summary: rows[0]!.summary as string, ownerUpdated };
    }
  }

  const user = userRow(factsFor(userReport.file), earlierWork);
  files.of(userReport).append(owner, user);
  files.of(usageReport).append(
    owner,
    usageRow(factsFor(usageReport.file), usage, qualification, {
      years: user.years_of_education,
      yearsSinceFirstWork: user.years_since_first_work_experience,
    }),
  );
}
