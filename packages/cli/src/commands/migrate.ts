import { Command } from 'commander';
import { migrate } from '@smart-assign/database';
import { openConfiguredDatabase } from '../environment.ts';
import { withJsonOption } from '../options.ts';
import { report } from '../output/events.ts';

export function migrateCommand(): Command {
  const command = new Command('migrate')
    .description('stage 2: create the database if it is missing and bring its schema up to this version')
    .option('--sql-folder <path>', 'further numbered .sql files, applied after the migrations');
  return withJsonOption(command).action(
    async ({ sqlFolder, json }: { sqlFolder?: string; json: boolean }) => {
      const { applied, sqlFiles } = await migrate(await openConfiguredDatabase(), {
        sqlFolder,
        log: ({ level, message }) => report({ level, event: 'migrate', message }),
      });
      if (json) console.log(JSON.stringify({ applied, sqlFiles }));
      else
        console.log(
          applied.length + sqlFiles.length === 0
            ? 'The schema is up to date.'
            : [...applied, ...sqlFiles].join('\n'),
        );
    },
  );
}
