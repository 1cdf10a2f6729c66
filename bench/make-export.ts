import { acquireFake } from '@smart-assign/etl';

/** Generates an export of so many people. @returns its quarter folder */
export async function makeExport(folder: string, users: number): Promise<string> {
  console.error(`generating an export of ${users} people`);
  const options = { users, seed: 42, today: new Date('2026-11-23') };
  const { folder: quarter } = await acquireFake(folder, options);
  return quarter;
}
