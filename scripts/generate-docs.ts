// Writes the files that are told by the code, or with --check compares them with what is there: docs/reports.md, the marked
// parts of other pages, the diagram of the database and packages/database/schema.sql. A folder given besides stands for the
// project's own: the tests work on a copy.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { withFreshDatabase } from './docs/fresh-database.ts';
import { generateFiles, isStale, projectFolder } from './docs/generated-files.ts';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' } },
  allowPositionals: true,
});
const [folder = projectFolder] = positionals;
const files = await withFreshDatabase((client) => generateFiles(client, folder));
const stale = [];
for (const file of files) if (await isStale(file, folder)) stale.push(file);

if (values.check) {
  for (const { path } of stale) console.error(`${path} is stale: run \`npm run docs\` and commit it.`);
  process.exitCode = stale.length === 0 ? 0 : 1;
} else {
  for (const { path, text } of stale) await writeFile(join(folder, path), text);
  console.log(
    stale.length === 0 ? 'Every file was up to date.' : stale.map(({ path }) => `Wrote ${path}`).join('\n'),
  );
}
