import { once } from 'node:events';
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { ensureCluster } from '../src/embedded/cluster.ts';
import { findBinaries } from '../src/embedded/binaries.ts';
import { findPlace, makePlaceFolder } from '../src/embedded/place.ts';
import { startEmbeddedServer } from '../src/index.ts';
import { silent } from '../src/log.ts';
import { ask, makeDataFolder, spawnStarter, startElsewhere } from './embedded-support.ts';

const arch = process.arch;
afterEach(() => {
  Object.defineProperty(process, 'arch', { value: arch });
});

test('three commands that start at the same moment share one new server', async () => {
  const dataFolder = await makeDataFolder();
  const all = await Promise.all([
    startElsewhere(dataFolder),
    startElsewhere(dataFolder),
    startElsewhere(dataFolder),
  ]);
  expect(all.filter(({ started }) => started)).toHaveLength(1);
  expect(new Set(all.map(({ pid }) => pid)).size).toBe(1);
  expect((await readdir(dataFolder)).filter((name) => /lock|unfinished/.test(name))).toEqual([]);
});

test('a first start that was killed half-way is done over by the next', async () => {
  const dataFolder = await makeDataFolder();
  const child = spawnStarter(dataFolder);
  await expect
    .poll(() => readdir(dataFolder).catch(() => []), { interval: 5, timeout: 20_000 })
    .toContainEqual(expect.stringContaining('cluster.unfinished'));
  child.kill('SIGKILL');
  await once(child, 'close');
  expect(await readdir(dataFolder)).not.toContain('cluster');
  expect(await ask(dataFolder, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('when the data folder cannot be made, the user is told what initdb said, and nothing is left', async () => {
  const dataFolder = await makeDataFolder();
  const installation = join(dirname(dataFolder), 'installation');
  await mkdir(join(installation, 'bin'), { recursive: true });
  const initdb = join(installation, 'bin', 'initdb');
  await writeFile(
    initdb,
    '#!/bin/sh\necho "creating subdirectories ... ok"\necho "initdb: No space left on device" >&2\nexit 1\n',
  );
  await chmod(initdb, 0o755);
  const place = await findPlace(dataFolder);
  await makePlaceFolder(place);
  await expect(ensureCluster(place, installation, findBinaries(), silent)).rejects.toMatchObject({
    code: 'embedded_init_failed',
    message: expect.stringContaining('No space left on device'),
  });
  expect((await readdir(dataFolder)).filter((name) => name.startsWith('cluster'))).toEqual([]);
});

test('when a file stands where the data folder should be, the user is told so', async () => {
  const dataFolder = await makeDataFolder();
  await writeFile(dataFolder, 'in the way');
  await expect(startEmbeddedServer({ dataFolder })).rejects.toMatchObject({
    code: 'embedded_start_failed',
    exit: 'databaseUnreachable',
    message: expect.stringContaining(dataFolder),
  });
  await rm(dataFolder);
});

test('on a machine that npm has no PostgreSQL for, the way out is named', () => {
  Object.defineProperty(process, 'arch', { value: 'sparc' });
  expect(findBinaries).toThrow(
    expect.objectContaining({
      code: 'embedded_package_missing',
      exit: 'databaseUnreachable',
      remedy: expect.stringMatching(/DATABASE_URL or PGHOST/),
    }),
  );
});
