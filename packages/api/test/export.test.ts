import { describe, expect, test } from 'vitest';
import { csvOf } from '../src/export/csv.ts';
import { xlsxOf } from '../src/export/xlsx.ts';
import { unzip } from './support/zip.ts';

const table = (cells: readonly (string | number | null)[]) => ({
  title: 'Shortlist',
  columns: [{ header: 'Cell', value: (cell: string | number | null) => cell, width: 20 }],
  rows: cells,
});

describe('a CSV file', () => {
  test('begins with a byte order mark, so that a spreadsheet reads its letters', () => {
    expect(csvOf(table(['Bjørk']))).toBe('\ufeffCell\r\nBjørk\r\n');
  });

  test.each([
    ['=HYPERLINK("http://example.org")', `"'=HYPERLINK(""http://example.org"")"`],
    ['+1', `'+1`],
    ['-1', `'-1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['\t=1', `'=1`],
    ['\r\n=1', `'=1`],
    ['  =1', `'=1`],
    ['\u0000=1', `'=1`],
    ['＝1+1', `'＝1+1`],
    // Ends the cell where semicolons part cells, whatever quotes say.
    ['free;=1+1', `free;'=1+1`],
    ['free; -1, "x"', `"free; '-1, ""x"""`],
    // A line of its own where quotes are not understood.
    ['free\n=1+1', 'free =1+1'],
  ])('has no formula out of %j', (cell, written) => {
    expect(csvOf(table([cell]))).toBe(`\ufeffCell\r\n${written}\r\n`);
  });

  test('has numbers as numbers, and nothing for what is not known', () => {
    expect(csvOf(table([-5, 0, null, '']))).toBe('\ufeffCell\r\n-5\r\n0\r\n\r\n\r\n');
  });
});

describe('an Excel file', () => {
  const sheetOf = async (cells: readonly (string | number | null)[]) => {
    const files = unzip(await xlsxOf(table(cells)));
    return {
      sheet: files.get('xl/worksheets/sheet1.xml')!,
      texts: [...files.get('xl/sharedStrings.xml')!.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
        ([, text]) => text,
      ),
    };
  };

  test('has texts as texts, never as formulas, and unchanged', async () => {
    const { sheet, texts } = await sheetOf(['=1+1', '+1', '-1', '@SUM(A1)', 'Bjørk & <Co>']);
    expect(texts).toEqual(['Cell', '=1+1', '+1', '-1', '@SUM(A1)', 'Bjørk &amp; &lt;Co&gt;']);
    expect(sheet).not.toContain('<f');
    expect([...sheet.matchAll(/<c [^>]*t="s"/g)]).toHaveLength(6);
  });

  test('has numbers as numbers, and nothing for what is not known', async () => {
    const { sheet, texts } = await sheetOf([75, null, '']);
    expect(texts).toEqual(['Cell']);
    expect(sheet).toContain('<v>75</v>');
  });

  test('opens, whatever characters people put into their texts', async () => {
    const { texts } = await sheetOf(['a\u0001b\u001bc', 'half\ud800', 'x\uffff', 'two\nlines']);
    expect(texts).toEqual(['Cell', 'a b c', 'half', 'x', 'two\nlines']);
  });
});
