import { availabilityReport } from '../../../reports/availability-report.ts';
import type { Report } from '../../../reports/contract.ts';
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
import type { LineStyle } from './line-style.ts';
import { OwnerCells } from './owner-cells.ts';

/** Takes the rows of people. */
export interface RowReceiver {
  /** How it writes them. */
  readonly style: LineStyle;
  /** Rows of a report that nobody wants need not be made. */
  wants(report: Report): boolean;
  /** Leaves out what it does not want. */
  append(report: Report, owner: OwnerCells, row: Row): void;
}

/** Adds all rows of one person: those of each CV, and those of the side files once. */
export function writePerson(person: Person, seed: number, date: ReferenceDate, files: RowReceiver): void {
  const owners = makeCvs(person, seed, date).map((cv) => writeCv(person, cv, seed, date, files));

  const [owner] = owners as [OwnerCells];
  const random = new Random(seed, person.index, scClearance.file);
  for (const row of clearanceRows(person, date, random)) files.append(scClearance, owner, row);
  for (const row of availabilityRows(person, date)) files.append(availabilityReport, owner, row);
}

/**
 * Adds the rows of one CV.
 * @returns its owner's cells
 */
export function writeCv(
  person: Person,
  cv: Cv,
  seed: number,
  date: ReferenceDate,
  files: RowReceiver,
): OwnerCells {
  const owner = new OwnerCells(person, cv, files.style);
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
  // These two tell of what is in the sections.
  const needsAll = files.wants(userReport) || files.wants(usageReport);

  for (const section of sections) {
    const { report } = section;
    if (!needsAll && !files.wants(report)) continue;
    const rows = cv.isTailored && !section.isInTailoredCv ? [] : section.rows(factsFor(report.file));
    const headFacts = factsFor(`${report.file} head`);
    const ownerUpdated = sectionUpdated(report === projectExperiences, headFacts);
    for (const row of withHeads(rows, ownerUpdated, headFacts)) files.append(report, owner, row);

    for (const [name, count] of Object.entries(section.counts(rows)))
      usage.set(name, { count, ownerUpdated });
    if (report === workExperiences) earlierWork = rows;
    if (report === keyQualifications && rows.length > 0) {
      qualification = { summary: rows[0]!.summary as string, ownerUpdated };
    }
  }

  if (!needsAll) return owner;
  const user = userRow(factsFor(userReport.file), earlierWork);
  files.append(userReport, owner, user);
  files.append(
    usageReport,
    owner,
    usageRow(factsFor(usageReport.file), usage, qualification, {
      years: user.years_of_education,
      yearsSinceFirstWork: user.years_since_first_work_experience,
    }),
  );
  return owner;
}
