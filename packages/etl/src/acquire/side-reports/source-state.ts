import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fault } from '@smart-assign/database';
import type { Unmatched } from '../identities/match-people.ts';
import type { Window } from '../source.ts';
import { replaceFile } from './csv-writer.ts';
import type { ExportFolder } from './export-folder.ts';

/**
 * What a source’s figures of availability mean: `bookings`, how much is left beside what people are booked for, which outdoes everything;
 * `absence`, the most that can be left, since it knows of leave alone.
 */
export type AvailabilityKind = 'bookings' | 'absence';

/** What an HR system says of a person. */
export interface Employment {
  readonly employeeId: string | null;
  readonly department: string | null;
  readonly country: string | null;
  readonly status: string | null;
  readonly jobTitle: string | null;
}

/** What a source said when it was last asked, but for the availability, which is a file of its own. */
export interface SourceState {
  /** Its name on the command line. */
  readonly name: string;
  /** Its name in the reports. */
  readonly title: string;
  readonly availability: AvailabilityKind;
  /** The day on which it was asked. */
  readonly asOf: string;
  readonly window: Window;
  readonly matched: number;
  readonly unmatched: readonly Unmatched[];
  /** By `CV Partner User ID`; null for a source that is no HR system. */
  readonly employment: Readonly<Record<string, Employment>> | null;
}

const stateFile = /^([a-z0-9-]+)\.source\.json$/;

/** The file of a source’s availability, in the form of `availability_report.csv`. */
export const availabilityFile = (name: string): string => `availability-${name}.csv`;

/** Writes what a source said. To be done last: a source without this file has said nothing. */
export async function writeSourceState({ sources }: ExportFolder, state: SourceState): Promise<void> {
  await replaceFile(join(sources, `${state.name}.source.json`), (unfinished) =>
    writeFile(unfinished, `${JSON.stringify(state, null, 1)}\n`, { flag: 'wx' }),
  );
}

/**
 * What every source said, in the order of their names.
 * @throws Fault `bad_source_state` (badInput)
 */
export async function readSourceStates({ sources }: ExportFolder): Promise<SourceState[]> {
  const names = (await readdir(sources)).filter((name) => stateFile.test(name));
  return Promise.all(names.toSorted().map((name) => readState(join(sources, name), name)));
}

async function readState(path: string, name: string): Promise<SourceState> {
  const text = await readFile(path, 'utf8');
  try {
    const state = JSON.parse(text) as SourceState;
    if (typeof state.window.from === 'string' && Array.isArray(state.unmatched)) return state;
  } catch {
    // Told below; what JSON.parse says quotes the file.
  }
  throw damagedSourceFile(
    name,
    `Delete it to do without this source, or run smart-assign acquire ${name.split('.')[0]} again.`,
  );
}

/** The fault of a file of ours that somebody changed. */
export function damagedSourceFile(name: string, remedy: string): Fault {
  return new Fault(`sources/${name} is damaged; the reports that are made out of it are as before.`, {
    code: 'bad_source_state',
    exit: 'badInput',
    remedy,
    details: { file: name },
  });
}
