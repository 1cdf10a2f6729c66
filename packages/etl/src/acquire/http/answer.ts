/*
 * Checks of what another system answered: each takes a value and its place in the answer, and gives it back with its type. What is
 * wrong is told by place and never by value, which may be personal data.
 */

/** The answer is not as documented; the message says which place of it must be what. */
export class UnexpectedAnswer extends Error {}

export type Answer = Readonly<Record<string, unknown>>;

/** Reads an answer. @throws UnexpectedAnswer */
export type AnswerCheck<T> = (answer: unknown) => T;

export function recordAt(value: unknown, place: string): Answer {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Answer;
  throw new UnexpectedAnswer(`${place} must be an object`);
}

export function listAt<T>(value: unknown, place: string, item: (value: unknown, place: string) => T): T[] {
  if (Array.isArray(value)) return value.map((each, index) => item(each, `${place}[${index}]`));
  throw new UnexpectedAnswer(`${place} must be a list`);
}

/** A text that is not empty; a number counts as its digits, since ids come as either. */
export function textAt(value: unknown, place: string): string {
  const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
  if (typeof text === 'string' && text !== '') return text;
  throw new UnexpectedAnswer(`${place} must be a text`);
}

/** A number, also where it is written as a text. */
export function numberAt(value: unknown, place: string): number {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number === 'number' && Number.isFinite(number)) return number;
  throw new UnexpectedAnswer(`${place} must be a number`);
}

/** What `check` gives, or null where there is nothing. */
export function optionalAt<T>(
  value: unknown,
  place: string,
  check: (value: unknown, place: string) => T,
): T | null {
  return value === null || value === undefined || value === '' ? null : check(value, place);
}
