import { expect, test } from 'vitest';
import { detectDialect, firstRecord } from '../../src/extract/dialect.ts';

test.each([
  ['comma', 'Name,Email,UPN\nAda;x;y;z,b,c\n', ','],
  ['semicolon', 'Name;Email, work;UPN\r\nAda,x,y,z;b;c\r\n', ';'],
  ['tab', 'Name\tEmail\tUPN\n', '\t'],
  ['bar', 'Name|Email|UPN\n', '|'],
  ['comma where there is a single column', 'Name\nAda\n', ','],
  ['the one outside the quotes', '"Name; first; last; all";Email\nAda;b\n', ';'],
  ['the one outside quotes although more stand inside', '"a,b,c,d",x;"e,f,g";y\n', ';'],
])('the delimiter is found from the header line: %s', (_, text, delimiter) => {
  expect(detectDialect(text).delimiter).toBe(delimiter);
});

test.each([
  ['\n', 'Name,Email\nAda,b\n', '\n'],
  ['\\r\\n', 'Name,Email\r\nAda,b\r\n', '\n'],
  ['a lone \\r', 'Name,Email\rAda,b\r', '\r'],
  ['a line break inside a quoted header', '"Name\rof it",Email\nAda,b\n', '\n'],
])('the line end is found from the header line: %s', (_, text, lineEnd) => {
  expect(detectDialect(text).lineEnd).toBe(lineEnd);
});

test.each([
  ['blanks around the names', ' Name ,\tEmail \r\nAda,b', ['Name', 'Email']],
  [
    'quotes, doubled quotes and line breaks',
    '"Name, ""full""","E\nmail"\r\nAda,b',
    ['Name, "full"', 'E\nmail'],
  ],
  ['no line end at all', 'Name,Email', ['Name', 'Email']],
  ['a trailing delimiter', 'Name,Email,\nAda,b,', ['Name', 'Email', '']],
])('the header is the first record: %s', (_, text, header) => {
  expect(firstRecord(text, { delimiter: ',', lineEnd: '\n' })).toEqual(header);
});
