/** One line of the log: what happened, for people (`message`) and for programs (the rest). Never personal data. */
export interface LogLine {
  level: 'info' | 'warn' | 'error';
  event: string;
  message: string;
  [detail: string]: unknown;
}

type Writer = (line: LogLine) => void;

const signs = { info: '', warn: 'warning: ', error: 'error: ' };

/** On a terminal: a line to read. On a pipe: a line of JSON, as a scheduler's log wants it. */
const plain: Writer = ({ level, message }) => process.stderr.write(`${signs[level]}${message}\n`);
const json: Writer = (line) =>
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`);

export const isTerminal = (): boolean => process.stderr.isTTY === true;

let writer: Writer | null = null;

/** Tells what happened, on standard error. */
export function report(line: LogLine): void {
  (writer ?? (isTerminal() ? plain : json))(line);
}

/** Lets a live view take over the lines while it is on the screen. */
export function redirectReports(to: Writer | null): void {
  writer = to;
}
