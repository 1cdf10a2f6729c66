/** Printable ASCII with single spaces inside: nothing to compose, nothing to trim. */
const isPlain = /^[!-~]+(?: [!-~]+)*$/;

/** A text in the form in which two texts are compared: any case, any width of spaces, composed letters. */
export const fold = (text: string): string =>
  // Nearly all are plain, and a search folds hundreds: the long way takes eight times as long.
  isPlain.test(text) ? text.toLowerCase() : text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
