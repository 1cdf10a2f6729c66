import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { Problem } from './problem.ts';
import { problemBody } from './error-handler.ts';

const kinds: Readonly<Record<string, Problem>> = {
  HPE_HEADER_OVERFLOW: new Problem(
    431,
    'request_too_long',
    'The request cannot be answered',
    'The address and headers are longer than 16 kB together.',
  ),
  ERR_HTTP_REQUEST_TIMEOUT: new Problem(
    408,
    'request_timeout',
    'The request cannot be answered',
    'The request did not arrive in time.',
  ),
};
const broken = new Problem(
  400,
  'broken_request',
  'The request cannot be answered',
  'This is no HTTP request.',
);

/** Answers what is not even a request: Node has refused it before any route saw it. */
export function answerBrokenRequests(error: Error & { code?: string }, socket: Socket): void {
  // The caller has gone, or got an answer already.
  if (error.code === 'ECONNRESET' || !socket.writable || socket.bytesWritten > 0)
    return void socket.destroy(error);
  const problem = kinds[error.code ?? ''] ?? broken;
  const body = JSON.stringify(problemBody(problem, randomUUID()));
  socket.end(
    `HTTP/1.1 ${problem.status} ${problem.title}\r\ncontent-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  );
}
