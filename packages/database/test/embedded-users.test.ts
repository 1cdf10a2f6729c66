import { execFileSync } from 'node:child_process';
import { chmod, chown, cp, lstat, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBinaries, program } from '../src/embedded/binaries.ts';
import { canReach, nobody } from '../src/embedded/identity.ts';
import { prepareInstallation } from '../src/embedded/installation.ts';
import { findPlace, sharedFolder } from '../src/embedded/place.ts';
import {
  embeddedServerStatus,
  removeEmbeddedServer,
  startEmbeddedServer,
  stopEmbeddedServer,
} from '../src/index.ts';
import { silent } from '../src/log.ts';
import { ask, makeDataFolder, startElsewhere } from './embedded-support.ts';

const isRoot = process.getuid?.() === 0;
// `daemon` is there on every Unix; initdb refuses a user that /etc/passwd does not know.
const ordinary = { uid: 1, gid: 1 };
const ordinaryCanRun =
  isRoot &&
  (await canReach(import.meta.dirname, ordinary)) &&
  (await canReach(dirname(process.execPath), ordinary));

describe.runIf(isRoot)('as root, in a home that only root may enter', () => {
  let home: string;
  beforeAll(async () => {
    home = await mkdtemp(join(tmpdir(), 'smart-assign-home-'));
  });
  afterAll(async () => {
    await removeEmbeddedServer({ dataFolder: join(home, 'project', '.smart-assign', 'postgres') });
    await rm(home, { recursive: true });
  });

  test('the server runs as another user from a folder of its own, and is found again', async () => {
    const dataFolder = join(home, 'project', '.smart-assign', 'postgres');
    expect(await startEmbeddedServer({ dataFolder })).toMatchObject({ started: true });
    const status = await embeddedServerStatus({ dataFolder });
    expect(status.folder).toMatch(new RegExp(`^${sharedFolder}/project-[0-9a-f]{12}$`));
    expect((await stat(`/proc/${status.pid}`)).uid).toBe(nobody.uid);
    expect(await ask(dataFolder, 'select 1 as one')).toEqual([{ one: 1 }]);
    // Once data is there, opening the home must not make it vanish.
    await chmod(home, 0o755);
    expect(await findPlace(dataFolder)).toMatchObject({ folder: status.folder });
    expect(await startEmbeddedServer({ dataFolder })).toMatchObject({ started: false });
    await chmod(home, 0o700);
  });

  test('the programs are copied where the server can run them, with the links that npm leaves out, once for two starters', async () => {
    const binaries = await bareBinaries(join(home, 'native'));
    const place = await findPlace(join(home, 'elsewhere'));
    const [one, other] = await Promise.all([
      prepareInstallation(binaries, place, silent),
      prepareInstallation(binaries, place, silent),
    ]);
    try {
      expect(one).toBe(join(sharedFolder, `postgresql-${binaries.version}`));
      expect(other).toBe(one);
      expect(
        execFileSync(program(one, 'postgres'), ['--version'], { encoding: 'utf8', cwd: '/', ...nobody }),
      ).toContain('PostgreSQL');
      expect((await readdir(sharedFolder)).filter((name) => name.includes('unfinished'))).toEqual([]);
    } finally {
      await rm(one, { recursive: true });
    }
  });
});

describe.runIf(ordinaryCanRun)(
  'as an ordinary user (skipped unless root can become one who may read this folder)',
  () => {
    test('the server runs as that user and in place, and root later leaves it theirs', async () => {
      const dataFolder = await makeDataFolder();
      await chown(dirname(dataFolder), ordinary.uid, ordinary.gid);
      expect(await startElsewhere(dataFolder, { uid: ordinary.uid, task: 'stop' })).toMatchObject({
        started: true,
        uid: ordinary.uid,
      });
      expect((await stat(join(dataFolder, 'cluster'))).uid).toBe(ordinary.uid);
      await startEmbeddedServer({ dataFolder });
      const { pid, folder } = await embeddedServerStatus({ dataFolder });
      expect(folder).toBe(dataFolder);
      expect((await stat(`/proc/${pid}`)).uid).toBe(ordinary.uid);
      await stopEmbeddedServer({ dataFolder });
      expect(await startElsewhere(dataFolder, { uid: ordinary.uid, task: 'stop' })).toMatchObject({
        started: true,
      });
    });

    test('the data of somebody else is left alone', async () => {
      const dataFolder = await makeDataFolder();
      await startEmbeddedServer({ dataFolder });
      await expect(startElsewhere(dataFolder, { uid: ordinary.uid })).rejects.toThrow('embedded_wrong_owner');
    });
  },
);

/** What npm unpacks when install scripts are blocked: the programs without the links between their libraries. */
async function bareBinaries(nativeFolder: string): Promise<ReturnType<typeof findBinaries>> {
  const binaries = findBinaries();
  await cp(binaries.nativeFolder, nativeFolder, { recursive: true, filter: isNoLink });
  return { ...binaries, nativeFolder, version: `test.${basename(dirname(nativeFolder))}` };
}

async function isNoLink(path: string): Promise<boolean> {
  return !(await lstat(path)).isSymbolicLink();
}
