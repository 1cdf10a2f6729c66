import { withConnection, type Client } from '../../packages/database/src/index.ts';
import { createTestDatabase, testRunVariable } from '../../packages/database/src/testing.ts';
import setUpTestRun from '../../packages/database/test-support/global-setup.ts';

/**
 * Runs `fn` on a freshly migrated, empty database of the embedded PostgreSQL, whatever server the environment names: versions of
 * PostgreSQL differ in how they write a view. Within a test run it is on that run's server, else on one of its own.
 */
export async function withFreshDatabase<T>(fn: (client: Client) => Promise<T>): Promise<T> {
  delete process.env['TEST_DATABASE_URL'];
  const tearDown = process.env[testRunVariable] === undefined ? await setUpTestRun() : async () => {};
  try {
    const database = await createTestDatabase();
    try {
      return await withConnection(database, fn);
    } finally {
      await database.dispose();
    }
  } finally {
    await tearDown();
  }
}
