import { expect, test } from 'vitest';
import { Fault } from '@smart-assign/database';
import { createDecoder, type Encoding } from '../../src/extract/decode.ts';
import { Random } from '../support/random.ts';

/** Decodes bytes that arrive in the given pieces. */
function decode(pieces: readonly Buffer[], encoding: Encoding | null = null): string {
  const decoder = createDecoder('blogs.csv', Buffer.concat(pieces), encoding);
  const decoded = pieces.map((piece) => Buffer.from(decoder.decode(piece, false)));
  return Buffer.concat([...decoded, decoder.decode(Buffer.alloc(0), true)]).toString();
}

function faultOf(fn: () => unknown): Fault {
  try {
    fn();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
  throw new Error('Nothing was found wrong.');
}

const words = 'Zoë, Łukasz and 李 met at the café — 👩🏽‍💻 & Ĭ';

test.each([
  ['UTF-8', Buffer.from(words), null],
  ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${words}`), null],
  ['UTF-16 little endian with a byte order mark', Buffer.from(`\uFEFF${words}`, 'utf16le'), null],
  ['UTF-16 big endian with a byte order mark', Buffer.from(`\uFEFF${words}`, 'utf16le').swap16(), null],
  ['UTF-16 without a mark, named by the user', Buffer.from(words, 'utf16le'), 'utf-16le' as const],
])('%s is read, wherever the file is cut into pieces', (_, bytes, encoding) => {
  expect(decode([bytes], encoding)).toBe(words);
  for (let cut = 4; cut < bytes.length; cut++) {
    expect(decode([bytes.subarray(0, cut), bytes.subarray(cut)], encoding)).toBe(words);
  }
});

test('windows-1252 is read when it is named', () => {
  const bytes = Buffer.from([0x5a, 0x6f, 0xeb, 0x20, 0x80, 0x35, 0x20, 0x96, 0x20, 0xf8]);
  expect(decode([bytes], 'windows-1252')).toBe('Zoë €5 – ø');
});

test('a text of many pieces is put together again', () => {
  const random = new Random(7);
  const bytes = Buffer.from(words.repeat(50));
  const pieces = [bytes.subarray(0, 4)];
  for (let at = 4; at < bytes.length;) {
    const length = 1 + random.below(9);
    pieces.push(bytes.subarray(at, at + length));
    at += length;
  }
  expect(decode(pieces)).toBe(words.repeat(50));
});

test.each([
  ['in the middle of the text', [Buffer.from('Zo'), Buffer.from([0xeb]), Buffer.from(' and more')], 2],
  [
    'behind other characters of several bytes',
    [Buffer.from('Zoë Łukasz '), Buffer.from([0xff]), Buffer.from('x')],
    13,
  ],
  ['an encoded surrogate', [Buffer.from('ab'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from('c')], 2],
  ['an overlong slash', [Buffer.from('abc'), Buffer.from([0xc0, 0xaf])], 3],
  ['a character that the end of the file cuts off', [Buffer.from('abcd'), Buffer.from([0xe2, 0x82])], 4],
])('a byte that is not UTF-8 is named by its offset: %s', (_, pieces, offset) => {
  for (const cut of [pieces, [Buffer.concat(pieces)]]) {
    const fault = faultOf(() => decode(cut));
    expect(fault).toMatchObject({ code: 'bad_encoding', exit: 'badInput' });
    expect(fault.message).toContain(`blogs.csv is not UTF-8: the bytes at offset ${offset} `);
    expect(fault.remedy).toContain('--encoding windows-1252');
  }
});

test('the offset counts the byte order mark', () => {
  const fault = faultOf(() => decode([Buffer.concat([Buffer.from('\uFEFFab'), Buffer.from([0xe9, 0x2c])])]));
  expect(fault.message).toContain('offset 5 ');
});

test.each([
  ['half a surrogate pair', Buffer.from('\uFEFFa\uD83Db', 'utf16le')],
  ['half a character at the end of the file', Buffer.from('\uFEFFab', 'utf16le').subarray(0, -1)],
])('UTF-16 with %s is a fault that names file and encoding', (_, bytes) => {
  const fault = faultOf(() => decode([bytes]));
  expect(fault).toMatchObject({ code: 'bad_encoding', details: { file: 'blogs.csv' } });
  expect(fault.message).toContain('blogs.csv is not utf-16le');
});
