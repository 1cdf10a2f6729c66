import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, expect, test, vi } from 'vitest';
import {
  describeSqlError,
  withAdvisoryLock,
  withConnection,
  withTransaction,
  type Database,
  type LockHolder,
} from '../src/index.ts';
import { blankDatabase, query } from './blank-database.ts';

let database: Database;
beforeAll(async () => {
  database = await blankDatabase();
  await query(database, 'create table person (email text constraint person_email_key unique)');
});

async function count(): Promise<unknown> {
  return (await query(database, 'select count(*)::integer as people from person'))[0]?.['people'];
}

test('a transaction is kept when all goes well and undone when anything throws', async () => {
  await withConnection(database, async (client) => {
    await withTransaction(client, () => client.query(`insert into person values ('anna@example.org')`));
    const failing = withTransaction(client, async () => {
      await client.query(`insert into person values ('berit@example.org')`);
      throw new Error('stopped half-way');
    });
    await expect(failing).rejects.toThrow('stopped half-way');
  });
  expect(await count()).toBe(1);
});

test('a transaction in which an error was swallowed is not taken for committed', async () => {
  const swallowing = withConnection(database, (client) =>
    withTransaction(client, async () => {
      await client.query(`insert into person values ('carl@example.org')`);
      await client.query('select * from no_such_table').catch(() => {});
    }),
  );
  await expect(swallowing).rejects.toMatchObject({ code: 'transaction_not_committed' });
  expect(await count()).toBe(1);
});

test('the first error is the one that is reported when the connection breaks', async () => {
  const broken = withConnection(database, (client) =>
    withTransaction(client, () => client.query('select pg_terminate_backend(pg_backend_pid())')),
  );
  await expect(broken).rejects.toMatchObject({ code: '57P01' });
});

test('a connection is named and is closed even when the work throws', async () => {
  const failing = withConnection(
    database,
    async (client) => {
      expect((await client.query('show application_name')).rows).toEqual([
        { application_name: 'smart-assign load' },
      ]);
      throw new Error('stopped');
    },
    { applicationName: 'smart-assign load' },
  );
  await expect(failing).rejects.toThrow('stopped');
  await vi.waitFor(async () => {
    expect(
      await query(database, `select 1 from pg_stat_activity where application_name = 'smart-assign load'`),
    ).toEqual([]);
  });
});

test('whoever finds a lock taken learns who has it, waits, and gets it', async () => {
  const order: string[] = [];
  const holders: (LockHolder | undefined)[] = [];
  const { promise: held, resolve: release } = Promise.withResolvers<void>();
  const first = withConnection(
    database,
    (client) => withAdvisoryLock(client, 'load', () => held.then(() => void order.push('first'))),
    { applicationName: 'smart-assign load' },
  );
  await sleep(100);
  const second = withConnection(database, (client) =>
    withAdvisoryLock(client, 'load', async () => void order.push('second'), {
      onWait: (holder) => {
        holders.push(holder);
        release();
      },
    }),
  );
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
  expect(holders).toMatchObject([
    { pid: expect.any(Number), applicationName: 'smart-assign load', since: expect.any(Date) },
  ]);
});

test.each([42, -7n, 2n ** 62n, 'load'])(
  'whoever will not wait for the lock %s is told who has it',
  async (key) => {
    await withConnection(
      database,
      (client) =>
        withAdvisoryLock(client, key, async () => {
          const impatient = withConnection(database, (other) =>
            withAdvisoryLock(other, key, async () => {}, { wait: false }),
          );
          await expect(impatient).rejects.toMatchObject({
            exit: 'locked',
            transient: true,
            message: expect.stringContaining('smart-assign load (pid '),
          });
        }),
      { applicationName: 'smart-assign load' },
    );
    await withConnection(database, (client) =>
      withAdvisoryLock(client, key, async () => {}, { wait: false }),
    );
  },
);

test('a lock is let go of when the work throws', async () => {
  await withConnection(database, async (client) => {
    await expect(
      withAdvisoryLock(client, 'load', () => Promise.reject(new Error('stopped'))),
    ).rejects.toThrow('stopped');
    await query(database, 'select 1');
    const other = withConnection(database, (another) =>
      withAdvisoryLock(another, 'load', async () => 'got it', { wait: false }),
    );
    expect(await other).toBe('got it');
  });
});

test('an SQL error is described by its facts and never by the row that caused it', async () => {
  const error = await query(database, 'insert into person values ($1), ($1)', ['anna@example.org']).catch(
    (caught) => caught,
  );
  expect(error.detail).toContain('anna@example.org');
  const description = describeSqlError(error, 'insert people');
  expect(description).toEqual({
    severity: 'ERROR',
    code: '23505',
    schema: 'public',
    table: 'person',
    constraint: 'person_email_key',
    statement: 'insert people',
  });
});

test('an error that is not of PostgreSQL has no such facts', () => {
  expect(describeSqlError(Object.assign(new Error('no route'), { code: 'EPIPE' }), 'x')).toEqual({});
});
