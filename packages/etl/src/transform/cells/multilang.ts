import { copyBytes, copyJsonText } from './bytes.ts';
import type { CellParser } from './cell-parser.ts';

/** Texts by language code; `int` is Flowcase's international language. */
export type Multilang = Record<string, string>;

const languageCode = String.raw`int|[a-z]{2,3}(?:[-_][A-Za-z]{2,4})?`;
const labelledPart = new RegExp(String.raw`^\s*(${languageCode})\s*:`);
const wholeCode = new RegExp(`^(?:${languageCode})$`);

/** True for `int` and for two or three letters with an optional region, such as `no` or `pt-BR`. */
export function isLanguageCode(code: string): boolean {
  return wholeCode.test(code);
}

/**
 * The packed form `int:Engineer|no:Ingeniør`. A part without a language code of its own belongs to the text before it, so a
 * `|` or `:` inside a text survives; text before the first code is taken as `int`.
 */
function parsePacked(cell: string): Multilang {
  const texts: Multilang = {};
  let language = 'int';
  for (const [index, part] of cell.split('|').entries()) {
    const [label = '', code = ''] = labelledPart.exec(part) ?? [];
    if (code !== '' && !Object.hasOwn(texts, code)) {
      language = code;
      texts[language] = part.slice(label.length);
    } else {
      texts[language] = index === 0 ? part : `${texts[language] ?? ''}|${part}`;
    }
  }
  return texts;
}

/** The JSON form `{"int":"Yes"}`, or null where the cell is no JSON object of plain values. */
function parseJson(cell: string): Multilang | null {
  let value: unknown;
  try {
    value = JSON.parse(cell);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const entries = Object.entries(value).filter(([, text]) => text !== null);
  if (entries.some(([, text]) => typeof text === 'object')) return null;
  return Object.fromEntries(entries.map(([code, text]) => [code, String(text)]));
}

/** Trims every text, drops the empty ones and what PostgreSQL cannot store: U+0000, and half a character out of JSON. */
function cleaned(texts: Multilang): Multilang {
  const kept: Multilang = {};
  const clean = (text: string) => text.replaceAll('\0', '').toWellFormed().trim();
  for (const [code, text] of Object.entries(texts)) {
    if (clean(text) !== '') kept[clean(code)] = clean(text);
  }
  return kept;
}

/** A cell in packed or JSON form as texts by language; no text at all is an empty object. */
export function parseMultilang(cell: string): Multilang {
  return cleaned((cell.startsWith('{') ? parseJson(cell) : null) ?? parsePacked(cell));
}

// Most multilang cells of an export repeat (`int:Yes`, a job title): remembering them halves the time of this parser. The
// map is emptied when full, so that memory does not grow with the file.
const remembered = new Map<string, string | null>();
const rememberedAtMost = 4096;

const label = Buffer.from('int:');
const jsonOpen = Buffer.from('{"int":"');
const jsonClose = Buffer.from('"}');

export const multilang: CellParser = {
  name: 'multilang',
  sqlType: 'jsonb',
  rule: 'Texts by language: `int:Engineer|no:Ingeniør`, `{"int":"Engineer"}`, or one column per language.',
  freeText: true,
  whenEmpty: null,
  parse(cell, raise) {
    const known = remembered.get(cell);
    if (known !== undefined) return known;
    const texts = parseMultilang(cell);
    const value = Object.keys(texts).length === 0 ? null : JSON.stringify(texts);
    if (cell.includes('\0') || (cell.startsWith('{') && cell.includes(String.raw`\u0000`))) {
      raise('control_character');
      return value;
    }
    if (remembered.size >= rememberedAtMost) remembered.clear();
    remembered.set(cell, value);
    return value;
  },
  copy(from, start, end, to, at) {
    // One text, the international one: what nearly every cell of an export has.
    const text = start + label.length;
    if (text >= end) return -1;
    for (let i = 0; i < label.length; i++) if (from[start + i] !== label[i]) return -1;
    const open = copyBytes(jsonOpen, 0, jsonOpen.length, to, at);
    const close = copyJsonText(from, text, end, to, open);
    return close < 0 ? -1 : copyBytes(jsonClose, 0, jsonClose.length, to, close);
  },
};
