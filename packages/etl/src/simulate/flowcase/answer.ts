import type { IncomingHttpHeaders } from 'node:http';

/** A request as it came. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Pieces are made as they are sent. */
  readonly body: string | Iterable<string>;
  /** The connection is dropped behind the last piece, as if more were to come. */
  readonly breaksOff?: boolean;
}

export const json = (status: number, value: unknown, headers: Record<string, string> = {}): Answer => ({
  status,
  headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
  body: JSON.stringify(value),
});

/** An answer that says why there is no better one. */
export const refusal = (status: number, error: string, headers?: Record<string, string>): Answer =>
  json(status, { error }, headers);
