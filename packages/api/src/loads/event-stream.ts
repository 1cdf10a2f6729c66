import { Readable } from 'node:stream';
import type { LoadDesk } from './load-desk.ts';

/** Proxies close a connection that says nothing for half a minute or a minute. */
const keepAliveEveryMs = 15_000;
const comeBackAfterMs = 2000;

/**
 * What the load tells, as server-sent events: each of its events as `progress`, at the end `ended` with the state, then nothing more.
 * A reader that goes away destroys the stream, which ends the following.
 * @param after `Last-Event-ID` of a reader that comes back; 0 for all
 * @throws Problem 404 where there was no load yet
 */
export function eventStream(desk: LoadDesk, after: number, everyMs = keepAliveEveryMs): Readable {
  let leave = (): void => {};
  let keepAlive: NodeJS.Timeout | undefined;
  const stream = new Readable({
    read() {},
    destroy(error, done) {
      clearInterval(keepAlive);
      leave();
      done(error);
    },
  });
  // The headers go out with the first words, and a reader should know at once that it is heard.
  stream.push(`retry: ${comeBackAfterMs}\n\n`);
  leave = desk.follow(
    {
      event: (id, event) => stream.push(frame(id, 'progress', event)),
      ended: (id, state) => {
        stream.push(frame(id, 'ended', state));
        stream.push(null);
      },
    },
    after,
  );
  keepAlive = setInterval(() => {
    if (!stream.readableEnded) stream.push(': keep-alive\n\n');
  }, everyMs).unref();
  return stream;
}

// JSON has no line breaks of its own, so each event is one line of data.
const frame = (id: number, name: string, data: object): string =>
  `id: ${id}\nevent: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
