/**
 * A cell that a spreadsheet takes as text: one that begins like a formula gets an apostrophe before it, and what would end the
 * cell is quoted. Source: OWASP, CSV injection.
 */
export function spreadsheetCsvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
