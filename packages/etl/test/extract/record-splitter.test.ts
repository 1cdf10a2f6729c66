import { describe, expect, test } from 'vitest';
import { Fault } from '@smart-assign/database';
import type { Dialect } from '../../src/extract/dialect.ts';
import type { RecordCells } from '../../src/extract/record-cells.ts';
import { RecordSplitter, type RecordShape } from '../../src/extract/record-splitter.ts';
import { readCsv } from '../support/papaparse.ts';
import { Random } from '../support/random.ts';

interface SplitRecord {
  readonly cells: readonly string[];
  readonly shape: RecordShape;
  readonly line: number;
}

const comma: Dialect = { delimiter: ',', lineEnd: '\n' };

function split(
  pieces: readonly string[],
  columnCount: number,
  { dialect = comma, wanted = null }: { dialect?: Dialect; wanted?: readonly number[] | null } = {},
): SplitRecord[] {
  const records: SplitRecord[] = [];
  const splitter = new RecordSplitter('blogs.csv', dialect, columnCount, wanted);
  for (const piece of pieces) splitter.feed(Buffer.from(piece), false, take);
  splitter.feed(Buffer.alloc(0), true, take);
  return records;

  function take(record: RecordCells, shape: RecordShape, line: number): void {
    // A record of too few cells leaves the others as they were.
    const cells = Array.from(record.starts, (_, slot) => record.text(slot));
    records.push({ cells, shape, line });
  }
}

/** The text cut at every place in turn: a record may be cut anywhere. */
function everyCut(text: string): string[][] {
  return Array.from({ length: text.length + 1 }, (_, at) => [text.slice(0, at), text.slice(at)]);
}

test.each([
  [
    'line ends of \\n',
    'a,b\nc,d\n',
    [
      ['a', 'b', 1],
      ['c', 'd', 2],
    ],
  ],
  [
    'line ends of \\r\\n',
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b', 1],
      ['c', 'd', 2],
    ],
  ],
  [
    'no line end behind the last record',
    'a,b\nc,d',
    [
      ['a', 'b', 1],
      ['c', 'd', 2],
    ],
  ],
  [
    'empty cells',
    ',\na,\n,b',
    [
      ['', '', 1],
      ['a', '', 2],
      ['', 'b', 3],
    ],
  ],
  [
    'a delimiter in quotes',
    '"a,1",b\nc,d',
    [
      ['a,1', 'b', 1],
      ['c', 'd', 2],
    ],
  ],
  ['doubled quotes', '"say ""yes""",""""\n', [['say "yes"', '"', 1]]],
  ['an empty quoted cell', '"",b\n', [['', 'b', 1]]],
  [
    'quotes before \\r\\n',
    'a,"b"\r\nc,"d"\r\n',
    [
      ['a', 'b', 1],
      ['c', 'd', 2],
    ],
  ],
  ['blanks behind a closing quote', '"a" ,"b"\t\n', [['a', 'b', 1]]],
  ['a quote inside an unquoted cell', 'a"b,5" x\n', [['a"b', '5" x', 1]]],
  [
    'line breaks in quotes, which count as lines',
    '"a\n1\n2",b\nc,d',
    [
      ['a\n1\n2', 'b', 1],
      ['c', 'd', 4],
    ],
  ],
  [
    '\\r\\n in quotes',
    '"a\r\n1",b\r\nc,d\r\n',
    [
      ['a\r\n1', 'b', 1],
      ['c', 'd', 3],
    ],
  ],
  [
    'blank lines, which count as lines',
    '\n\na,b\n  \n\r\nc,d\n\n',
    [
      ['a', 'b', 3],
      ['c', 'd', 6],
    ],
  ],
  [
    'delimiters at the end of a line',
    'a,b,,,\nc,d,""\n',
    [
      ['a', 'b', 1],
      ['c', 'd', 2],
    ],
  ],
])('reads %s', (_, text, expected) => {
  const records = expected.map(([first, second, line]) => ({ cells: [first, second], shape: 'whole', line }));
  for (const pieces of everyCut(text)) expect(split(pieces, 2)).toEqual(records);
});

test('a lone \\r ends a line where the header line ended so', () => {
  const dialect: Dialect = { delimiter: ';', lineEnd: '\r' };
  const text = 'a;b\r"c\r1";d\r\re;f';
  for (const pieces of everyCut(text)) {
    expect(split(pieces, 2, { dialect }).map(({ cells, line }) => [...cells, line])).toEqual([
      ['a', 'b', 1],
      ['c\r1', 'd', 2],
      ['e', 'f', 5],
    ]);
  }
});

test.each([
  ['too few cells', 'a,b\n', 'too_few_cells'],
  ['too many cells', 'a,b,c,d\n', 'too_many_cells'],
  ['text behind a closing quote', 'a,"b" c,d\n', 'bad_quotes'],
  ['text behind a closing quote, although the cells are too few', '"a" x,b\n', 'bad_quotes'],
])('says of a record that it has %s, and reads on behind it', (_, text, shape) => {
  for (const pieces of everyCut(`${text}1,2,3\n`)) {
    const records = split(pieces, 3);
    expect(records.map((record) => [record.shape, record.line])).toEqual([
      [shape, 1],
      ['whole', 2],
    ]);
    expect(records[1]!.cells).toEqual(['1', '2', '3']);
  }
});

test('hands on only the columns that are wanted, in the order asked for', () => {
  expect(split(['a,b,"c",d\n1,2,3,4\n'], 4, { wanted: [3, 1] }).map(({ cells }) => cells)).toEqual([
    ['d', 'b'],
    ['4', '2'],
  ]);
});

test('a quote that is never closed is a fault that names the file and the line it begins at', () => {
  expect(() => split(['a,b\n"c\nc,c\n', 'd,e\n'], 2)).toThrow(Fault);
  expect(() => split(['a,b\n"c\nc,c\n', 'd,e\n'], 2)).toThrow(
    /^blogs\.csv, line 2: a quoted cell is never closed/,
  );
});

test('an unclosed quote is found before the rest of a huge file is held in memory', () => {
  const splitter = new RecordSplitter('blogs.csv', comma, 2, null);
  const piece = Buffer.from('a,b\n'.repeat(250_000));
  let fed = 0;
  expect(() => {
    splitter.feed(Buffer.from('x,"'), false, () => {});
    for (; fed < 100; fed++) splitter.feed(piece, false, () => {});
  }).toThrow('a quoted cell is never closed');
  expect(fed).toBeLessThan(20);
});

test('a wide character keeps its meaning in a record that spans three pieces', () => {
  // The low bytes of these characters are those of a quote, a comma and a line break.
  const wide = '\u0122\u012C\u010A';
  expect(
    split([`${wide},"begun`, ' and gone on', ' and ended",x\n1,2,3\n'], 3).map(({ cells }) => cells),
  ).toEqual([
    [wide, 'begun and gone on and ended', 'x'],
    ['1', '2', '3'],
  ]);
});

describe('held against papaparse on texts made at random', () => {
  const dialects: Dialect[] = [comma, { delimiter: ';', lineEnd: '\n' }, { delimiter: '\t', lineEnd: '\r' }];

  test.each([
    ['plain ASCII', ['a', 'Bc', ' ', '0', "'", '-', '|', ':'], 250],
    ['characters of every width', ['a', 'é', 'Ģ', 'Ĭ', 'Ċ', '李', '👩🏽‍💻', '\u00A0', ' '], 250],
  ])('%s', (_, letters, texts) => {
    const random = new Random(20_260_401);
    for (let i = 0; i < texts; i++) {
      const dialect = random.pick(dialects);
      const lineEnd = dialect.lineEnd === '\n' ? random.pick(['\n', '\r\n']) : '\r';
      const columnCount = 2 + random.below(4);
      const cell = () => randomCell(random, letters, dialect, lineEnd);
      const lines = Array.from({ length: 1 + random.below(12) }, () =>
        Array.from({ length: columnCount }, cell).join(dialect.delimiter),
      );
      const text = lines.join(lineEnd) + random.pick(['', lineEnd]);

      const records = split(randomPieces(random, text), columnCount, { dialect });
      const expected = readCsv(text, {
        delimiter: dialect.delimiter,
        newline: lineEnd,
        skipEmptyLines: false,
      });
      // Behind the last line end papaparse sees one more record, of one empty cell.
      if (text.endsWith(lineEnd) && expected.at(-1)!.join('') === '') expected.pop();
      expect(
        records.map(({ cells }) => cells),
        text,
      ).toEqual(expected);
      expect(
        records.every(({ shape }) => shape === 'whole'),
        text,
      ).toBe(true);
      expect(
        records.map(({ line }) => line),
        text,
      ).toEqual(physicalLines(expected, dialect.lineEnd));
    }
  });
});

function randomCell(
  random: Random,
  letters: readonly string[],
  { delimiter }: Dialect,
  lineEnd: string,
): string {
  const text = Array.from({ length: random.below(6) }, () => random.pick(letters)).join('');
  if (random.below(3) > 0) return text;
  const quoted = Array.from({ length: random.below(4) }, () =>
    random.pick([...letters, delimiter, '""', lineEnd]),
  );
  return `"${quoted.join('')}"`;
}

function randomPieces(random: Random, text: string): string[] {
  const characters = [...text];
  const pieces: string[] = [];
  while (characters.length > 0) pieces.push(characters.splice(0, 1 + random.below(8)).join(''));
  return pieces;
}

function physicalLines(records: readonly string[][], lineEnd: string): number[] {
  let line = 1;
  return records.map((cells) => {
    const start = line;
    line += 1 + cells.join('').split(lineEnd).length - 1;
    return start;
  });
}
