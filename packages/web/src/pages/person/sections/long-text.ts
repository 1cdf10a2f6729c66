/** From this many letters or lines on a text is folded: about four lines of a column. */
const longText = 420;
const manyLines = 5;

/** Whether a text is long enough to be folded. */
export const isLong = (text: string): boolean =>
  text.length > longText || text.split('\n').length > manyLines;
