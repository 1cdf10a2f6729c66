import { Agent, get } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { parentPort, Worker, workerData } from 'node:worker_threads';

export interface Asking {
  readonly urls: readonly string[];
  /** Requests at the same time. */
  readonly connections: number;
  /** Each address so many times. */
  readonly times: number;
}

/** Asks for addresses over keep-alive connections from a thread of its own. @returns milliseconds of each answer, in order of time */
export function ask(asking: Asking): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: asking });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** Waits until a server says that it is ready. */
export async function untilReady(server: string): Promise<void> {
  while ((await fetch(`${server}/ready`)).status !== 200) await setTimeout(50);
}

async function askAll({ urls, connections, times }: Asking): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const waiting = Array.from({ length: times }, () => urls).flat();
  const milliseconds: number[] = [];
  // The first request of a thread waits for this thread's own compiler and for a socket, which the server is not to blame for.
  const health = new URL('/health', urls[0]).href;
  await Promise.all(Array.from({ length: connections }, () => askOne(health, agent)));
  const askOn = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift())
      milliseconds.push(await askOne(url, agent));
  };
  await Promise.all(Array.from({ length: connections }, askOn));
  agent.destroy();
  return milliseconds;
}

function askOne(url: string, agent: Agent): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume();
      response.once('end', () => {
        if (response.statusCode === 200) resolve(performance.now() - start);
        else reject(new Error(`${url} answers ${response.statusCode}`));
      });
    }).once('error', reject);
  });
}

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port between threads has no origin
if (parentPort !== null) parentPort.postMessage(await askAll(workerData as Asking));
