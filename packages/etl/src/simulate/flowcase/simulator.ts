import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { Fault } from '@smart-assign/database';
import type { Answer, Asked } from './answer.ts';
import { checkOptions } from './check-options.ts';
import type { AnsweredRequest, FlowcaseSimulator, FlowcaseSimulatorOptions } from './options.ts';
import { FlowcaseService } from './service.ts';

const host = '127.0.0.1';
/** Lines are sent together, so many characters at once. */
const pieceLength = 64 * 1024;

/** @throws Fault `bad_simulation` (usage), `port_taken` (usage) */
export async function start(options: FlowcaseSimulatorOptions): Promise<FlowcaseSimulator> {
  const checked = checkOptions(options);
  const service = new FlowcaseService(checked);
  const requests: AnsweredRequest[] = [];
  let url = '';
  const server = createServer((request, response) => {
    const handle = async () => {
      const asked = await read(request);
      const answer = service.answer(asked, url);
      requests.push({ method: asked.method, path: asked.path, status: answer.status });
      await send(answer, response);
    };
    // Mostly a client that has gone. A fault of ours shows as an answer that breaks off: it must not end the others'.
    handle().catch((error: Error) => response.destroy(error));
  });
  await listen(server, checked.port);
  url = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token: checked.token,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function read(request: IncomingMessage): Promise<Asked> {
  // Null where a client sends what is no address; nothing lies there.
  const url = URL.parse(`http://${host}${request.url}`);
  return {
    method: request.method!,
    path: url?.pathname ?? '',
    query: url?.searchParams ?? new URLSearchParams(),
    headers: request.headers,
    body: await text(request),
  };
}

async function send({ status, headers, body, breaksOff }: Answer, response: ServerResponse): Promise<void> {
  response.writeHead(status, headers);
  if (typeof body === 'string') {
    response.end(body);
    return;
  }
  // As fast as the client takes it: of a report only a piece is in memory.
  await pipeline(Readable.from(piecesOf(body)), response, { end: breaksOff !== true });
  if (breaksOff) response.socket?.destroySoon();
}

function* piecesOf(lines: Iterable<string>): Generator<string> {
  let piece = '';
  for (const line of lines) {
    piece += line;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

async function listen(server: Server, port: number): Promise<void> {
  server.listen(port, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
    throw new Fault(
      `Port ${port} ${code === 'EACCES' ? 'is not ours to use' : 'is taken'}; nothing is served.`,
      {
        code: 'port_taken',
        exit: 'usage',
        remedy: 'Choose another with --port, or 0 for a free one; or stop what listens there.',
        cause: error,
      },
    );
  }
}
