import { maskName, nameWords } from '../visibility/mask-name.ts';

/** By what a person would be known in a text. */
export interface MaskedPerson {
  /** In each language. */
  readonly names: readonly string[];
  /** Addresses, numbers and ids. */
  readonly contacts: readonly string[];
}

/** Takes out of a text what tells who wrote it. */
export type Mask = (text: string) => string;

/** What stands in the place of an address or a number. */
const hidden = '[contact]';

/** The mask for the texts of one person. */
export function maskOf({ names, contacts }: MaskedPerson): Mask {
  const words = nameWords(names);
  // The longest first, since one may begin with another.
  const patterns = contacts
    .toSorted((one, other) => other.length - one.length)
    .map(patternOf)
    .filter((pattern) => pattern !== null);
  const contact = patterns.length === 0 ? null : new RegExp(patterns.join('|'), 'giu');
  // Words of one or two letters are not masked by themselves; a name made of them is, where it stands whole.
  const whole = names.filter((name) => name.includes(' ')).map(wholeName);
  const name = whole.length === 0 ? null : new RegExp(whole.join('|'), 'giu');
  return (text) => {
    const withoutContacts = contact === null ? text : text.replace(contact, hidden);
    return maskName(name === null ? withoutContacts : withoutContacts.replace(name, '[name]'), words);
  };
}

/**
 * An address as it is written, a phone number by its last eight digits with whatever stands between them. Null for what is too short
 * to be told from other numbers and words.
 */
function patternOf(contact: string): string | null {
  if (/\p{L}/u.test(contact)) return contact.length < 5 ? null : literally(contact);
  const digits = contact.replace(/\D/g, '');
  return digits.length < 6
    ? null
    : digits
        .slice(-8)
        .split('')
        .join(String.raw`[\s().\/-]*`);
}

const wholeName = (name: string): string =>
  String.raw`(?<!\p{L})${name
    .trim()
    .split(/\s+/)
    .map(literally)
    .join(String.raw`\s+`)}(?!\p{L})`;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
