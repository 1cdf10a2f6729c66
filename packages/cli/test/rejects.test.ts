import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Receipt } from '@smart-assign/etl';
import { acquire, makeDesk, makeFolder, personalData, spoilCell } from './support/desk.ts';
import type { Finished } from './support/run-command.ts';

const desk = await makeDesk();
const formula = '=HYPERLINK("http://example.org","pay, now")';
const brokenDate = '31 February,\r\nor "so"';
const brokenPercentage = 'half of Thursday';
const strangeCv = 'nobody-has-this-cv';
let loaded: Finished;
let people: string[];

interface ListedReject {
  readonly kind: string;
  readonly file: string;
  readonly line: number;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
}

beforeAll(async () => {
  const folder = await acquire(desk, 60);
  people = await personalData(folder);
  const availability = join(folder, 'availability_report.csv');
  // The last line first: a line break in a cell moves the lines below it.
  await spoilCell(availability, 40, 'Percent Available', brokenPercentage);
  await spoilCell(availability, 30, 'Date', brokenDate);
  await spoilCell(availability, 20, 'Percent Available', formula);
  await spoilCell(join(folder, 'certifications.csv'), 2, 'CV Partner CV ID', strangeCv);
  await spoilCell(join(folder, 'sc_clearance.csv'), 2, 'Valid To', 'next spring');
  loaded = await desk.run('etl', '--json');
});

test('an export with a few bad cells is loaded without the rows they are in', () => {
  expect(loaded.code).toBe(0);
  const counts = loaded
    .result<Receipt>()
    .reports.filter(({ rowsRejected, cellIssues }) => rowsRejected + cellIssues > 0)
    .map(({ file, rowsRejected, cellIssues }) => [file, rowsRejected, cellIssues]);
  expect(counts.toSorted()).toEqual([
    ['availability_report.csv', 3, 0],
    ['certifications.csv', 1, 0],
    ['sc_clearance.csv', 0, 1],
  ]);
});

test('rejects tells file, line, column, value and reason of each', async () => {
  const listed = (await desk.run('rejects', '--json')).result<{ runId: number; rejects: ListedReject[] }>();
  expect(listed.runId).toBe(loaded.result<Receipt>().runId);
  const availability = { kind: 'row', file: 'availability_report.csv' };
  expect(listed.rejects).toMatchObject([
    { ...availability, line: 20, column: 'Percent Available', value: formula, code: 'bad_percent' },
    { ...availability, line: 30, column: 'Date', value: brokenDate, code: 'bad_date' },
    { ...availability, line: 41, column: 'Percent Available', value: brokenPercentage, code: 'bad_percent' },
    { kind: 'row', file: 'certifications.csv', line: 2, value: strangeCv, code: 'unknown_cv' },
    { kind: 'cell', file: 'sc_clearance.csv', line: 2, column: 'Valid To', code: 'bad_date' },
  ]);
});

test('rejects without options shows them as a table, and --limit how many', async () => {
  const shown = await desk.run('rejects');
  expect(shown.code).toBe(0);
  for (const word of ['bad_percent', 'bad_date', 'unknown_cv', strangeCv])
    expect(shown.stdout).toContain(word);
  const short = await desk.run('rejects', '--limit', '1');
  expect(short.stdout).toContain('and 4 more');
});

test('the CSV file is for its owner only, and opens in a spreadsheet without harm', async () => {
  const file = join(await makeFolder(), 'rejects.csv');
  const { runId } = loaded.result<Receipt>();
  const saved = await desk.run('rejects', `--run=${runId}`, '--csv', file);
  expect(saved).toMatchObject({ code: 0, stdout: expect.stringContaining('5 lines') });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const text = await readFile(file, 'utf8');
  expect(text.split('\r\n')[0]).toBe('kind,file,line,column,value,code,reason');
  expect(text).toContain(`,"'=HYPERLINK(""http://example.org"",""pay, now"")",bad_percent,`);
  expect(text).toContain(`,"31 February,\r\nor ""so""",bad_date,`);
});

test('a CSV file that cannot be written ends with a message that says so', async () => {
  const file = join(await makeFolder(), 'no', 'such', 'folder', 'rejects.csv');
  const refused = await desk.run('rejects', '--csv', file);
  expect(refused.code).not.toBe(0);
  expect(refused.log().at(-1)).toMatchObject({ event: 'failed', message: expect.stringContaining(file) });
});

test('a run that is not there ends with 2', async () => {
  const refused = await desk.run('rejects', '--run', '999');
  expect(refused.code).toBe(2);
  expect(refused.log().at(-1)).toMatchObject({ code: 'no_such_run' });
});

test('nothing personal and no rejected value stands in the log or the receipt', () => {
  expect(people.length).toBeGreaterThan(60 * 4);
  const secrets = [...people, formula, '31 February', brokenPercentage, strangeCv, 'next spring'];
  const told = loaded.stderr + loaded.stdout;
  expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
});

test('nor when the guard refuses the export for them', async () => {
  const strict = await desk.run('etl', '--max-reject-percent=0', '--json');
  expect(strict.code).toBe(4);
  expect(strict.log().at(-1)).toMatchObject({ code: 'too_many_rejects' });
  const secrets = [...people, formula, '31 February', brokenPercentage, strangeCv, 'next spring'];
  expect(secrets.filter((secret) => (strict.stderr + strict.stdout).includes(secret))).toEqual([]);
});
