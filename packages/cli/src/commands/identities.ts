import { Command } from 'commander';
import {
  identityCsvHeader,
  identityCsvLine,
  listIdentities,
  withConnection,
  type SourceIdentity,
} from '@smart-assign/database';
import { openConfiguredDatabase } from '../environment.ts';
import { withJsonOption, wholeNumber } from '../options.ts';
import { writeCsvFile } from '../output/csv-file.ts';
import { table } from '../output/table.ts';

interface IdentitiesOptions {
  source?: string;
  csv?: string;
  limit: number;
  json: boolean;
}

export function identitiesCommand(): Command {
  const command = new Command('identities')
    .description('list people of other systems who are not one person of the export alone (personal data)')
    .option('--source <name>', 'of one source, named as it is listed, for example BambooHR')
    .option('--csv <file>', 'write all of them to a CSV file')
    .option('--limit <number>', 'how many to show', wholeNumber(1, 100_000), 50);
  return withJsonOption(command).action(async ({ source, csv, limit, json }: IdentitiesOptions) => {
    const database = await openConfiguredDatabase();
    await withConnection(database, async (client) => {
      const all = await listIdentities(
        client,
        { source: source ?? null, outcome: null },
        { limit: null, after: null },
      );
      if (csv !== undefined) {
        const lines = await writeCsvFile(csv, identityCsvHeader, all, identityCsvLine);
        console.log(`${lines} lines written to ${csv}.`);
      } else console.log(json ? JSON.stringify(all) : identitiesText(all, limit));
    });
  });
}

const outcomes: Readonly<Record<string, string>> = {
  nobody:
    'nobody in the export has the e-mail or employee id: add it in Flowcase, or leave it if they have no CV',
  several: 'several people of the export share the e-mail or employee id: correct it in Flowcase',
  shared:
    'several people of the source match the same person: correct their e-mail or employee id in the source',
};

function identitiesText(all: readonly SourceIdentity[], limit: number): string {
  if (all.length === 0) return 'Everybody of whom another system told was found in the export.';
  const rows = all
    .slice(0, limit)
    .map(({ source, sourcePersonId, email, employeeId, outcome }) => [
      source,
      sourcePersonId,
      email ?? '',
      employeeId ?? '',
      outcome,
    ]);
  const found = [...new Set(all.map(({ outcome }) => outcome))];
  return [
    table(['source', 'id there', 'e-mail', 'employee id', 'outcome'], rows),
    ...(rows.length < all.length
      ? [`… and ${all.length - rows.length} more: --limit shows more, --csv writes all.`]
      : []),
    '',
    ...found.map((outcome) => `${outcome}: ${outcomes[outcome] ?? ''}`),
  ].join('\n');
}
