import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { removeEmbeddedServer } from '../src/embedded/index.ts';
import { administer, testRunVariable, testServer, type TestRun } from '../src/testing.ts';
import { runParent, runParents } from './run-folders.ts';

const prefix = 'smart-assign-test-';

/**
 * Vitest's global set-up: names the run, and at its end removes the run's server, or its databases on TEST_DATABASE_URL. The
 * server is started by the first test that wants one, so a run without a database pays nothing.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  await removeAbandonedRuns();
  const folder = await mkdtemp(join(await runParent(), `${prefix}${process.pid}-`));
  // As root the server runs as another user, who must get through.
  await chmod(folder, 0o711);
  const run: TestRun = { id: randomBytes(4).toString('hex'), dataFolder: join(folder, 'postgres') };
  process.env[testRunVariable] = JSON.stringify(run);
  return async () => {
    if (process.env['TEST_DATABASE_URL']) await dropDatabases(run);
    await removeRun(folder);
  };
}

async function dropDatabases({ id }: TestRun): Promise<void> {
  await administer(await testServer(), async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database where datname like $1`,
      [`smart\\_assign\\_test\\_${id}\\_%`],
    );
    for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
  });
}

/** What runs have left that were killed before their end. */
async function removeAbandonedRuns(): Promise<void> {
  for (const parent of runParents) {
    for (const name of await readdir(parent).catch(() => [])) {
      const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
      if (pid && !isAlive(pid)) await removeRun(join(parent, name)).catch(() => {});
    }
  }
}

async function removeRun(folder: string): Promise<void> {
  await removeEmbeddedServer({ dataFolder: join(folder, 'postgres') });
  await rm(folder, { recursive: true, force: true });
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
