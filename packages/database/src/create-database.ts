import { setTimeout as sleep } from 'node:timers/promises';
import { Client, escapeIdentifier, type ClientConfig } from 'pg';
import { connectFault } from './connect-faults.ts';
import { Fault } from './fault.ts';
import type { ServerSettings } from './settings.ts';

const template1InUse = '55006';
// 42P04 is the plain answer, 23505 that of the catalogue's index when two create at the same instant.
const alreadyThere = new Set(['42P04', '23505']);

/** Creates the database of `server` in UTF-8. That somebody else does so at the same moment is no fault. */
export async function createDatabase(config: ClientConfig, server: ServerSettings): Promise<void> {
  const client = await connectToMaintenance(config, server);
  try {
    for (let attempt = 1; ; attempt++) {
      const code = await tryCreate(client, server);
      if (code === undefined || alreadyThere.has(code)) return;
      // Another session is in template1, usually one that creates a database itself.
      if (code !== template1InUse || attempt === 20) throw refused(server, code);
      await sleep(100);
    }
  } finally {
    await client.end();
  }
}

async function tryCreate(client: Client, { database }: ServerSettings): Promise<string | undefined> {
  const { rows } = await client.query<{ encoding: string }>(
    `select pg_encoding_to_char(encoding) as encoding from pg_database where datname = 'template1'`,
  );
  // A server whose template is not UTF-8 would refuse most names of people.
  const utf8 =
    rows[0]?.encoding === 'UTF8' ? '' : ` template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`;
  try {
    await client.query(`create database ${escapeIdentifier(database)}${utf8}`);
    return undefined;
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === undefined) throw error;
    return code;
  }
}

/** `postgres` is there for this very purpose; a server on which it was dropped or closed still has template1. */
async function connectToMaintenance(config: ClientConfig, server: ServerSettings): Promise<Client> {
  let first: unknown;
  for (const database of ['postgres', 'template1']) {
    const client = new Client({ ...config, database });
    try {
      await client.connect();
      return client;
    } catch (error) {
      first ??= error;
    }
  }
  throw connectFault(first, server);
}

function refused({ database, user }: ServerSettings, code: string): Fault {
  const lacksRight = code === '42501';
  return new Fault(
    `There is no database "${database}" on the server, and ${lacksRight ? `the user "${user}" may not create one` : `creating it failed (SQLSTATE ${code})`}; nothing was changed.`,
    {
      code: lacksRight ? 'database_create_forbidden' : 'database_create_failed',
      exit: 'databaseUnreachable',
      remedy: `Have an administrator run: create database "${database}" owner "${user}"; or name an existing database (PGDATABASE).`,
      details: { database, sqlState: code },
      transient: code === template1InUse,
    },
  );
}
