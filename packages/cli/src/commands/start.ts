import { Command } from 'commander';
import { listRuns, migrate, runReports, withConnection, type Database } from '@smart-assign/database';
import { defaultLimits, loadedRun, runPipeline, sourceNamed } from '@smart-assign/etl';
import { acquire } from '../acquiring.ts';
import { abortOnSignals, defaultDataFolder, openConfiguredDatabase } from '../environment.ts';
import { count } from '../output/numbers.ts';
import { withProgress } from '../output/progress.ts';
import { receiptText } from '../output/receipt.ts';
import { serverSettings, serveUntilStopped, withAddressOptions, type AddressOptions } from '../serving.ts';

export function startCommand(): Command {
  const command = new Command('start').description(
    'start the database; if it is empty, generate a fake export and load it; then serve the API until Ctrl-C',
  );
  return withAddressOptions(command).action(start);
}

async function start(options: AddressOptions): Promise<void> {
  const settings = await serverSettings(options);
  const database = await openConfiguredDatabase();
  await migrate(database);
  console.log((await isEmpty(database)) ? await loadFakeExport(database) : await loadedSummary(database));
  const guide = howToLook(database, await holdsGeneratedPeople(database));
  await serveUntilStopped(database, settings, 'troubles', (url) =>
    console.log(`\n${whereItIs(url)}\n\n${guide}`),
  );
  if (database.settings.kind === 'embedded')
    console.log('The database stays up; `npx smart-assign db stop` stops it.');
}

async function isEmpty(database: Database): Promise<boolean> {
  return withConnection(database, async (client) => {
    if ((await loadedRun(client)) !== null) return false;
    // Somebody may have filled the tables without our runs: that is not ours to overwrite.
    const { rows } = await client.query('select from users limit 1');
    return rows.length === 0;
  });
}

async function loadFakeExport(database: Database): Promise<string> {
  const signal = abortOnSignals();
  const dataFolder = defaultDataFolder();
  const receipt = await withProgress((onEvent) =>
    runPipeline({
      database,
      dataFolder,
      acquire: {
        source: 'fake',
        run: () => acquire(sourceNamed('fake'), dataFolder, {}, onEvent, signal),
      },
      source: 'fake',
      encoding: null,
      skipRefresh: false,
      dryRun: false,
      reread: false,
      limits: defaultLimits,
      waitForLock: true,
      signal,
      onEvent,
    }),
  );
  return receiptText(receipt);
}

async function loadedSummary(database: Database): Promise<string> {
  return withConnection(database, async (client) => {
    const run = await loadedRun(client);
    if (run === null)
      return 'The database holds people, but none of our runs loaded them; they are left alone.';
    const [summary] = await listRuns(client, { run: run.runId, limit: 1 });
    const reports = await runReports(client, run.runId);
    const when = summary!.startedAt.toISOString().slice(0, 10);
    return `${run.quarter} is loaded (run ${run.runId}, ${when}): ${reports.length} reports, ${count(summary!.rowsRead)} rows.`;
  });
}

async function holdsGeneratedPeople(database: Database): Promise<boolean> {
  return withConnection(database, async (client) => {
    const run = await loadedRun(client);
    return run !== null && (await listRuns(client, { run: run.runId, limit: 1 }))[0]!.source === 'fake';
  });
}

const whereItIs = (url: string): string =>
  [`Smart-Assign is at ${url}`, `  ${url}/docs`.padEnd(33) + 'what its API can do', '  Ctrl-C stops it'].join(
    '\n',
  );

function howToLook({ maskedUrl, settings }: Database, isGenerated: boolean): string {
  const firstExport = isGenerated
    ? [
        '                                 (the first one with --allow-shrink: the generated people are all gone then)',
      ]
    : [];
  const stop =
    settings.kind === 'embedded'
      ? ['', 'It stays up when the API stops; `npx smart-assign db stop` stops it.']
      : [];
  return [
    `The database is at ${maskedUrl}`,
    '  npx smart-assign db psql       look into it with psql',
    '  npx smart-assign db url        the address with its password, for pgAdmin or another tool',
    '  npx smart-assign runs          what each run did',
    '  npx smart-assign rejects       what was rejected, and why',
    '  npx smart-assign etl --help    load an export of your own',
    ...firstExport,
    ...stop,
  ].join('\n');
}
