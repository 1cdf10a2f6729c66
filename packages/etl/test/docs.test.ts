import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { exitCodes, withConnection } from '@smart-assign/database';
import { createTestDatabase, testFolder } from '@smart-assign/database/testing';
import { expect, test } from 'vitest';
import { placeBoxes, type Box } from '../../../scripts/docs/diagram-boxes.ts';
import { routeLines, type Point } from '../../../scripts/docs/diagram-lines.ts';
import { readCatalogue, type Table } from '../../../scripts/docs/catalogue.ts';
import { reasons } from '../src/transform/issues.ts';

const projectFolder = join(import.meta.dirname, '..', '..', '..');
const page = (name: string) => readFile(join(projectFolder, 'docs', name), 'utf8');

interface Ended {
  code: number;
  stdout: string;
  stderr: string;
}

function generateDocs(...words: string[]): Promise<Ended> {
  return promisify(execFile)(process.execPath, [
    join(projectFolder, 'scripts', 'generate-docs.ts'),
    ...words,
  ]).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: Ended) => error,
  );
}

async function readTables(): Promise<Table[]> {
  const database = await createTestDatabase();
  try {
    return await withConnection(database, readCatalogue);
  } finally {
    await database.dispose();
  }
}

test('the generated documents are what the code tells', async () => {
  expect(await generateDocs('--check')).toEqual({ code: 0, stdout: '', stderr: '' });
});

test('a stale document is named with the command that mends it, and mended by it', async () => {
  const folder = await mkdtemp(join(testFolder(), 'docs-'));
  await mkdir(join(folder, 'packages', 'database'), { recursive: true });
  await cp(join(projectFolder, 'docs'), join(folder, 'docs'), { recursive: true });
  await cp(join(projectFolder, '.env.example'), join(folder, '.env.example'));
  const contract = join('packages', 'web', 'src', 'api', 'contract.ts');
  await cp(join(projectFolder, contract), join(folder, contract), { recursive: true });
  await writeFile(join(folder, 'packages', 'database', 'schema.sql'), 'create table gone (id integer);\n');

  const checked = await generateDocs('--check', folder);
  expect(checked.code).toBe(1);
  expect(checked.stderr).toBe('packages/database/schema.sql is stale: run `npm run docs` and commit it.\n');
  expect((await generateDocs(folder)).stdout).toBe('Wrote packages/database/schema.sql\n');
  expect(await generateDocs('--check', folder)).toMatchObject({ code: 0 });
  // Every document three times over.
}, 240_000);

test('every reject code and every exit code is told in operations.md', async () => {
  const text = await page('operations.md');
  for (const code of Object.keys(reasons))
    expect(text, code).toMatch(new RegExp(`^\\| \`${code}\` +\\| \\S`, 'm'));
  for (const code of Object.values(exitCodes))
    expect(text, String(code)).toMatch(new RegExp(`^\\| ${code} +\\|`, 'm'));
});

test('the example queries of the data model run', async () => {
  const database = await createTestDatabase();
  await database.query('refresh materialized view cv_search_profile_mv');
  const queries = [...(await page('data-model.md')).matchAll(/```sql\n(.*?)```/gs)].map(([, sql]) => sql!);
  expect(queries.length).toBeGreaterThan(5);
  for (const sql of queries) await expect(database.query(sql), sql).resolves.toEqual(expect.any(Array));
  await database.dispose();
});

test('the diagram draws every relation within a group as a line that crosses no table', async () => {
  const tables = await readTables();
  const placed = placeBoxes(tables);
  const lines = routeLines(placed);
  const band = (table: string) => placed.boxes.get(table)!.band;
  const relations = tables.flatMap(({ name, relations }) => relations.map(({ to }) => [name, to] as const));
  expect(lines).toHaveLength(relations.filter(([from, to]) => band(from) === band(to)).length);
  const crossings = lines.flatMap(({ from, to, points }) =>
    [...placed.boxes.values()]
      .filter((box) => points.some((point, index) => index > 0 && cuts(points[index - 1]!, point, box)))
      .map((box) => `${from} to ${to} through ${box.table.name}`),
  );
  expect(crossings).toEqual([]);
});

test('no table of the diagram lies on another', async () => {
  const boxes = [...placeBoxes(await readTables()).boxes.values()];
  const overlaps = boxes.flatMap((box, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => cuts({ x: box.x, y: box.y }, { x: box.x + box.width, y: box.y + box.height }, other))
      .map((other) => `${box.table.name} and ${other.table.name}`),
  );
  expect(overlaps).toEqual([]);
});

test('a table that the diagram has no place for stops the generator', async () => {
  const table: Table = { name: 'presentation', isView: false, columns: [], relations: [] };
  const tables = await readTables();
  expect(() => placeBoxes([...tables, table])).toThrow(/diagram-layout.ts has no place for presentation/);
});

/** Whether the rectangle between two points, which a line at right angles is too, reaches into the box. */
function cuts(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  const [left, right, top, bottom] = [
    Math.min(a.x, b.x),
    Math.max(a.x, b.x),
    Math.min(a.y, b.y),
    Math.max(a.y, b.y),
  ];
  return left < x + width && right > x && top < y + height && bottom > y;
}
