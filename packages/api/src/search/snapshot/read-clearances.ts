import type { ClientBase } from '@smart-assign/database';
import { Clearances, type Clearance, type Held } from './clearances.ts';
import { readRows } from './read.ts';
import type { NumberOf } from './read-sections.ts';

const dayOrEnd = (column: string, end: number): string =>
  `case when isfinite(${column}) then ${column} - date '1970-01-01' else ${end} end`;
// Far enough from every day that a request can name, and a day more is a number still.
const always = 2_000_000_000;

export async function readClearances(
  client: ClientBase,
  size: number,
  numberOf: NumberOf,
  signal: AbortSignal,
): Promise<Clearances> {
  const { rows: scale } = await client.query<Clearance>(
    `select clearance_id as "clearanceId", name, chain, rank from dim_clearance
     order by chain nulls last, rank, name`,
  );
  const held: [number, Held][] = [];
  await readRows<{ userId: number; id: number; from: number; to: number }>(
    client,
    `select user_id as "userId", clearance_id as id, ${dayOrEnd('valid_from', -always)} as "from",
       ${dayOrEnd('valid_to', always)} as "to"
     from user_clearance order by user_id, user_clearance.valid_from`,
    [],
    ({ userId, id, from, to }) => held.push([numberOf(userId), [id, from, to]]),
    signal,
  );
  return new Clearances(scale, size, held);
}
