import type { ServerResponse } from 'node:http';
import { sendJson, testServer, type Seen, type TestServer } from '../http/test-server.ts';

type Thing = Readonly<Record<string, unknown>>;
/** Things by id, in the order of the listing. */
export type Table = Readonly<Record<string, Thing>>;

export const token = 'token-of-the-tests';

export interface SmallKantata extends TestServer {
  readonly tables: Record<string, Table>;
}

/** What is included with a listing, where it is asked for. */
const included: Record<string, readonly string[]> = {
  workspace_allocations: ['workspace_resources'],
  workweek_memberships: ['workweeks'],
  users: ['external_references'],
};

/** A working week of eight hours from Monday to Friday. */
export const fullWeek = {
  default: true,
  start_date: '2020-01-05',
  end_date: null,
  sunday_minutes: 0,
  monday_minutes: 480,
  tuesday_minutes: 480,
  wednesday_minutes: 480,
  thursday_minutes: 480,
  friday_minutes: 480,
  saturday_minutes: 0,
};

/**
 * A server that pages as Kantata OX does, over the tables of a test.
 * @param meddle answers a request in another way, and says true then
 */
export async function smallKantata(
  tables: Record<string, Table>,
  meddle: (seen: Seen, response: ServerResponse, number: number) => boolean = () => false,
): Promise<SmallKantata> {
  const all: Record<string, Table> = {
    users: {},
    workweeks: { 1: fullWeek },
    workweek_memberships: {},
    workspace_allocations: {},
    workspace_resources: {},
    time_off_entries: {},
    external_references: {},
    ...tables,
  };
  const server = await testServer((seen, response, number) => {
    if (seen.headers.authorization !== `Bearer ${token}`)
      return sendJson(response, { errors: [{ type: 'oauth', message: 'Invalid OAuth 2 Request' }] }, 401);
    if (meddle(seen, response, number)) return;
    const name = seen.path.slice(1);
    const perPage = Math.min(200, Number(seen.query.get('per_page') ?? 20));
    const page = Number(seen.query.get('page') ?? 1);
    const ids = Object.keys(all[name]!);
    const shown = ids.slice((page - 1) * perPage, page * perPage);
    sendJson(response, {
      count: ids.length,
      meta: {
        count: ids.length,
        page_count: Math.max(1, Math.ceil(ids.length / perPage)),
        page_number: page,
        page_size: perPage,
      },
      results: shown.map((id) => ({ key: name, id })),
      [name]: Object.fromEntries(shown.map((id) => [id, { id, ...all[name]![id] }])),
      ...(seen.query.has('include') &&
        Object.fromEntries((included[name] ?? []).map((other) => [other, all[other]]))),
    });
  });
  return { ...server, tables: all };
}
