/**
 * A cell of a CSV file (RFC 4180) that a spreadsheet takes for text: one that begins like a formula gets an apostrophe before it, and
 * what would end the cell is quoted. Source: OWASP, CSV injection. A semicolon ends a cell where the reader's country writes 1,5 for a
 * half, whatever quotes say, so what follows one is guarded too; some spreadsheets take the wide forms of the signs for the signs.
 */
export function spreadsheetCsvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = value
    .replace(/^(?=[=+\-@＝＋－＠\t\r\n])/, "'")
    .replaceAll(/;(\s*)(?=[=+\-@＝＋－＠])/g, ";$1'");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
