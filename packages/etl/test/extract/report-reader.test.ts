import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { csvText, encodeText } from '../support/file-dialect.ts';
import { person, row, table } from '../support/export.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();
const ada = person('Ada Birch');
const users = [row(ada)];
const descriptions = (table: string) =>
  bench.values(`select description from ${table} order by cv_partner_section_id`);

test('a quoted text keeps its delimiters, quotes and line breaks', async () => {
  const description = 'First; "second", third\nfourth\r\n\tfifth | sixth: seventh';
  await bench.load({ 'user_report.csv': users, 'blogs.csv': [row(ada, { Description: description })] });
  expect(await descriptions('blog_publication')).toEqual([description]);
});

test('a reject names the physical line, whatever stands above it', async () => {
  const blogs = [
    'CV Partner CV ID,CV Partner section ID,Name,Description',
    'cv-ada-birch,1,"A talk',
    'in',
    'three lines",x',
    '',
    'cv-nobody,2,B,x',
    '',
    '"cv-ada-birch","3","C ""quoted""',
    '",x',
    'cv-ada-birch,4',
    'cv-ada-birch,5,E,x,surplus',
    'cv-ada-birch,6,"F" behind,x',
    'cv-ada-birch,7,G,x,,',
    'cv-ada-birch,,H,x',
    'cv-ada-birch,9,I,x',
  ];
  // Without a line end behind the last row.
  await bench.load(
    { 'user_report.csv': users, 'blogs.csv': blogs.join('\r\n') },
    { limits: { maxRejectPercent: 100 } },
  );
  expect((await bench.rejects()).map(({ line, code, column, value }) => [line, code, column, value])).toEqual(
    [
      [6, 'unknown_cv', 'CV Partner CV ID', 'cv-nobody'],
      [10, 'too_few_cells', null, null],
      [11, 'too_many_cells', null, null],
      [12, 'bad_quotes', null, null],
      [14, 'missing_value', 'CV Partner section ID', null],
    ],
  );
  expect(await bench.values('select name from blog_publication order by cv_partner_section_id')).toEqual(
    ['A talk\r\nin\r\nthree lines', 'C "quoted"\r\n', 'G', 'I'].map((name) => name.trim()),
  );
});

test('a file that ends in the middle of a row is told as cut off, and nothing is loaded', async () => {
  const blogs =
    'CV Partner CV ID,CV Partner section ID,Name,Description\ncv-ada-birch,1,A,x\ncv-ada-birch,2,B';
  const fault = await bench.fault({ 'user_report.csv': users, 'blogs.csv': blogs });
  expect(fault).toMatchObject({ code: 'cut_off', exit: 'badInput' });
  expect(fault.message).toContain('blogs.csv, line 3');
  expect(await bench.values('select count(*)::integer from users')).toEqual([0]);
});

const kilobyte = 'x'.repeat(1000);
/** Blogs that fill more than three of the pieces in which a file is read. */
const manyBlogs = (description = kilobyte) =>
  table(
    'blogs.csv',
    Array.from({ length: 1700 }, (_, i) => row(ada, { Name: `Talk ${i}`, Description: description })),
  );

test('a byte that is not UTF-8 is found in a later piece of a file, and its offset counted from the start', async () => {
  const text = Buffer.from(csvText(manyBlogs()));
  const offset = 1_300_000;
  expect(text.length).toBeGreaterThan(3 * 512 * 1024);
  const fault = await bench.fault({
    'user_report.csv': users,
    'blogs.csv': Buffer.concat([text.subarray(0, offset), Buffer.from([0xe5]), text.subarray(offset)]),
  });
  expect(fault).toMatchObject({
    code: 'bad_encoding',
    exit: 'badInput',
    details: { file: 'blogs.csv', offset },
  });
  expect(fault.message).toContain(`blogs.csv is not UTF-8: the bytes at offset ${offset} `);
  expect(await bench.values('select count(*)::integer from users')).toEqual([0]);
  expect(await bench.lastRun()).toMatchObject({ status: 'failed', fault_code: 'bad_encoding' });
  expect(await bench.values(`select nspname from pg_namespace where nspname = 'etl_staging'`)).toEqual([]);
});

test('a byte that is not UTF-8 near the start of a file is found before anything is read', async () => {
  const bytes = Buffer.from(
    'CV Partner CV ID,CV Partner section ID,Name\ncv-ada-birch,1,Caf\xe9\n',
    'latin1',
  );
  const fault = await bench.fault({ 'user_report.csv': users, 'blogs.csv': bytes });
  expect(fault.message).toContain(`offset ${bytes.indexOf(0xe9)} `);
});

test('--encoding windows-1252 reads what was refused', async () => {
  const text = 'CV Partner CV ID,CV Partner section ID,Name\ncv-ada-birch,1,Café – 5 €\n';
  await bench.load(
    { 'user_report.csv': users, 'blogs.csv': encodeText(text, { encoding: 'windows-1252' }) },
    { encoding: 'windows-1252' },
  );
  expect(await bench.values('select name from blog_publication')).toEqual(['Café – 5 €']);
});

test('characters of several bytes survive wherever the file is cut into pieces', async () => {
  const description = 'é€李👩🏽‍💻Ĭ'.repeat(40);
  const receipt = await bench.load({ 'user_report.csv': users, 'blogs.csv': manyBlogs(description) });
  expect(receipt.reports.find(({ file }) => file === 'blogs.csv')!.facts.bytes).toBeGreaterThan(
    2 * 512 * 1024,
  );
  expect(
    await bench.query('select description, count(*)::integer as times from blog_publication group by 1'),
  ).toEqual([{ description, times: 1700 }]);
});

test('a text longer than the pieces in which a file is read arrives whole', async () => {
  const description = 'ĢĬĊ "and", so on\n'.repeat(100_000).trim();
  await bench.load({
    'user_report.csv': users,
    'blogs.csv': [row(ada, { Description: description }), row(ada, { Description: 'short' })],
  });
  const [long, short] = await descriptions('blog_publication');
  expect(long === description).toBe(true);
  expect(short).toBe('short');
});

test('an unclosed quote is a fault that names file and line, and nothing is loaded', async () => {
  const text =
    'CV Partner CV ID,CV Partner section ID,Name\ncv-ada-birch,1,A\ncv-ada-birch,2,"B\ncv-ada-birch,3,C\n';
  const fault = await bench.fault({ 'user_report.csv': users, 'blogs.csv': text });
  expect(fault).toMatchObject({ code: 'unterminated_quote', exit: 'badInput' });
  expect(fault.message).toMatch(/^blogs\.csv, line 3: /);
  expect(await bench.values('select count(*)::integer from users')).toEqual([0]);
});

test('the run tells size and SHA-256 of every file', async () => {
  const folder = await bench.write({ 'user_report.csv': users, 'blogs.csv': manyBlogs() });
  const { runId } = await bench.load(folder);
  const expected = await Promise.all(
    ['blogs.csv', 'user_report.csv'].map(async (report) => {
      const bytes = await readFile(join(folder, report));
      return {
        report,
        file_bytes: bytes.length,
        file_sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
  expect(
    await bench.query(
      'select report, file_bytes::integer, file_sha256 from etl_run_report where run_id = $1 order by report',
      [runId],
    ),
  ).toEqual(expected);
});
