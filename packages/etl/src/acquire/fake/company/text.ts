/** Languages beside the international one that an office keeps its CVs in. */
export type LanguageCode = 'no' | 'da' | 'sv' | 'nl';

/** The same text in several languages; `int` is Flowcase's international language. */
export type Text = Readonly<{ int: string } & Partial<Record<LanguageCode, string>>>;

export function text(int: string, no: string, da: string, sv: string, nl: string): Required<Text> {
  return { int, no, da, sv, nl };
}

/** Flowcase's packed form: `int:Engineer|no:Ingeniør`, or `int:Engineer` where there is no text in the office's language. */
export function packed(words: Text, language: LanguageCode | null): string {
  const local = language === null ? undefined : words[language];
  return local === undefined ? `int:${words.int}` : `int:${words.int}|${language}:${local}`;
}
