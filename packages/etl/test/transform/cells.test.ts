import { describe, expect, test } from 'vitest';
import { boolean } from '../../src/transform/cells/boolean.ts';
import type { CellIssueCode, CellParser } from '../../src/transform/cells/cell-parser.ts';
import { date } from '../../src/transform/cells/date.ts';
import { integer } from '../../src/transform/cells/integer.ts';
import { list } from '../../src/transform/cells/list.ts';
import { isLanguageCode, multilang } from '../../src/transform/cells/multilang.ts';
import { percent } from '../../src/transform/cells/percent.ts';
import { text } from '../../src/transform/cells/text.ts';

type Reading = [cell: string, value: string | null, issue?: CellIssueCode];

function read(parser: CellParser, cell: string): [string | null, CellIssueCode[]] {
  const issues: CellIssueCode[] = [];
  return [parser.parse(cell, (code) => issues.push(code)), issues];
}

function readsAs(parser: CellParser, readings: readonly Reading[]): void {
  test.each(readings)('%j is %j %s', (cell, value, issue) => {
    expect(read(parser, cell)).toEqual([value, issue === undefined ? [] : [issue]]);
  });
}

describe('an integer', () => {
  readsAs(integer(), [
    ['5', '5'],
    ['0', '0'],
    ['007', '7'],
    ['+1985', '1985'],
    ['-3', '-3'],
    ['-0', '0'],
    ['5.0', '5'],
    ['5.000', '5'],
    ['5.', '5'],
    ['2147483647', '2147483647'],
    ['-2147483648', '-2147483648'],
    ['2147483648', null, 'out_of_range'],
    ['-2147483649', null, 'out_of_range'],
    ['99999999999999999999999999', null, 'out_of_range'],
    ['5.5', null, 'bad_integer'],
    ['5.01', null, 'bad_integer'],
    ['5,0', null, 'bad_integer'],
    ['1 000', null, 'bad_integer'],
    ['1e3', null, 'bad_integer'],
    ['0x10', null, 'bad_integer'],
    ['five', null, 'bad_integer'],
    ['٣', null, 'bad_integer'],
    ['+', null, 'bad_integer'],
    ['.', null, 'bad_integer'],
    ['NaN', null, 'bad_integer'],
  ]);
});

describe('an integer within bounds', () => {
  readsAs(integer({ min: 1, max: 7 }), [
    ['1', '1'],
    ['7.0', '7'],
    ['0', null, 'out_of_range'],
    ['8', null, 'out_of_range'],
    ['-1', null, 'out_of_range'],
    ['x', null, 'bad_integer'],
  ]);
});

describe('a boolean', () => {
  readsAs(boolean, [
    ...['true', 'True', 'TRUE', '1', 't', 'T', 'yes', 'Yes', 'y', 'Y'].map((cell): Reading => [cell, 't']),
    ...['false', 'False', 'FALSE', '0', 'f', 'F', 'no', 'No', 'n', 'N'].map((cell): Reading => [cell, 'f']),
    ['maybe', null, 'bad_boolean'],
    ['2', null, 'bad_boolean'],
    ['x', null, 'bad_boolean'],
    ['truee', null, 'bad_boolean'],
  ]);
});

describe('a date', () => {
  readsAs(date, [
    ['2024-02-01', '2024-02-01'],
    ['2024-2-1', '2024-02-01'],
    ['2024-02-01T10:30:00Z', '2024-02-01'],
    ['2024-02-01 23:59', '2024-02-01'],
    ['2024-02-01T23:59:59.999+02:00', '2024-02-01'],
    ['01/02/2024', '2024-02-01'],
    ['1/2/2024', '2024-02-01'],
    ['1.2.2024', '2024-02-01'],
    ['01.02.2024', '2024-02-01'],
    ['31-12-2024', '2024-12-31'],
    ['1/2/2024 08:00', '2024-02-01'],
    ['2024-02-29', '2024-02-29'],
    ['29.2.2000', '2000-02-29'],
    ['2024-12-31', '2024-12-31'],
    ['2023-02-29', null, 'bad_date'],
    ['1900-02-29', null, 'bad_date'],
    ['2024-02-30', null, 'bad_date'],
    ['2024-04-31', null, 'bad_date'],
    ['2024-13-01', null, 'bad_date'],
    ['2024-00-10', null, 'bad_date'],
    ['2024-01-00', null, 'bad_date'],
    ['0000-01-01', null, 'bad_date'],
    ['02/13/2024', null, 'bad_date'],
    ['32/01/2024', null, 'bad_date'],
    ['1.2/2024', null, 'bad_date'],
    ['01/02/24', null, 'bad_date'],
    ['2024-02-01x', null, 'bad_date'],
    ['2024-02-01T', null, 'bad_date'],
    ['x2024-02-01', null, 'bad_date'],
    ['2024-0a-01', null, 'bad_date'],
    ['2024', null, 'bad_date'],
    ['yesterday', null, 'bad_date'],
  ]);
});

describe('a percentage', () => {
  readsAs(percent(), [
    ['0', '0'],
    ['7', '7'],
    ['52', '52'],
    ['100', '100'],
    ['05', '5'],
    ['50%', '50'],
    ['50 %', '50'],
    ['99.99', '99'],
    ['33,3%', '33'],
    ['+20', '20'],
    ['-0.5', '0'],
    ['101', '100', 'out_of_range'],
    ['100.9', '100'],
    ['250%', '100', 'out_of_range'],
    ['-1', '0', 'out_of_range'],
    ['-20%', '0', 'out_of_range'],
    ['half', null, 'bad_percent'],
    ['%', null, 'bad_percent'],
    ['5%%', null, 'bad_percent'],
    ['1e1', null, 'bad_percent'],
    ['NaN', null, 'bad_percent'],
  ]);

  test('an empty one is nothing known, or 0 where the report says so', () => {
    expect([percent().whenEmpty, percent({ whenEmpty: '0' }).whenEmpty]).toEqual([null, '0']);
  });
});

describe('a text', () => {
  readsAs(text, [
    ['NaN', 'NaN'],
    ['null', 'null'],
    ['a\tb\\c\nd', 'a\tb\\c\nd'],
    ['be\0fore', 'before', 'control_character'],
    ['\0', null, 'control_character'],
  ]);
});

describe('a list of names', () => {
  readsAs(list, [
    ['User', '{"User"}'],
    ['User, Country Manager;Administrator | User', '{"User","Country Manager","Administrator"}'],
    [',;|', null],
    ['say "hi", C:\\', '{"say \\"hi\\"","C:\\\\"}'],
    ['{x}', '{"{x}"}'],
    ['a\0b', '{"ab"}', 'control_character'],
  ]);
});

describe('a text by language', () => {
  const readings: [string, Record<string, string> | null][] = [
    ['int:Engineer', { int: 'Engineer' }],
    ['int:Engineer|no:Ingeniør', { int: 'Engineer', no: 'Ingeniør' }],
    [' int : Engineer | no : Ingeniør ', { int: 'Engineer', no: 'Ingeniør' }],
    ['int:a|b|no:c:d', { int: 'a|b', no: 'c:d' }],
    ['int:Skills: C|C++|no:Ferdigheter: C|C++', { int: 'Skills: C|C++', no: 'Ferdigheter: C|C++' }],
    ['int:Led https://example.org/x|y', { int: 'Led https://example.org/x|y' }],
    ['pt-BR:Engenheira|zh_CN:工程师', { 'pt-BR': 'Engenheira', zh_CN: '工程师' }],
    ['int:|no:Ingeniør', { no: 'Ingeniør' }],
    ['int:first\nsecond|third', { int: 'first\nsecond|third' }],
    ['Engineer', { int: 'Engineer' }],
    ['Engineer|no:Ingeniør', { int: 'Engineer', no: 'Ingeniør' }],
    ['Note: a text with a colon', { int: 'Note: a text with a colon' }],
    ['AWS: cloud', { int: 'AWS: cloud' }],
    ['int:a|int:b', { int: 'a|int:b' }],
    ['int:', null],
    ['|', { int: '|' }],
    ['{"int":"Engineer","no":"Ingeniør"}', { int: 'Engineer', no: 'Ingeniør' }],
    ['{"int":"a|no:b"}', { int: 'a|no:b' }],
    ['{"int":" ","no":null}', null],
    ['{"int":5,"no":true}', { int: '5', no: 'true' }],
    ['{}', null],
    ['{"int":{"a":"b"}}', { int: '{"int":{"a":"b"}}' }],
    ['{braces} are no JSON', { int: '{braces} are no JSON' }],
    ['{"int":"half \\ud83d"}', { int: 'half \uFFFD' }],
    ['{" n\\ud83d ":"odd"}', { 'n\uFFFD': 'odd' }],
  ];
  test.each(readings)('%j', (cell, texts) => {
    const [value, issues] = read(multilang, cell);
    expect(issues).toEqual([]);
    expect(value === null ? null : JSON.parse(value)).toEqual(texts);
  });

  test.each([['int:be\0fore'], ['{"int":"be\\u0000fore"}']])(
    '%j loses U+0000 and says so, every time',
    (cell) => {
      for (let time = 0; time < 2; time++) {
        expect(read(multilang, cell)).toEqual(['{"int":"before"}', ['control_character']]);
      }
    },
  );

  test('many different texts in a row are each read for themselves', () => {
    const cells = Array.from({ length: 10_000 }, (_, i) => `int:Engineer ${i}`);
    for (const [i, cell] of [...cells, ...cells].entries()) {
      expect(multilang.parse(cell, () => {})).toBe(`{"int":"Engineer ${i % 10_000}"}`);
    }
  });
});

test.each([
  ['int', true],
  ['no', true],
  ['eng', true],
  ['pt-BR', true],
  ['zh_Hans', true],
  ['English', false],
  ['NO', false],
  ['n', false],
  ['hours', false],
  ['', false],
])('that %j is a language code is %j', (code, expected) => {
  expect(isLanguageCode(code)).toBe(expected);
});
