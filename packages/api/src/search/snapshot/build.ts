import { dataVersion, withTransaction, type ClientBase } from '@smart-assign/database';
import { dayOf } from '../../days.ts';
import { PartIndex } from './part-index.ts';
import { readAvailability } from './read-availability.ts';
import { readClearances } from './read-clearances.ts';
import { readPeople } from './read-people.ts';
import { readSections } from './read-sections.ts';
import { numberOf, type Snapshot } from './snapshot.ts';

export const versionOf = (dataVersion: string, today: string): string => `${dataVersion}-${today}`;

/**
 * Makes a snapshot out of the database as it is at one moment.
 * @param today `YYYY-MM-DD`
 * @throws BuildStopped when the signal is given
 */
export function buildSnapshot(client: ClientBase, today: string, signal: AbortSignal): Promise<Snapshot> {
  return withTransaction(client, async () => {
    await client.query('set transaction isolation level repeatable read, read only');
    return readSnapshot(client, today, signal);
  });
}

async function readSnapshot(client: ClientBase, today: string, signal: AbortSignal): Promise<Snapshot> {
  const version = await dataVersion(client);
  const { roleTexts, masked, ...people } = await readPeople(client, signal);
  const { size } = people;
  const number = (userId: number) => numberOf(people, userId);
  const sections = await readSections(client, { roleTexts, masked }, number, signal);
  const certificates = sections.certificates.build(size);
  return {
    ...people,
    version: versionOf(version, today),
    dataVersion: version,
    today: dayOf(today),
    roleParts: new PartIndex(roleTexts.build(size), size),
    skills: sections.skills.build(size),
    languages: sections.languages.build(size),
    industries: sections.industries.build(size),
    certificates,
    certificateParts: new PartIndex(certificates, size),
    clearances: await readClearances(client, size, number, signal),
    ...(await readAvailability(client, dayOf(today), size, number, signal)),
  };
}
