import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dumpSchema, type Client } from '../../packages/database/src/index.ts';
import { accessTable } from './access-table.ts';
import { commandUsage } from './command-usage.ts';
import { readCatalogue } from './catalogue.ts';
import { describedServer } from './described-server.ts';
import { pageContract } from './page-contract.ts';
import { drawDiagram } from './diagram.ts';
import { formatted, withMarkedPart } from './markdown.ts';
import { reportsPage } from './reports-page.ts';
import { sourceSettings, sourceVariables } from './source-settings.ts';
import { visibilityTable } from './visibility.ts';

export const projectFolder = join(import.meta.dirname, '..', '..');

/** A file that the code tells; the path is from the project's folder. */
export interface GeneratedFile {
  readonly path: string;
  readonly text: string;
}

const diagramPath = 'docs/images/data-model.svg';
const contractPath = 'packages/web/src/api/contract.ts';
const schemaNote =
  '-- The schema after every migration, for reading and for review. Written by `npm run docs`.\n\n';

/**
 * Every generated file as it should be.
 * @param client on a migrated database
 * @param folder where the hand-written parts of the pages are
 */
export async function generateFiles(client: Client, folder: string): Promise<GeneratedFile[]> {
  const schema = await dumpSchema(client);
  const tables = await readCatalogue(client);
  const server = await describedServer();
  return [
    { path: 'packages/database/schema.sql', text: schemaNote + schema },
    { path: diagramPath, text: drawDiagram(tables) },
    { path: 'docs/reports.md', text: await formatted('docs/reports.md', reportsPage(tables), 'always') },
    await page(folder, 'docs/operations.md', { usage: commandUsage() }),
    await page(folder, 'docs/sources.md', { settings: sourceSettings() }),
    await withParts(folder, '.env.example', { sources: sourceVariables() }),
    await page(folder, 'docs/security.md', {
      visibility: visibilityTable(tables),
      access: accessTable(server),
    }),
    {
      path: contractPath,
      text: await formatted(contractPath, await pageContract(server, projectFolder), 'preserve'),
    },
  ];
}

export async function isStale({ path, text }: GeneratedFile, folder: string): Promise<boolean> {
  return (await readFile(join(folder, path), 'utf8').catch(() => null)) !== text;
}

/** A hand-written page with its marked parts written anew. */
async function page(folder: string, path: string, parts: Record<string, string>): Promise<GeneratedFile> {
  const { text } = await withParts(folder, path, parts);
  return { path, text: await formatted(path, text, 'preserve') };
}

async function withParts(
  folder: string,
  path: string,
  parts: Record<string, string>,
): Promise<GeneratedFile> {
  let text = await readFile(join(folder, path), 'utf8');
  for (const [name, content] of Object.entries(parts)) text = withMarkedPart(path, text, name, content);
  return { path, text };
}
