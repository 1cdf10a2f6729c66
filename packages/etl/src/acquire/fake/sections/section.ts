import type { Report } from '../../../reports/contract.ts';
import type { Cell } from '../../csv-cell.ts';
import type { ReferenceDate } from '../calendar.ts';
import type { Cv } from '../person/cv.ts';
import type { Person } from '../person/person.ts';
import type { Random } from '../random.ts';

/** Cells of one row of a report, by the names of the contract's columns; a column that is not named is left empty. */
export type Row = Readonly<Record<string, Cell>>;

/** What the rows of a CV are made from. */
export interface CvFacts {
  readonly person: Person;
  readonly cv: Cv;
  readonly date: ReferenceDate;
  /** Its own for every section. */
  readonly random: Random;
}

/** How the rows of one section report are made. */
export interface Section {
  readonly report: Report;
  /** Without ids and dates, which every section has alike. */
  readonly rows: (facts: CvFacts) => Row[];
  /** What the usage report counts of it, by the name it counts it under. */
  readonly counts: (rows: readonly Row[]) => Readonly<Record<string, number>>;
  readonly isInTailoredCv: boolean;
}

/** The usual section: the usage report counts its rows. */
export function countedAs(name: string): Section['counts'] {
  return (rows) => ({ [name]: rows.length });
}
