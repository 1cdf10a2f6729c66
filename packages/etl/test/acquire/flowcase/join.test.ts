import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { acquireFlowcase } from '../../../src/acquire/flowcase/index.ts';
import { joinHeaders } from '../../../src/acquire/flowcase/joined-header.ts';
import type { Report } from '../../../src/reports/contract.ts';
import { contextOf, newDestination, told } from './download.ts';
import { smallFlowcase, type SmallFlowcaseOptions } from './small-flowcase.ts';

const oslo = { id: 'oslo', name: 'Oslo', cvs: ['cv1', 'cv2'] };
const voss = { id: 'voss', name: 'Voss', cvs: ['cv3'] };
const apart = { FLOWCASE_BATCH_PEOPLE: '2' };

/** Fetches both offices, each as a batch of its own, and reads a file of the export; Oslo's part comes first. */
async function joinedFile(name: string, options: Partial<SmallFlowcaseOptions>): Promise<string[]> {
  const server = await smallFlowcase({ offices: [oslo, voss], ...options });
  const { folder } = await acquireFlowcase(await newDestination(), contextOf(server, { env: apart }));
  return (await readFile(join(folder, name), 'utf8')).split('\n');
}

/** Replaces one report's part by these lines. */
const parts =
  (file: string, byOffice: Record<string, string>): NonNullable<SmallFlowcaseOptions['file']> =>
  (report, [office], usual) =>
    report.file === file ? byOffice[office!]! : usual;

const ids = 'CV Partner User ID,CV Partner CV ID';

test('the parts become one file with one header, in the order of their batches', async () => {
  const lines = await joinedFile('positions.csv', {
    cells: (_, cv) => ({ 'CV Partner section ID': `s-${cv}` }),
  });
  expect(lines).toHaveLength(5);
  expect(lines[0]).toMatch(/^Name,/);
  expect(lines.slice(1).map((line) => /s-cv\d/.exec(line)?.[0])).toEqual([
    's-cv1',
    's-cv2',
    's-cv3',
    undefined,
  ]);
});

test('byte order marks go, and line ends within a cell stay', async () => {
  const header = `Name,${ids},CV Partner section ID,Name`;
  const lines = await joinedFile('positions.csv', {
    file: parts('positions.csv', {
      oslo: `\uFEFF${header}\r\n"Nordmann, Kari",u1,cv1,s1,"Lead, ""chief""\nof all"\r\nOla,u2,cv2,s2,\r\n`,
      voss: `\uFEFF${header}\r\nPer,u3,cv3,s3,Sjåfør\r\n`,
    }),
  });
  expect(lines).toEqual([
    header,
    '"Nordmann, Kari",u1,cv1,s1,"Lead, ""chief""',
    'of all"',
    'Ola,u2,cv2,s2,',
    'Per,u3,cv3,s3,Sjåfør',
    '',
  ]);
});

test('a language that only some offices have gets its column, in its place', async () => {
  const lines = await joinedFile('user_report.csv', {
    file: parts('user_report.csv', {
      oslo: `Name;Title (int);Title (no);CV Partner User ID;CV Partner CV ID;Country\nKari;"Lead; all";Leder;u1;cv1;no\n`,
      voss: `Name;Title (int);Title (sv);CV Partner User ID;Country;CV Partner CV ID\nPer;Driver;"Förare";u3;no;cv3\n`,
    }),
  });
  expect(lines).toEqual([
    'Name;Title (int);Title (sv);Title (no);CV Partner User ID;CV Partner CV ID;Country',
    'Kari;"Lead; all";;Leder;u1;cv1;no',
    'Per;Driver;"Förare";;u3;cv3;no',
    '',
  ]);
});

test('a header that stands twice, as the person’s and as the section’s own, keeps both columns apart', () => {
  const first = ['Name', 'Title (no)', 'CV Partner CV ID', 'Name', 'Title (no)'];
  const second = ['Name', 'CV Partner CV ID', 'Title (no)', 'Name'];
  expect(joinHeaders([first, second])).toEqual({
    header: first,
    columns: [
      [0, 1, 2, 3, 4],
      [0, -1, 1, 3, 2],
    ],
  });
});

test('a person of two offices comes once, as the first batch has them, in every report', async () => {
  const server = await smallFlowcase({
    offices: [oslo, { ...voss, cvs: ['cv2', 'cv3'] }],
    cells: (_: Report, cv, [office]) => ({
      'CV Partner section ID': `s-${cv}`,
      // As when it was changed between the two downloads.
      Department: office!,
    }),
  });
  const context = contextOf(server, { env: apart });
  const { folder, rows } = await acquireFlowcase(await newDestination(), context);
  expect(new Set(Object.values(rows))).toEqual(new Set([3]));
  for (const file of Object.keys(rows)) {
    const text = await readFile(join(folder, file), 'utf8');
    const found = text.split('\n').flatMap((line) => /\bcv\d\b.*\b(oslo|voss)\b/.exec(line)?.[0] ?? []);
    expect(found.map((row) => [row.slice(0, 3), row.slice(-4)])).toEqual([
      ['cv1', 'oslo'],
      ['cv2', 'oslo'],
      ['cv3', 'voss'],
    ]);
  }
  expect(told(context.events)).toContain('1 CVs came with several batches of offices and are taken once.');
});

test('a row that is wrong beyond its number of cells comes through as it is, for the load to tell of', async () => {
  const header = `Name,${ids},CV Partner section ID,Name`;
  const lines = await joinedFile('positions.csv', {
    file: parts('positions.csv', {
      oslo: `${header}\nKari,u1,cv1,s1,"Lead" of\n`,
      voss: `${header}\n`,
    }),
  });
  expect(lines[1]).toBe('Kari,u1,cv1,s1,"Lead" of');
});

test('parts that are written in different ways are refused rather than guessed at', async () => {
  const header = `Name,${ids},CV Partner section ID`;
  const joined = joinedFile('positions.csv', {
    file: parts('positions.csv', { oslo: `${header}\n`, voss: `${header.replaceAll(',', ';')}\n` }),
  });
  await expect(joined).rejects.toMatchObject({ code: 'parts_differ' });
});

test('parts that do not say whose rows they hold are refused', async () => {
  const header = 'Name,CV Partner User ID,CV Partner section ID';
  const joined = joinedFile('positions.csv', {
    file: parts('positions.csv', { oslo: `${header}\n`, voss: `${header}\n` }),
  });
  await expect(joined).rejects.toMatchObject({ code: 'parts_differ' });
});

test('a report of more than fits into memory at once keeps every row', async () => {
  const header = `Name,${ids},CV Partner section ID,Description`;
  const long = 'x'.repeat(3 * 1024 * 1024);
  const lines = await joinedFile('positions.csv', {
    file: parts('positions.csv', {
      oslo: `${header}\nKari,u1,cv1,s1,${long}\nKari,u1,cv1,s2,short\n`,
      voss: `${header}\nPer,u3,cv3,s3,short\n`,
    }),
  });
  expect(lines.map((line) => line.length)).toEqual([header.length, long.length + 15, 20, 19, 0]);
});
