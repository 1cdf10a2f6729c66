import { expect, test } from 'vitest';
import type { Encoding } from '../../src/index.ts';
import { readContents } from '../support/contents.ts';
import type { FileDialect } from '../support/file-dialect.ts';
import { describedExport } from '../support/described-export.ts';
import { useWorkbench } from '../support/workbench.ts';

const bench = useWorkbench();

const variants: [string, FileDialect, Encoding?][] = [
  ['semicolons', { delimiter: ';' }],
  ['tabs', { delimiter: '\t' }],
  ['bars', { delimiter: '|' }],
  ['every cell quoted', { everyCellQuoted: true }],
  ['a byte order mark', { byteOrderMark: true }],
  ['line ends of \\r\\n', { lineEnd: '\r\n' }],
  ['line ends of a lone \\r', { lineEnd: '\r' }],
  ['UTF-16 little endian', { encoding: 'utf-16le', byteOrderMark: true }],
  ['UTF-16 big endian', { encoding: 'utf-16be', byteOrderMark: true, lineEnd: '\r\n', delimiter: '\t' }],
  ['UTF-16 without a mark', { encoding: 'utf-16le' }, 'utf-16le'],
  ['windows-1252', { encoding: 'windows-1252', delimiter: ';', lineEnd: '\r\n' }, 'windows-1252'],
  ['texts as JSON', { texts: 'json' }],
  ['texts as JSON between semicolons, with a mark', { texts: 'json', delimiter: ';', byteOrderMark: true }],
  ['one column per language', { texts: 'one column per language' }],
  [
    'one column per language between semicolons, every cell quoted',
    { texts: 'one column per language', delimiter: ';', everyCellQuoted: true, lineEnd: '\r\n' },
  ],
];

test('one export loads into the same tables however its files are written', async () => {
  await bench.load(describedExport);
  const expected = await readContents(bench);
  expect(await bench.rejects()).toEqual([]);
  for (const [table, rows] of Object.entries(expected)) expect(rows, table).not.toEqual([]);

  for (const [name, dialect, encoding = null] of variants) {
    await bench.empty();
    const { warnings } = await bench.load(describedExport, { dialect, encoding });
    expect(await readContents(bench), name).toEqual(expected);
    expect(await bench.rejects(), name).toEqual([]);
    expect(
      warnings.filter(({ code }) => code === 'columns_unknown'),
      name,
    ).toEqual([]);
  }
});
