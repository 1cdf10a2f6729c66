import { expect, test } from 'vitest';
import {
  readRejects,
  rejectCsvHeader,
  rejectCsvLine,
  summarizeRejects,
  withConnection,
  type Reject,
} from '@smart-assign/database';
import { reasons } from '../../src/index.ts';
import { person, row } from '../support/export.ts';
import { readCsv } from '../support/papaparse.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch');
const lenient = { limits: { maxRejectPercent: 100 } };
const files = {
  'user_report.csv': [row(ada, { 'Birth Year': 'x', 'SFIA Level': 'y' })],
  'blogs.csv': [
    row(person('Nobody Known')),
    row(ada, { Highlighted: 'perhaps' }),
    row(ada, { 'CV Partner section ID': '' }),
    row(person('Nobody Else')),
  ],
};

async function read(runId: number, limit: number | null): Promise<Reject[]> {
  return withConnection(bench.database, (client) => Array.fromAsync(readRejects(client, runId, limit)));
}

test('the summary counts rejects by file and reason, whole rows first', async () => {
  const { runId } = await bench.load(files, lenient);
  const summary = await withConnection(bench.database, (client) => summarizeRejects(client, null));
  expect(summary).toEqual({
    runId,
    groups: [
      { file: 'blogs.csv', kind: 'row', code: 'unknown_cv', reason: reasons.unknown_cv, count: 2 },
      { file: 'blogs.csv', kind: 'row', code: 'missing_value', reason: reasons.missing_value, count: 1 },
      { file: 'blogs.csv', kind: 'cell', code: 'bad_boolean', reason: reasons.bad_boolean, count: 1 },
      { file: 'user_report.csv', kind: 'cell', code: 'bad_integer', reason: reasons.bad_integer, count: 2 },
    ],
  });
});

test('the summary of a run that is not there is a fault', async () => {
  await withConnection(bench.database, async (client) => {
    await expect(summarizeRejects(client, null)).rejects.toMatchObject({ code: 'no_such_run' });
    await expect(summarizeRejects(client, 3)).rejects.toMatchObject({ message: 'There is no run 3.' });
  });
});

test('the list is in the order of files and lines, as long as asked for', async () => {
  const { runId } = await bench.load(files, lenient);
  const all = await read(runId, null);
  expect(all.map(({ file, line, column, value }) => [file, line, column, value])).toEqual([
    ['blogs.csv', 2, 'CV Partner CV ID', 'cv-nobody-known'],
    ['blogs.csv', 3, 'Highlighted', 'perhaps'],
    ['blogs.csv', 4, 'CV Partner section ID', null],
    ['blogs.csv', 5, 'CV Partner CV ID', 'cv-nobody-else'],
    ['user_report.csv', 2, 'Birth Year', 'x'],
    ['user_report.csv', 2, 'SFIA Level', 'y'],
  ]);
  expect(await read(runId, 2)).toEqual(all.slice(0, 2));
  expect(await read(runId + 1, null)).toEqual([]);
});

test('a list longer than a page is read to its end, each line once', async () => {
  const strangers = Array.from({ length: 12_001 }, () => row(person('Nobody Known')));
  const { runId } = await bench.load({ 'user_report.csv': [row(ada)], 'blogs.csv': strangers }, lenient);
  const lines = (await read(runId, null)).map(({ line }) => line);
  expect(lines).toEqual(strangers.map((_, index) => index + 2));
  expect(await read(runId, 6000)).toHaveLength(6000);
});

test('beyond a hundred thousand of a file rejects are counted and no longer listed, and that is said', async () => {
  const rows = 'cv-nobody,1\n'.repeat(100_010);
  const blogs = `CV Partner CV ID,CV Partner section ID\n${rows}`;
  const { runId } = await bench.load(
    { 'user_report.csv': [row(ada, { 'Birth Year': 'x' })], 'blogs.csv': blogs },
    lenient,
  );
  expect(
    await bench.query(
      'select file, count(*)::integer as listed, max(line)::integer as last from etl_reject group by 1 order by 1',
    ),
  ).toEqual([
    { file: 'blogs.csv', listed: 100_000, last: 100_001 },
    { file: 'user_report.csv', listed: 1, last: 2 },
  ]);
  expect(
    await bench.values(
      `select rows_rejected::integer from etl_run_report where run_id = $1 and report = 'blogs.csv'`,
      [runId],
    ),
  ).toEqual([100_010]);
  expect(bench.events).toContainEqual({
    type: 'warning',
    code: 'rejects_not_kept',
    message: 'blogs.csv: the first 100000 rejects are listed, 10 more are counted only.',
  });
});

test('a list written as CSV is read back as it was', async () => {
  const value = 'a "quoted", text\nof two lines';
  await bench.load({ 'user_report.csv': [row(ada, { 'Birth Year': value })] });
  const [reject] = await read(1, null);
  expect(readCsv(rejectCsvHeader + rejectCsvLine(reject!), { newline: '\r\n' })).toEqual([
    ['kind', 'file', 'line', 'column', 'value', 'code', 'reason'],
    ['cell', 'user_report.csv', '2', 'Birth Year', value, 'bad_integer', reasons.bad_integer],
  ]);
});

test.each([['=1+1'], ['+cmd'], ['-2'], ['@SUM(A1)'], ['=HYPERLINK("https://example.org")']])(
  'a spreadsheet takes %j as text, not as a formula',
  (value) => {
    const line = rejectCsvLine({
      rejectId: '1',
      kind: 'cell',
      file: 'blogs.csv',
      line: 2,
      column: 'Name',
      value,
      code: 'bad_integer',
      reason: reasons.bad_integer,
    });
    expect(readCsv(line, { newline: '\r\n' })[0]![4]).toBe(`'${value}`);
  },
);

test('every code of a reject has a reason in words', () => {
  for (const [code, reason] of Object.entries(reasons)) {
    expect(code).toMatch(/^[a-z_]+$/);
    expect(reason).toMatch(/^[A-Z].*\.$/);
  }
});
