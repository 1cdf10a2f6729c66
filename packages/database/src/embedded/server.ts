import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../fault.ts';
import { setSecret } from '../secret.ts';
import { silent, type Log } from '../log.ts';
import { findBinaries } from './binaries.ts';
import { ensureCluster, readPassword, settingsFileName, superuser } from './cluster.ts';
import { prepareInstallation } from './installation.ts';
import { launch, startFailed } from './launch.ts';
import { findPlace, makePlaceFolder, type Place } from './place.ts';
import { choosePort, isFree, recordPort } from './ports.ts';
import { findPostmaster, removeLeftovers, settledPostmaster, type Postmaster } from './postmaster.ts';
import { giveToServer } from './run-as.ts';
import { hasSocket, serverSettings, settingsFile } from './server-settings.ts';
import { withStartLock } from './start-lock.ts';

export interface EmbeddedServer {
  host: '127.0.0.1';
  port: number;
  user: string;
  /** Not enumerable: neither printed nor spread. */
  password: string;
  /** Absent where its path would be too long, and on Windows. */
  socketFolder?: string;
  /** True when this call started it, false when it ran already. */
  started: boolean;
}

export interface StartOptions {
  dataFolder: string;
  log?: Log | undefined;
  /** Server settings besides or instead of ours, by name; tests switch fsync off. */
  settings?: Record<string, string>;
}

/**
 * Starts the embedded PostgreSQL of a data folder, or adopts the one that runs. It outlives the process that started it, whether
 * that ends well or is killed, until {@link stopEmbeddedServer}. Any number of processes may call this at once.
 */
export async function startEmbeddedServer({
  dataFolder,
  log = silent,
  settings = {},
}: StartOptions): Promise<EmbeddedServer> {
  const place = await findPlace(dataFolder);
  const running = findPostmaster(place.cluster);
  if (running?.state === 'ready') return describe(place, running, false);
  try {
    await makePlaceFolder(place);
    return await withStartLock(place.folder, () => startOrAdopt(place, settings, log));
  } catch (error) {
    // A file system that is full or read-only shows at any of the steps.
    throw error instanceof Fault ? error : startFailed(place, (error as Error).message, '');
  }
}

async function startOrAdopt(
  place: Place,
  settings: Record<string, string>,
  log: Log,
): Promise<EmbeddedServer> {
  const settled = await settledPostmaster(place.cluster, 300_000);
  if (settled) return describe(place, settled, false);
  const binaries = findBinaries();
  const installation = await prepareInstallation(binaries, place, log);
  await ensureCluster(place, installation, binaries, log);
  const postmaster = await startCluster(place, installation, settings, log);
  return describe(place, postmaster, true);
}

// Another program may take the port between our look and the server's; each attempt looks again.
const portAttempts = 5;
// The backends of a killed server notice its death within moments, unless they are in the middle of a long query.
const orphanPatienceMs = 60_000;

async function startCluster(
  place: Place,
  installation: string,
  extraSettings: Record<string, string>,
  log: Log,
): Promise<Postmaster> {
  const orphanDeadline = Date.now() + orphanPatienceMs;
  for (let attempt = 1; ;) {
    removeLeftovers(place);
    const { port, recorded } = await choosePort(place);
    if (recorded !== undefined && recorded !== port) {
      log({
        level: 'warn',
        message: `Port ${recorded} is taken: the embedded PostgreSQL uses ${port} now`,
        port,
      });
    }
    await writeSettings(place, port, extraSettings);
    const result = await launch(place, installation);
    if ('postmaster' in result) {
      await recordPort(place, port);
      log({ level: 'info', message: `The embedded PostgreSQL runs on 127.0.0.1:${port}`, port });
      return result.postmaster;
    }
    const backendsLive =
      /shared memory block .* is still in use/.test(result.said) && Date.now() < orphanDeadline;
    const portWasTaken = !(await isFree(port)) && attempt++ < portAttempts;
    if (!backendsLive && !portWasTaken) throw startFailed(place, result.exit, result.said);
    if (backendsLive) await sleep(250);
  }
}

async function writeSettings(
  place: Place,
  port: number,
  extraSettings: Record<string, string>,
): Promise<void> {
  if (hasSocket(place, port)) {
    await mkdir(place.socketFolder, { mode: 0o700 });
    await giveToServer(place, place.socketFolder);
  }
  const file = join(place.cluster, settingsFileName);
  await writeFile(file, settingsFile({ ...(await serverSettings(place, port)), ...extraSettings }), {
    mode: 0o600,
  });
  await giveToServer(place, file);
}

async function describe(
  place: Place,
  { port, socketFolder }: Postmaster,
  started: boolean,
): Promise<EmbeddedServer> {
  const server = {
    host: '127.0.0.1',
    port,
    user: superuser,
    ...(socketFolder && { socketFolder }),
    started,
  } as EmbeddedServer;
  return setSecret(server, 'password', await readPassword(place));
}
