/** A skill that is wished for. */
export interface SkillWish {
  readonly name: string;
  readonly years: number | null;
  readonly level: number | null;
}

/** A language that is wished for, at any level or at least at one. */
export interface LanguageWish {
  readonly name: string;
  readonly level: string | null;
}

/** The levels of a language that can be asked for, weakest first, as the API names them. */
export const languageLevels = ['Basic', 'Intermediate', 'Professional', 'Fluent', 'Native'] as const;

/** Whether two names are one to the search, which takes no notice of case. */
export const isSameWish = (one: { readonly name: string }, other: { readonly name: string }): boolean =>
  one.name.toLowerCase() === other.name.toLowerCase();

/** Reads `Kubernetes`, `Kubernetes|3` or `Kubernetes|3|4`. */
export function skillWish(text: string): SkillWish {
  const [, name = text, years, level] = /^(.*?)(?:\|(\d+)(?:\|(\d+))?)?$/.exec(text) ?? [];
  return { name, years: years ? Number(years) : null, level: level ? Number(level) : null };
}

export function skillText({ name, years, level }: SkillWish): string {
  if (level !== null) return `${name}|${years ?? 0}|${level}`;
  return years === null ? name : `${name}|${years}`;
}

export const skillWords = ({ name, years, level }: SkillWish): string =>
  [name, years ? `${years}+ years` : '', level === null ? '' : `level ${level}+`].filter(Boolean).join(', ');

/** Reads `German` or `German|Fluent`. */
export function languageWish(text: string): LanguageWish {
  const bar = text.lastIndexOf('|');
  return bar < 1
    ? { name: text, level: null }
    : { name: text.slice(0, bar), level: text.slice(bar + 1) || null };
}

export const languageText = ({ name, level }: LanguageWish): string =>
  level === null ? name : `${name}|${level}`;

export const languageWords = ({ name, level }: LanguageWish): string =>
  level === null ? name : `${name}, at least ${level}`;
