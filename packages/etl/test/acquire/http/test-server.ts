import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export interface TestServer {
  readonly url: string;
  /** Every request, in order. */
  readonly seen: Seen[];
}

/** Answers one request; the number of it counts from 1. */
export type Answering = (request: Seen, response: ServerResponse, number: number) => void;

/** A server on this machine that answers as it is told, gone after the test. */
export async function testServer(answer: Answering): Promise<TestServer> {
  const seen: Seen[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const piece of request.setEncoding('utf8')) body += piece as string;
    const { pathname, searchParams } = new URL(request.url!, 'http://here');
    const one = {
      method: request.method!,
      path: pathname,
      query: searchParams,
      headers: request.headers,
      body,
    };
    answer(one, response, seen.push(one));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterEach(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, seen };
}

export const sendJson = (response: ServerResponse, value: unknown, status = 200): void =>
  void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
