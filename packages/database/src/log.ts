/** One thing worth telling: the message for a person, the rest for a machine. Never personal data, never a secret. */
export interface LogEvent {
  level: 'info' | 'warn';
  message: string;
  [field: string]: unknown;
}

export type Log = (event: LogEvent) => void;

export const silent: Log = () => {};
