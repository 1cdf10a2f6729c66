import type { Client } from './brackets.ts';

/**
 * Takes a load that is due. Of all the processes that keep the same schedule one gets it, whichever comes first.
 * @param takenBy host and process
 * @returns false where another has it
 */
export async function takeScheduledLoad(client: Client, due: Date, takenBy: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'insert into scheduled_load (due, taken_by) values ($1, $2) on conflict (due) do nothing',
    [due, takenBy],
  );
  return rowCount === 1;
}
