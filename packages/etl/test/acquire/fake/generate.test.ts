import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '@smart-assign/database';
import { describe, expect, test } from 'vitest';
import { generateFakeExport, type FakeExportOptions } from '../../../src/acquire/fake/index.ts';
import { quarterOrder } from '../../../src/extract/quarter-folder.ts';
import { exportReports } from '../../../src/reports/index.ts';
import { temporaryFolder } from './temporary-folder.ts';

const root = temporaryFolder();
const today = new Date('2026-11-23T10:15:00Z');
let folders = 0;

/** Generates into a new folder, unless one is named. */
function generate(options: Partial<FakeExportOptions> = {}) {
  return generateFakeExport({ folder: join(root, String(folders++)), today, users: 20, ...options });
}

async function digest(folder: string): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of (await readdir(folder)).toSorted()) {
    digests[file] = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
  }
  return digests;
}

describe('the same seed', () => {
  test('gives the same bytes, at any hour of the day', async () => {
    const first = await generate();
    const second = await generate({ today: new Date('2026-11-23T23:59:00Z') });
    expect(await digest(second.folder)).toEqual(await digest(first.folder));
  });

  test('gives the same first people, however many are made', async () => {
    const few = await generate({ users: 7 });
    const many = await generate({ users: 40 });
    const different = [];
    for (const { file } of exportReports) {
      const start = await readFile(join(few.folder, file));
      const whole = await readFile(join(many.folder, file));
      if (!whole.subarray(0, start.length).equals(start)) different.push(file);
    }
    expect(different).toEqual([]);
  });
});

test('another seed gives other people in every file', async () => {
  const first = await digest((await generate({ seed: 1 })).folder);
  const second = await digest((await generate({ seed: 2 })).folder);
  for (const { file } of exportReports) expect(second[file]).not.toBe(first[file]);
});

test('the folder is named after the quarter of the day, and holds the fifteen reports', async () => {
  const { folder, quarter, rows } = await generate({ today: new Date('2027-01-01T00:00:00Z') });
  expect(quarter).toBe('Q12027');
  expect(basename(folder)).toBe('Q12027');
  expect(await readdir(folder)).toHaveLength(15);
  expect(Object.keys(rows).toSorted()).toEqual((await readdir(folder)).toSorted());
});

test('tells how many rows each file has', async () => {
  const { folder, rows } = await generate();
  const lines = (await readFile(join(folder, 'availability_report.csv'), 'utf8')).split('\r\n');
  expect(rows['availability_report.csv']).toBe(lines.length - 2);
});

test('an export that the quarter already had is kept beside the new one', async () => {
  const folder = join(root, 'kept');
  await mkdir(join(folder, 'Q42026'), { recursive: true });
  await writeFile(join(folder, 'Q42026', 'user_report.csv'), 'a real export');
  await generate({ folder });
  await generate({ folder });

  const names = await readdir(folder);
  const kept = names.filter((name) => name !== 'Q42026');
  expect(names).toHaveLength(3);
  for (const name of kept) {
    expect(name).toMatch(/^Q42026\.replaced-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d(-\d+)?$/);
    expect(quarterOrder(name)).toBeNull();
  }
  const contents = await Promise.all(
    kept.map((name) => readFile(join(folder, name, 'user_report.csv'), 'utf8')),
  );
  expect(contents).toContain('a real export');
});

test('stopped half-way, it leaves no folder behind and the earlier export in place', async () => {
  const folder = join(root, 'stopped');
  const earlier = await digest((await generate({ folder })).folder);
  const stop = new AbortController();
  const stopped = generate({
    folder,
    users: 5000,
    signal: stop.signal,
    onProgress: ({ people }) => people >= 300 && stop.abort(new Error('stopped by the test')),
  });
  await expect(stopped).rejects.toThrow('stopped by the test');
  expect(await readdir(folder)).toEqual(['Q42026']);
  expect(await digest(join(folder, 'Q42026'))).toEqual(earlier);
});

test('tells how far it has come', async () => {
  const progress: number[] = [];
  await generate({ users: 250, onProgress: ({ people, of }) => progress.push(people / of) });
  expect(progress).toEqual([0.4, 0.8, 1]);
});

test.each([[{ users: 0 }], [{ users: 1.5 }], [{ seed: Number.NaN }], [{ today: new Date('never') }]])(
  'refuses %o and says what to give instead',
  async (options) => {
    const refused = generate(options);
    await expect(refused).rejects.toBeInstanceOf(Fault);
    await expect(refused).rejects.toMatchObject({ exit: 'usage' });
  },
);

test('a place that cannot be written to is told as such', async () => {
  const file = join(root, 'a-file');
  await writeFile(file, '');
  await expect(generate({ folder: join(file, 'reports') })).rejects.toMatchObject({
    code: 'fake_export_not_written',
  });
});
