/**
 * How well somebody speaks a language, weakest first. Texts of one line mean the same: those of the exports, those of LinkedIn and
 * the levels of the Common European Framework. A company with words of its own adds them here.
 */
const scale: readonly (readonly string[])[] = [
  ['basic', 'beginner', 'elementary', 'elementary proficiency', 'a1', 'a2'],
  ['intermediate', 'conversational', 'limited working proficiency', 'b1'],
  ['professional', 'working proficiency', 'professional working proficiency', 'b2'],
  ['fluent', 'advanced', 'full professional proficiency', 'c1', 'c2'],
  ['native', 'mother tongue', 'bilingual', 'native or bilingual proficiency'],
];

/** A level as the page asks for it. */
export const languageLevels = ['Basic', 'Intermediate', 'Professional', 'Fluent', 'Native'] as const;

const ranks = new Map(scale.flatMap((texts, rank) => texts.map((text) => [text, rank + 1] as const)));

/** From 1 for basic to 5 for native; 0 where nothing is told or in words that are not known. */
export const languageRank = (level: string | null): number =>
  ranks.get(level?.trim().toLowerCase() ?? '') ?? 0;

export const highestLanguageRank = scale.length;
