import { join } from 'node:path';
import { combineAvailability } from '../availability/combine.ts';
import type { Cell } from '../csv-cell.ts';
import type { ExportPeople } from '../identities/export-people.ts';
import { allHeaders, type Report } from '../../reports/contract.ts';
import { availabilityReport } from '../../reports/availability-report.ts';
import { hrPeople } from '../../reports/hr-people.ts';
import { sideSources } from '../../reports/side-sources.ts';
import { sourceIdentities } from '../../reports/source-identities.ts';
import { writeCsv } from './csv-writer.ts';
import type { ExportFolder } from './export-folder.ts';
import { readSourceStates, type SourceState } from './source-state.ts';

type Cells = readonly Cell[];

/**
 * Makes the side reports of an export out of what its sources said. The same again writes the same.
 * @returns rows by file
 */
export async function combineSideReports(
  folder: ExportFolder,
  exported: ExportPeople,
  signal: AbortSignal,
): Promise<Record<string, number>> {
  const states = await readSourceStates(folder);
  const writeReport = async (report: Report, rows: Iterable<Cells>): Promise<Record<string, number>> => {
    const written = await writeCsv(join(folder.path, report.file), allHeaders(report), async (csv) => {
      for (const row of rows) {
        csv.row(row);
        await csv.flushWhenFull();
      }
    });
    return { [report.file]: written.rows };
  };
  const knowsPeople = states.some(({ employment }) => employment !== null);
  return {
    [availabilityReport.file]: await combineAvailability(folder, exported, states, signal),
    ...(knowsPeople ? await writeReport(hrPeople, peopleRows(states)) : {}),
    ...(await writeReport(sourceIdentities, states.flatMap(identityRows))),
    ...(await writeReport(sideSources, states.map(sourceRow))),
  };
}

const identityRows = ({ title, unmatched }: SourceState): Cells[] =>
  unmatched.map(({ id, email, employeeId, outcome }) => [title, id, email, email, employeeId, outcome]);

const sourceRow = ({ title, asOf, window, matched, unmatched }: SourceState): Cells => [
  title,
  asOf,
  window.from,
  window.to,
  matched,
  unmatched.length,
];

/** Where two systems tell of a person the last by name is heard. */
function peopleRows(states: readonly SourceState[]): Cells[] {
  const rows = new Map<string, Cells>();
  for (const { title, employment } of states)
    for (const [userId, told] of Object.entries(employment ?? {})) {
      const { employeeId, department, country, status, jobTitle } = told;
      // Of the four ids one is enough.
      rows.set(userId, [null, null, null, userId, title, employeeId, department, country, status, jobTitle]);
    }
  return [...rows.values()];
}
