const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

/** `no` → `Norwegian`, `int` → `International`: Flowcase’s name for the texts that are of no country. */
export function languageName(code: string): string {
  if (code.toLowerCase() === 'int') return 'International';
  try {
    return names.of(code.replace('_', '-')) ?? code;
  } catch {
    // Exports may have codes that no list of languages knows.
    return code;
  }
}

/** The code as a document tells it to a screen reader; null where it is of no country. */
export const documentLanguage = (code: string): string | null =>
  /^[a-z]{2}([-_][a-z0-9]{2,8})?$/i.test(code) ? code.replace('_', '-') : null;
