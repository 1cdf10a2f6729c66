import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from '@smart-assign/database/testing';
import { findQuarterFolder, quarterOf, quarterOrder } from '../../src/extract/quarter-folder.ts';

async function dataFolder(...names: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(testFolder(), 'quarters-'));
  for (const name of names) await mkdir(join(folder, name));
  return folder;
}

test.each([
  [['Q12025', 'Q42024', 'Q32024'], 'Q12025'],
  [['Q42025', 'Q12026'], 'Q12026'],
  [['Q22026', 'Q32026', 'Q12026'], 'Q32026'],
  [['Q42019', 'Q12020', 'Q12008'], 'Q12020'],
])('of %j the newest by year and then by quarter is taken', async (names, newest) => {
  const folder = await dataFolder(...names);
  expect(await findQuarterFolder(folder)).toEqual({ quarter: newest, path: join(folder, newest) });
});

test('only a folder whose whole name is a quarter counts', async () => {
  const folder = await dataFolder(
    'Q12024',
    'Q42025-old',
    'xQ32025',
    'Q52025',
    'Q02025',
    'q22025',
    'Q1202',
    'Q120255',
    'logs',
  );
  await writeFile(join(folder, 'Q32025'), 'a file, no folder');
  expect((await findQuarterFolder(folder)).quarter).toBe('Q12024');
});

test('a link to a folder counts as a folder', async () => {
  const folder = await dataFolder('Q12024', 'archive');
  await symlink(join(folder, 'archive'), join(folder, 'Q22024'));
  await symlink(join(folder, 'nowhere'), join(folder, 'Q32024'));
  expect((await findQuarterFolder(folder)).quarter).toBe('Q22024');
});

test('--quarter picks one, an older one or one of another name', async () => {
  const folder = await dataFolder('Q12025', 'Q12024', 'QTEST');
  expect(await findQuarterFolder(folder, 'Q12024')).toEqual({
    quarter: 'Q12024',
    path: join(folder, 'Q12024'),
  });
  expect((await findQuarterFolder(folder, 'QTEST')).quarter).toBe('QTEST');
});

test('a quarter that is not there is a fault that names those that are', async () => {
  const folder = await dataFolder('Q12025', 'Q12024');
  await expect(findQuarterFolder(folder, 'Q32025')).rejects.toMatchObject({
    code: 'no_quarter',
    exit: 'badInput',
    message: `There is no folder Q32025 in ${folder}; nothing was loaded. Found: Q12024, Q12025.`,
  });
});

test('--quarter does not lead out of the data folder', async () => {
  const folder = await dataFolder('Q12025', 'Q22025');
  for (const quarter of ['..', '../..', 'Q12025/../Q22025', '.']) {
    await expect(findQuarterFolder(folder, quarter)).rejects.toMatchObject({ code: 'no_quarter' });
  }
});

test('a data folder without a quarter is a fault that says what it holds', async () => {
  await expect(findQuarterFolder(await dataFolder('logs', 'old'))).rejects.toMatchObject({
    code: 'no_quarter',
    message: expect.stringContaining('Found: logs, old.') as string,
  });
  await expect(findQuarterFolder(await dataFolder())).rejects.toMatchObject({
    message: expect.stringContaining('Found: no folder at all.') as string,
  });
});

test('a data folder that is not there is a fault that names it', async () => {
  const missing = join(await dataFolder(), 'missing');
  await expect(findQuarterFolder(missing)).rejects.toMatchObject({
    code: 'no_data_folder',
    exit: 'badInput',
    message: expect.stringContaining(missing) as string,
  });
});

test('a folder that holds the reports itself is taken as it stands', async () => {
  const folder = await dataFolder('Q12025');
  await writeFile(join(folder, 'Q12025', 'user_report.csv'), 'Name');
  const path = join(folder, 'Q12025');
  expect(await findQuarterFolder(path)).toEqual({ quarter: 'Q12025', path });
  expect(await findQuarterFolder(path, 'Q12025')).toEqual({ quarter: 'Q12025', path });
  await expect(findQuarterFolder(path, 'Q22025')).rejects.toMatchObject({ code: 'no_quarter' });
});

test.each([
  ['2026-01-01T00:00:00Z', 'Q12026'],
  ['2026-03-31T23:59:59Z', 'Q12026'],
  ['2026-04-01T00:00:00Z', 'Q22026'],
  ['2025-12-31T23:59:59Z', 'Q42025'],
])('%s lies in %s', (day, quarter) => {
  expect(quarterOf(new Date(day))).toBe(quarter);
});

test('quarters are in order of time, and other names have no place in it', () => {
  const names = ['Q42025', 'Q12026', 'Q22025', 'Q12025'];
  expect(names.toSorted((a, b) => quarterOrder(a)! - quarterOrder(b)!)).toEqual([
    'Q12025',
    'Q22025',
    'Q42025',
    'Q12026',
  ]);
  expect(quarterOrder('QTEST')).toBeNull();
});
