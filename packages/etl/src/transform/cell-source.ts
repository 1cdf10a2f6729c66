import type { CellSource } from '../extract/header.ts';
import type { CellTexts } from '../extract/record-cells.ts';
import { parseMultilang, type Multilang } from './cells/multilang.ts';

/** The trimmed text of a cell; texts in several columns come as one JSON form. */
export function readSource(source: CellSource, cells: CellTexts): string {
  if (source.kind === 'cell') return cells.text(source.index).trim();
  if (source.kind === 'absent') return '';
  if (source.kind === 'first') return firstText(source.indexes, cells);
  const packed = source.packed === null ? '' : cells.text(source.packed).trim();
  if (
    packed !== '' &&
    (source.byLanguage.length === 0 || (packed.startsWith('int:') && isInternational(source)))
  )
    return packed;
  const texts: Multilang = packed === '' ? {} : parseMultilang(packed);
  for (const { language, index } of source.byLanguage) {
    const text = cells.text(index).trim();
    if (text !== '' && !(language in texts)) texts[language] = text;
  }
  const plain = source.plain === null ? '' : cells.text(source.plain).trim();
  if (plain !== '' && Object.keys(texts).length === 0) texts.int = plain;
  return Object.keys(texts).length === 0 ? '' : JSON.stringify(texts);
}

/** Exports write `Customer (int)` beside the packed form: it can add nothing to a text that has its `int`. */
function isInternational({ byLanguage }: CellSource & { kind: 'languages' }): boolean {
  return byLanguage.length === 1 && byLanguage[0]!.language === 'int';
}

/**
 * The one slot of which a source is made where that cell begins with `int:`, or where the source has no other; -1 for a source that
 * is always made of several.
 */
export function leadingSlot(source: CellSource): number {
  if (source.kind === 'cell') return source.index;
  if (source.kind !== 'languages' || source.packed === null) return -1;
  return source.byLanguage.length === 0 || isInternational(source) ? source.packed : -1;
}

function firstText(indexes: readonly number[], cells: CellTexts): string {
  for (const index of indexes) {
    const text = cells.text(index).trim();
    if (text !== '') return text;
  }
  return '';
}
