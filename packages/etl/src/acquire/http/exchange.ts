import type { Failure } from './faults.ts';
import { Patience } from './patience.ts';

/** One request as it goes out. */
export interface Outgoing {
  readonly method: 'GET' | 'POST';
  readonly url: URL;
  /** Media type that is wanted. */
  readonly accept: string;
  readonly body?: string | undefined;
  /** Only the server that it begins at gets them. */
  readonly secretHeaders?: Headers | undefined;
}

export type Outcome<T> =
  { readonly value: T } | { readonly failure: Failure; readonly retryAfter: string | null };

/** Reads the body of an answer; calls `renew` whenever a piece of it has come. */
export type BodyReader<T> = (response: Response, renew: () => void) => Promise<T>;

const redirectStatuses = new Set([301, 302, 303, 307, 308]);
const mostRedirects = 5;

/**
 * Sends a request once and reads what comes.
 * @param timeoutMs longest silence
 * @throws the signal's reason, and what `read` throws unless it is the network's fault
 */
export async function exchange<T>(
  outgoing: Outgoing,
  read: BodyReader<T>,
  timeoutMs: number,
  stop: AbortSignal,
): Promise<Outcome<T>> {
  using patience = new Patience(timeoutMs, stop);
  try {
    const response = await follow(outgoing, patience.signal);
    patience.renew();
    if (response.ok) return { value: await read(response, () => patience.renew()) };
    // Read to its end, so that the connection can serve the next request.
    await response.arrayBuffer();
    const retryAfter = response.headers.get('retry-after');
    return { failure: { kind: 'status', status: response.status }, retryAfter };
  } catch (error) {
    stop.throwIfAborted();
    if (patience.isOver) return networkFailure(`nothing came for ${timeoutMs / 1000} seconds`);
    if (!isNetworkError(error)) throw error;
    return networkFailure(networkCode(error));
  }
}

/** The platform follows redirects too, but takes every header along that is not called Authorization. */
async function follow(
  { method, url, accept, body, secretHeaders }: Outgoing,
  signal: AbortSignal,
): Promise<Response> {
  let at = url;
  for (let redirects = 0; ; redirects++) {
    const headers = new Headers(at.origin === url.origin ? secretHeaders : undefined);
    headers.set('accept', accept);
    if (body !== undefined) headers.set('content-type', 'application/json');
    const response = await fetch(at, { method, headers, body: body ?? null, redirect: 'manual', signal });
    const to = response.headers.get('location');
    // What a redirected POST means differs from server to server: its status is told instead.
    if (!redirectStatuses.has(response.status) || to === null || method !== 'GET') return response;
    const next = URL.canParse(to, at) ? new URL(to, at) : null;
    const isSafe = next !== null && (next.protocol === at.protocol || next.protocol === 'https:');
    if (!isSafe || redirects === mostRedirects) return response;
    await response.arrayBuffer();
    at = next;
  }
}

const networkFailure = (reason: string): Outcome<never> => ({
  failure: { kind: 'network', reason },
  retryAfter: null,
});

/** The platform tells every fault of the network as a TypeError. */
const isNetworkError = (error: unknown): error is TypeError => error instanceof TypeError;

/** Its code alone: the message may hold an address. */
function networkCode(error: TypeError): string {
  const { cause } = error as { cause?: { code?: unknown } };
  return typeof cause?.code === 'string' ? cause.code : 'the connection failed';
}
