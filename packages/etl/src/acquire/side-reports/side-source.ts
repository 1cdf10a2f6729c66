import { Fault } from '@smart-assign/database';
import { DaysWindow } from '../availability/days-window.ts';
import type { DayFigures } from '../availability/source-days.ts';
import { writeSourceDays } from '../availability/source-file.ts';
import { readExportPeople, type ExportPeople } from '../identities/export-people.ts';
import { matchPeople, type SourcePerson } from '../identities/match-people.ts';
import type { Settings } from '../settings.ts';
import type { Acquired, Destination, SourceContext, Window } from '../source.ts';
import { combineSideReports } from './combine.ts';
import { openExportFolder, prepareToWrite, type ExportFolder } from './export-folder.ts';
import {
  availabilityFile,
  writeSourceState,
  type AvailabilityKind,
  type Employment,
} from './source-state.ts';

/** A system that knows something of people beside their CVs. */
export interface SideSource {
  /** Its name on the command line. */
  readonly name: string;
  /** Its name in the reports. */
  readonly title: string;
  readonly availability: AvailabilityKind;
}

/** What it said, in its own ids. */
export interface SideAnswer {
  /** Everybody whom it speaks of, each once. */
  readonly people: readonly SourcePerson[];
  /** The days of the window that it knows something of, by their number in it. */
  readonly daysOf: (personId: string) => Iterable<readonly [index: number, figures: DayFigures]>;
  /** By id; null for a source that is no HR system. */
  readonly employment: ReadonlyMap<string, Employment> | null;
}

type Circumstances = Pick<SourceContext<Settings>, 'now' | 'onEvent' | 'signal'>;

/**
 * Asks a source and adds what it says to the export that is there: files of its own in the folder `sources`, and the side reports, made
 * anew out of those of all sources. Nothing is written before everything was fetched.
 * @throws Fault `no_export`, `bad_window`, and what `ask` throws: the folder is then as before; `side_reports_not_written`
 */
export async function addSideSource(
  source: SideSource,
  into: Destination,
  asked: Window,
  circumstances: Circumstances,
  ask: (window: DaysWindow) => Promise<SideAnswer>,
): Promise<Acquired> {
  const window = new DaysWindow(asked);
  const folder = await openExportFolder(into);
  const exported = await readExportPeople(folder, circumstances.signal);
  const answer = await ask(window);
  try {
    const rows = await writeAnswer(source, folder, exported, { asked, window, answer }, circumstances);
    return { quarter: into.quarter, folder: folder.path, rows };
  } catch (error) {
    throw isFileError(error) ? notWritten(folder, error) : error;
  }
}

interface Asked {
  readonly asked: Window;
  readonly window: DaysWindow;
  readonly answer: SideAnswer;
}

/** @returns rows by file */
async function writeAnswer(
  source: SideSource,
  folder: ExportFolder,
  exported: ExportPeople,
  { asked, window, answer: { people, daysOf, employment } }: Asked,
  { now, onEvent, signal }: Circumstances,
): Promise<Record<string, number>> {
  const { numbers, unmatched } = matchPeople(people, exported);
  // In the order of the export: the same answer makes the same files.
  const matched = [...numbers].toSorted(([, one], [, other]) => one - other);
  await prepareToWrite(folder);
  const withDays = matched.values().map(([id, number]) => ({ number, days: daysOf(id) }));
  const rows = await writeSourceDays(folder, { ...source, window }, exported, withDays, signal);
  const employed = matched.flatMap(([id, number]) => {
    const found = employment?.get(id);
    return found === undefined ? [] : [[exported.userIds[number]!, found] as const];
  });
  await writeSourceState(folder, {
    ...source,
    asOf: now.toISOString().slice(0, 10),
    window: asked,
    matched: numbers.size,
    unmatched,
    employment: employment === null ? null : Object.fromEntries(employed),
  });
  const combined = await combineSideReports(folder, exported, signal);
  if (unmatched.length > 0) {
    onEvent({
      type: 'warning',
      code: 'people_unmatched',
      message: `${source.title}: ${unmatched.length} of ${people.length} people are not one person of the export alone; what it says of them is not used. After the load \`smart-assign identities\` lists them.`,
    });
  }
  return { [`sources/${availabilityFile(source.name)}`]: rows, ...combined };
}

const isFileError = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'syscall' in error;

function notWritten({ path }: ExportFolder, cause: NodeJS.ErrnoException): Fault {
  return new Fault(
    `The side reports could not all be written to ${path} (${cause.code}); each file there is whole, the new one or the old.`,
    {
      code: 'side_reports_not_written',
      exit: 'internal',
      remedy: 'Make sure that the folder can be written to and that its disk has room, then run it again.',
      cause,
    },
  );
}
