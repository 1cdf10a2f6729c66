import type { ClientBase, Reject } from '@smart-assign/database';

/** Which rejects of a run; what is null does not matter. */
export interface RejectFilter {
  readonly runId: number;
  readonly file: string | null;
  readonly code: string | null;
  readonly kind: 'row' | 'cell' | null;
}

/**
 * A page of the rejects of a run, in the order of files and lines.
 * @param after `rejectId` of the last one of the page before; null for the first page
 */
export async function rejectPage(
  client: ClientBase,
  { runId, file, code, kind }: RejectFilter,
  { limit, after }: { limit: number; after: string | null },
): Promise<Reject[]> {
  const { rows } = await client.query<Reject>(
    `select reject_id::text as "rejectId", kind, file, line::float8 as line, column_name as "column", value, code, reason
     from etl_reject
     where run_id = $1 and ($2::text is null or file = $2) and ($3::text is null or code = $3) and ($4::text is null or kind = $4)
       and ($5::bigint is null or (file, line, reject_id) >
         (select file, line, reject_id from etl_reject where run_id = $1 and reject_id = $5))
     order by file, line, reject_id limit $6`,
    [runId, file, code, kind, after, limit],
  );
  return rows;
}

const rowsAtOnce = 2000;

/** All of them, page by page. @param ask lends a connection for one page, so that a slow reader holds none meanwhile */
export async function* allRejects(
  ask: <T>(query: (client: ClientBase) => Promise<T>) => Promise<T>,
  filter: RejectFilter,
): AsyncGenerator<Reject> {
  let after: string | null = null;
  for (;;) {
    const page: Reject[] = await ask((client) => rejectPage(client, filter, { limit: rowsAtOnce, after }));
    yield* page;
    if (page.length < rowsAtOnce) return;
    after = page.at(-1)!.rejectId;
  }
}
