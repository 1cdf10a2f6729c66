import type { Answer } from '../../../api/answers.ts';

export type Comparison = Answer<'/api/v1/compare'>;
export type Person = Comparison['people'][number];
export type HeldSkill = NonNullable<Comparison['skills'][number]['held'][number]>;

/** Somebody with what they can do, by the name of the skill as {@link fold} writes it. */
export interface Compared {
  readonly person: Person;
  readonly skills: ReadonlyMap<string, HeldSkill>;
}

/** Whether somebody fulfils a wish; `unknown` where what is stored of them does not tell. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** A verdict, and what it rests on: `no`, `4 years`. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly words: string;
}

/** Something that is searched for. */
export interface Wish {
  readonly words: string;
  /** Name of the skill that is wished for, if it is one. */
  readonly skill?: string;
  readonly judge: (compared: Compared) => Judgement;
}

/** What must be known to judge, beside the people. */
export interface Scales {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Each with the chain it is of and its rank in it. */
  readonly clearances: readonly {
    readonly value: string;
    readonly chain: string | null;
    readonly rank: number | null;
  }[];
  /** Labels of the grades of the company, from the lowest. */
  readonly grades: readonly string[];
}

/** As two names are compared: in any case, any width of spaces. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();

export const yes = (words: string): Judgement => ({ verdict: 'yes', words });
export const no = (words: string): Judgement => ({ verdict: 'no', words });
export const unknown = (words = 'unknown'): Judgement => ({ verdict: 'unknown', words });

/** `one`, `one or two`, `one, two or three` */
export const either = (values: readonly string[]): string =>
  values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
