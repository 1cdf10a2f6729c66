import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { markOurs } from '../../../src/acquire/availability/company-file.ts';
import { person, row, type Cells } from '../../support/export.ts';
import { encodeTable, type FileDialect } from '../../support/file-dialect.ts';
import { table } from '../../support/export.ts';
import { Quarter } from '../side-reports/quarter.ts';
import { bamboohr, kantata, say } from './said.ts';

const ada = person('Ada');
const bo = person('Bo');
const mail = { ada: 'ada@example.org', bo: 'bo@example.org' };
const people = [row(ada), row(bo)];
const planned = (owner: Cells, date: string, percent: string | number) =>
  row(owner, { Date: date, 'Percent Available': percent, Source: 'Plan' });

test('what is known of bookings is right, whatever the company and HR say', async () => {
  const quarter = await Quarter.with({
    'user_report.csv': people,
    'availability_report.csv': [planned(ada, '2026-11-23', 80), planned(ada, '2026-11-24', 80)],
  });
  await say(quarter, bamboohr, { [mail.ada]: { '2026-11-23': 0, '2026-11-24': 100 } });
  await say(quarter, kantata, { [mail.ada]: { '2026-11-23': 40, '2026-11-24': 90 } });
  expect(await quarter.availability()).toEqual([
    'user-ada 2026-11-23 40 Kantata OX',
    'user-ada 2026-11-24 90 Kantata OX',
  ]);
});

test('beside bookings what is tentative and what is overbooked is told', async () => {
  const quarter = await Quarter.with({ 'user_report.csv': people });
  await say(quarter, kantata, {
    [mail.ada]: {
      '2026-11-23': { percentAvailable: 0, tentativePercent: 25, isOverbooked: true },
      '2026-11-24': { percentAvailable: 60, tentativePercent: 0, isOverbooked: false },
    },
  });
  expect(await quarter.availability()).toEqual([
    'user-ada 2026-11-23 0 Kantata OX tentative 25 overbooked',
    'user-ada 2026-11-24 60 Kantata OX tentative 0',
  ]);
});

test('absence takes from the company’s figure and never adds to it; whose figure stands is named', async () => {
  const quarter = await Quarter.with({
    'user_report.csv': people,
    'availability_report.csv': [
      planned(ada, '2026-11-23', 80),
      planned(ada, '2026-11-24', 30),
      planned(bo, '2026-11-23', 50),
    ],
  });
  await say(quarter, bamboohr, {
    [mail.ada]: { '2026-11-23': 50, '2026-11-24': 100 },
    [mail.bo]: { '2026-11-23': 50 },
  });
  expect(await quarter.availability()).toEqual([
    'user-ada 2026-11-23 50 BambooHR',
    'user-ada 2026-11-24 30 Plan',
    'user-bo 2026-11-23 50 Plan',
  ]);
});

test('where nobody but HR knows a day its ceiling stands, a whole one too', async () => {
  const quarter = await Quarter.with({
    'user_report.csv': people,
    'availability_report.csv': [planned(ada, '2026-11-23', 80)],
  });
  await say(quarter, bamboohr, { [mail.ada]: { '2026-11-23': 100, '2026-11-24': 100, '2026-11-25': 0 } });
  expect(await quarter.availability()).toEqual([
    'user-ada 2026-11-23 80 Plan',
    'user-ada 2026-11-24 100 BambooHR',
    'user-ada 2026-11-25 0 BambooHR',
  ]);
});

test('days and people of which only the company tells stay as they are', async () => {
  const quarter = await Quarter.with({
    'user_report.csv': people,
    'availability_report.csv': [planned(bo, '2026-11-23', 10), planned(ada, '2026-12-31', 20)],
  });
  await say(quarter, kantata, { [mail.ada]: { '2026-11-23': 40 } });
  expect(await quarter.availability()).toEqual([
    'user-ada 2026-11-23 40 Kantata OX',
    'user-ada 2026-12-31 20 Plan',
    'user-bo 2026-11-23 10 Plan',
  ]);
});

test('a row of the company finds its person as a load finds them, in any form of date and percentage', async () => {
  const byMail: Cells = { Email: 'ADA@example.org' };
  const quarter = await Quarter.with({
    'user_report.csv': people,
    'availability_report.csv': [
      planned(byMail, '23/11/2026', '80 %'),
      planned({ 'External User ID': 'ext-bo' }, '24.11.2026', 70),
    ],
  });
  await say(quarter, bamboohr, { [mail.ada]: { '2026-11-23': 50 }, [mail.bo]: { '2026-11-24': 20 } });
  expect(await quarter.availability()).toEqual([
    'user-ada 2026-11-23 50 BambooHR',
    'user-bo 2026-11-24 20 BambooHR',
  ]);
});

test.each<[string, FileDialect]>([
  ['semicolons', { delimiter: ';', byteOrderMark: true, lineEnd: '\r\n' }],
  ['UTF-16', { delimiter: '\t', encoding: 'utf-16le', byteOrderMark: true }],
])('a company file with %s is read as it is', async (_, dialect) => {
  const quarter = await Quarter.with(
    { 'user_report.csv': people, 'availability_report.csv': [planned(ada, '2026-11-23', 80)] },
    dialect,
  );
  await say(quarter, bamboohr, { [mail.ada]: { '2026-11-23': 50 } });
  expect(await quarter.availability()).toEqual(['user-ada 2026-11-23 50 BambooHR']);
});

test('the same once more writes the same', async () => {
  const quarter = await Quarter.with({
    'user_report.csv': people,
    'availability_report.csv': [planned(ada, '2026-11-23', 80), planned(bo, '2026-11-23', 80)],
  });
  const asked = () => say(quarter, bamboohr, { [mail.bo]: { '2026-11-23': 5, '2026-11-24': 100 } });
  await asked();
  const [text, files] = [await quarter.text('availability_report.csv'), await quarter.files()];
  await asked();
  expect(await quarter.text('availability_report.csv')).toBe(text);
  expect(await quarter.files()).toEqual(files);
});

test('a source that takes something back leaves the company’s figure standing', async () => {
  const quarter = await Quarter.with({
    'user_report.csv': people,
    'availability_report.csv': [planned(ada, '2026-11-23', 80)],
  });
  await say(quarter, bamboohr, { [mail.ada]: { '2026-11-23': 0 } });
  await say(quarter, bamboohr, { [mail.ada]: { '2026-11-23': 100 } });
  expect(await quarter.availability()).toEqual(['user-ada 2026-11-23 80 Plan']);
});

test('a new file of the company takes the place of its last one', async () => {
  const quarter = await Quarter.with({
    'user_report.csv': people,
    'availability_report.csv': [planned(ada, '2026-11-23', 80), planned(bo, '2026-11-23', 80)],
  });
  await say(quarter, kantata, { [mail.ada]: { '2026-11-24': 40 } });
  const next = encodeTable(table('availability_report.csv', [planned(bo, '2026-11-25', 15)]), {});
  await writeFile(join(quarter.path, 'availability_report.csv'), next);
  await say(quarter, bamboohr, {});
  expect(await quarter.availability()).toEqual([
    'user-ada 2026-11-24 40 Kantata OX',
    'user-bo 2026-11-25 15 Plan',
  ]);
});

test('a report that we wrote is not taken for the company’s, even if we were stopped in the middle', async () => {
  const quarter = await Quarter.with({ 'user_report.csv': people });
  await say(quarter, kantata, { [mail.ada]: { '2026-11-23': 40 } });
  // The next report was announced and never put in place.
  await markOurs(quarter.folder, 'f'.repeat(64), { alone: false });
  await say(quarter, kantata, { [mail.bo]: { '2026-11-23': 60 } });
  expect(await quarter.availability()).toEqual(['user-bo 2026-11-23 60 Kantata OX']);
  expect(await quarter.files()).not.toContain('sources/availability-company.csv');
});

test('a source whose file is deleted is done without', async () => {
  const quarter = await Quarter.with({
    'user_report.csv': people,
    'availability_report.csv': [planned(ada, '2026-11-23', 80)],
  });
  await say(quarter, kantata, { [mail.ada]: { '2026-11-23': 40 } });
  await rm(join(quarter.path, 'sources', 'kantata.source.json'));
  await say(quarter, bamboohr, {});
  expect(await quarter.availability()).toEqual(['user-ada 2026-11-23 80 Plan']);
});

test('a company file that cannot be read is told with what to do, and the report stays', async () => {
  const quarter = await Quarter.with({ 'user_report.csv': people });
  const broken = Buffer.from(
    'Email,Date,Percent Available,Source\nada@example.org,2026-11-23,80,Pl\xf8n\n',
    'latin1',
  );
  await writeFile(join(quarter.path, 'availability_report.csv'), broken);
  await expect(say(quarter, kantata, {})).rejects.toMatchObject({
    code: 'bad_encoding',
    message: expect.stringContaining('The report is as before'),
    remedy: expect.stringContaining('UTF-8'),
  });
  expect(await readFile(join(quarter.path, 'availability_report.csv'))).toEqual(broken);
});

test('a file of ours that somebody damaged is named, with what to do', async () => {
  const quarter = await Quarter.with({ 'user_report.csv': people });
  await say(quarter, kantata, {});
  await quarter.put('sources/kantata.source.json', '{"name":');
  await expect(say(quarter, bamboohr, {})).rejects.toMatchObject({
    code: 'bad_source_state',
    remedy: expect.stringContaining('smart-assign acquire kantata'),
  });
});

test.each([
  ['ends before it begins', '2026-11-24', '2026-11-23'],
  ['is longer than two years', '2026-11-24', '2029-11-24'],
])('a window that %s is refused before anything is asked', async (_, from, to) => {
  const quarter = await Quarter.with({ 'user_report.csv': people });
  await expect(say(quarter, kantata, {}, { from, to })).rejects.toMatchObject({ code: 'bad_window' });
  expect(await quarter.files()).toEqual(['user_report.csv']);
});

test('a folder that cannot be written to is told with what to do', async () => {
  const quarter = await Quarter.with({ 'user_report.csv': people });
  await quarter.put('sources', 'a file where the folder should be');
  await expect(say(quarter, kantata, {})).rejects.toMatchObject({
    code: 'side_reports_not_written',
    message: expect.stringContaining(quarter.path),
  });
});

test('a quarter without an export is refused before anything is asked', async () => {
  const quarter = await Quarter.with({});
  await expect(say(quarter, kantata, {})).rejects.toMatchObject({ code: 'no_export' });
});
