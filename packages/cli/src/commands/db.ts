import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Command } from 'commander';
import {
  dumpSchema,
  embeddedServerStatus,
  Fault,
  maskedUrl,
  stopEmbeddedServer,
  withConnection,
  type Database,
} from '@smart-assign/database';
import { databaseSettings, openConfiguredDatabase } from '../environment.ts';

export function databaseCommand(): Command {
  const command = new Command('db').description('the database: where it is, start, stop, look into it');
  command
    .command('url')
    .description('print the connection URL, password included, for psql, pgAdmin or another tool')
    .action(async () => console.log((await openConfiguredDatabase()).url));
  command
    .command('start')
    .description('start the embedded PostgreSQL if it is not running; it stays up')
    .action(async () => console.log(`The database is up: ${(await openConfiguredDatabase()).maskedUrl}`));
  command
    .command('status')
    .description('tell where the database is, and whether the embedded PostgreSQL runs')
    .action(status);
  command.command('stop').description('stop the embedded PostgreSQL').action(stop);
  command
    .command('psql')
    .description('open psql on the database; words after -- are handed to it')
    .argument('[words...]')
    .action(psql);
  command
    .command('schema')
    .description('print the schema of the database')
    .action(async () => {
      const database = await openConfiguredDatabase();
      process.stdout.write(await withConnection(database, (client) => dumpSchema(client)));
    });
  return command;
}

async function status(): Promise<void> {
  const settings = databaseSettings();
  if (settings.kind === 'server') {
    console.log(`The settings (${settings.source}) name the server ${maskedUrl(settings)}`);
    return;
  }
  const { running, folder } = await embeddedServerStatus(settings);
  console.log(
    `The embedded PostgreSQL ${running ? 'is running' : 'is not running'}; its data is in ${folder}`,
  );
}

async function stop(): Promise<void> {
  const settings = databaseSettings();
  if (settings.kind === 'server') {
    throw new Fault(
      `The database is the server ${settings.host}, which the settings name; it is not ours to stop.`,
      {
        code: 'not_embedded',
        exit: 'usage',
        remedy: 'Stop it where it was started.',
      },
    );
  }
  const { running } = await embeddedServerStatus(settings);
  await stopEmbeddedServer(settings);
  console.log(running ? 'The embedded PostgreSQL is stopped.' : 'The embedded PostgreSQL was not running.');
}

/** psql is not among the embedded binaries: the machine's own is used. */
async function psql(words: readonly string[]): Promise<void> {
  const { address, password } = addressOf(await openConfiguredDatabase());
  // The password goes by the environment, since a command line is shown to everybody who lists processes; no other PG* variable
  // may send psql elsewhere.
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('PG')),
  );
  const child = spawn('psql', ['--dbname', address, ...words], {
    stdio: 'inherit',
    env: { ...environment, ...(password !== null && { PGPASSWORD: password }) },
  });
  const failed = new Promise<never>((_, reject) => child.once('error', reject));
  const [code] = await Promise.race([once(child, 'exit'), failed]).catch((cause: unknown) => {
    throw new Fault('psql could not be started.', {
      code: 'no_psql',
      exit: 'usage',
      remedy:
        'Install the PostgreSQL client, or give another tool the address that `smart-assign db url` prints.',
      cause,
    });
  });
  process.exitCode = typeof code === 'number' ? code : 1;
}

/** A connection URL, parted into the address and the password. User and password are percent-encoded in it. */
function addressOf({ url }: Database): { address: string; password: string | null } {
  const [, user = '', password, server = ''] = /^(\w+:\/\/[^:@/]*)(?::([^@]*))?(@.*)$/s.exec(url) ?? [];
  return { address: user + server, password: password === undefined ? null : decodeURIComponent(password) };
}
