import { Fault } from '@smart-assign/database';
import { openReport, readRecords } from '../../extract/report-reader.ts';
import { userReport } from '../../reports/user-report.ts';
import { KnownOwners, type KnownCv, type OwnerLookup, type OwnerReference } from '../../transform/owners.ts';
import type { ExportFolder } from '../side-reports/export-folder.ts';

/** The people of an export by number, found by their ids as a load finds the people of a side file. */
export class ExportPeople {
  /** `CV Partner User ID` by number. */
  readonly userIds: readonly string[];
  readonly #owners: KnownOwners;

  constructor(people: ReadonlyMap<string, KnownCv>) {
    this.userIds = [...people.keys()];
    // Who was erased is known to the database alone, which refuses their rows.
    this.#owners = new KnownOwners(people.values(), () => false);
  }

  byUserId(userId: string): number | undefined {
    return this.#owners.personById(userId);
  }

  /** By the first of the ids that names one person alone. */
  find(reference: Partial<OwnerReference>): OwnerLookup {
    return this.#owners.person({
      cvId: null,
      userId: null,
      email: null,
      upn: null,
      externalId: null,
      ...reference,
    });
  }
}

/**
 * Reads who is in an export.
 * @throws Fault as a load does where the file cannot be read
 */
export async function readExportPeople({ path }: ExportFolder, signal: AbortSignal): Promise<ExportPeople> {
  const file = await openReport(path, userReport, null);
  if (file === null) throw new Error(`${userReport.file} has gone`);
  const { userId, email, upn, externalId } = file.match.owner;
  const wanted = [...new Set([userId, email, upn, externalId].filter((column) => column !== null))];
  const people = new Map<string, KnownCv>();
  await readRecords(
    file,
    wanted,
    (cells, shape) => {
      if (shape !== 'whole') return;
      const text = (column: number | null) =>
        column === null ? null : cells.text(wanted.indexOf(column)).trim() || null;
      const id = text(userId);
      if (id === null) return;
      // Of a person with two CVs the later row tells about the person, as in a load.
      const number = people.get(id)?.userId ?? people.size;
      people.set(id, {
        cvId: number,
        cvPartnerCvId: id,
        userId: number,
        cvPartnerUserId: id,
        email: text(email),
        upn: text(upn),
        externalId: text(externalId),
      });
    },
    () => signal.throwIfAborted(),
  );
  if (people.size === 0) throw nobody();
  return new ExportPeople(people);
}

function nobody(): Fault {
  return new Fault(`${userReport.file} names nobody; nothing was written.`, {
    code: 'no_people',
    exit: 'badInput',
    remedy: 'Acquire the export again, then the side reports.',
    details: { file: userReport.file },
  });
}
