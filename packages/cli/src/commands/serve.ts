import { Command } from 'commander';
import { migrate } from '@smart-assign/database';
import { openConfiguredDatabase } from '../environment.ts';
import { report } from '../output/events.ts';
import { serverSettings, serveUntilStopped, withAddressOptions, type AddressOptions } from '../serving.ts';

export function serveCommand(): Command {
  const command = new Command('serve').description(
    'serve the API until Ctrl-C; brings the schema up to this version first',
  );
  return withAddressOptions(command).action(async (options: AddressOptions) => {
    const settings = await serverSettings(options);
    const database = await openConfiguredDatabase();
    await migrate(database, {
      log: ({ level, message }) => report({ level, event: 'migrate', message }),
    });
    const log = process.stdout.isTTY === true ? 'troubles' : 'answers';
    await serveUntilStopped(database, settings, log, (url) =>
      report({
        level: 'info',
        event: 'serving',
        message: `Smart-Assign is at ${url} (API: ${url}/docs)`,
        url,
      }),
    );
  });
}
