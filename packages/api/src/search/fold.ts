/** A text in the form in which two texts are compared: any case, any width of spaces, composed letters. */
export const fold = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
