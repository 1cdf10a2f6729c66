import { open } from 'node:fs/promises';
import type { Fault } from '@smart-assign/database';
import { UnexpectedAnswer, type AnswerCheck } from './answer.ts';
import { systemClock, type Clock } from './clock.ts';
import { exchange, type BodyReader, type Outgoing } from './exchange.ts';
import { askedToWait, badHeader, failed, unexpectedAnswer, type OtherSide } from './faults.ts';
import { Pacer } from './pacer.ts';
import { isPassing, pauseMs } from './retries.ts';

export interface HttpClientOptions extends OtherSide {
  /** Address that paths are appended to, without a slash at its end. */
  readonly baseUrl: string;
  /** Headers with the key or token: only the server of `baseUrl` gets them, and nobody prints them. */
  readonly secretHeaders: Readonly<Record<string, string>>;
  /** Default 2: no published limit is below it. */
  readonly requestsPerSecond?: number;
  /** Longest silence of the server before an attempt counts as failed; default 60 seconds. */
  readonly timeoutMs?: number;
  /** Attempts in all of one request; default 6. */
  readonly attempts?: number;
  readonly clock?: Clock;
  readonly signal: AbortSignal;
}

export interface JsonRequest<T> {
  /** A list becomes the same name several times; null and undefined are left out. */
  readonly query?: Readonly<Record<string, string | number | readonly string[] | null | undefined>>;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Makes sure of what came; `answer.ts` has the pieces. */
  readonly check: AnswerCheck<T>;
}

export interface Downloaded {
  readonly bytes: number;
  readonly contentType: string | null;
}

/**
 * Talks to the HTTP interface of another system.
 *
 * Requests keep to a rate. What may pass is tried again (statuses 429, 502, 503, 504, faults of the network, silence) after
 * exponentially growing pauses of random length, or after what `Retry-After` asks for. A POST is tried again too, so the other
 * side may have done twice what it was asked for: send none for which that matters.
 */
export class HttpClient {
  readonly #side: OtherSide;
  readonly #baseUrl: string;
  readonly #secretHeaders: Headers;
  readonly #timeoutMs: number;
  readonly #attempts: number;
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  readonly #pacer: Pacer;

  /** @throws Fault `bad_settings` (usage) where a secret cannot stand in a header */
  constructor(options: HttpClientOptions) {
    const { system, addressSetting, secretSetting, stateAfterFailure } = options;
    this.#side = { system, addressSetting, secretSetting, stateAfterFailure };
    this.#baseUrl = options.baseUrl.replace(/\/+$/, '');
    this.#timeoutMs = options.timeoutMs ?? 60_000;
    this.#attempts = options.attempts ?? 6;
    this.#clock = options.clock ?? systemClock;
    this.#signal = options.signal;
    this.#pacer = new Pacer(options.requestsPerSecond ?? 2, this.#clock);
    try {
      this.#secretHeaders = new Headers(options.secretHeaders);
    } catch {
      // Not as its cause: the platform's error quotes the value.
      throw badHeader(this.#side);
    }
  }

  /**
   * Asks and reads the answer as JSON.
   * @param path below the base address, with a slash at its start
   * @throws Fault `source_…` by status or fault of the network, `unexpected_answer` (badInput); the signal's reason
   */
  async json<T>(
    method: 'GET' | 'POST',
    path: string,
    { query = {}, body, check }: JsonRequest<T>,
  ): Promise<T> {
    const url = new URL(`${this.#baseUrl}${path}`);
    for (const [name, value] of Object.entries(query)) {
      for (const one of Array.isArray(value) ? (value as readonly string[]) : [value])
        if (one !== null && one !== undefined) url.searchParams.append(name, String(one));
    }
    const told = `${method} ${path}`;
    const text = await this.#send(
      {
        method,
        url,
        accept: 'application/json',
        secretHeaders: this.#secretHeaders,
        body: body === undefined ? undefined : JSON.stringify(body),
      },
      told,
      readText,
    );
    return this.#checked(text, told, check);
  }

  /**
   * Writes what lies at an address into a file, which is begun anew with each attempt. The server does not get the secret headers:
   * the address itself gives the right, and so it is never told.
   * @param what it is, for the faults: `user_report.csv`
   * @throws as `json` does; an error of the file system
   */
  async download(address: string, file: string, what: string): Promise<Downloaded> {
    const told = `the download of ${what}`;
    const url = URL.canParse(address, this.#baseUrl) ? new URL(address, this.#baseUrl) : null;
    const isPlain = url !== null && url.username === '' && url.password === '';
    const isSafe = url?.protocol === 'https:' || url?.protocol === new URL(this.#baseUrl).protocol;
    if (!isPlain || !isSafe) throw this.unexpectedAnswer(told, 'its address is none that can be fetched');
    return this.#send({ method: 'GET', url, accept: '*/*' }, told, (response, renew) =>
      writeBody(response, file, renew),
    );
  }

  /** The fault of an answer that is not as documented. @param fault what is wrong, by place: never a value */
  unexpectedAnswer(request: string, fault: string): Fault {
    return unexpectedAnswer(this.#side, request, fault);
  }

  async #send<T>(outgoing: Outgoing, told: string, read: BodyReader<T>): Promise<T> {
    for (let attempts = 1; ; attempts++) {
      await this.#pacer.turn(this.#signal);
      const outcome = await exchange(outgoing, read, this.#timeoutMs, this.#signal);
      if ('value' in outcome) return outcome.value;
      const { failure, retryAfter } = outcome;
      if (!isPassing(failure) || attempts === this.#attempts)
        throw failed(this.#side, { request: told, attempts }, failure);
      const pause = pauseMs(attempts, retryAfter, this.#clock);
      if (pause.isTooLong)
        throw askedToWait(this.#side, { request: told, attempts }, pause.milliseconds / 1000);
      // Who is asked to wait sends nothing else meanwhile.
      if (pause.isAsked) this.#pacer.hold(pause.milliseconds);
      else await this.#clock.wait(pause.milliseconds, this.#signal);
    }
  }

  #checked<T>(text: string, told: string, check: AnswerCheck<T>): T {
    try {
      return check(JSON.parse(text));
    } catch (error) {
      // Not as its cause: a SyntaxError quotes what it could not read.
      if (error instanceof SyntaxError) throw this.unexpectedAnswer(told, 'it is not JSON');
      if (error instanceof UnexpectedAnswer) throw this.unexpectedAnswer(told, error.message);
      throw error;
    }
  }
}

async function readText(response: Response, renew: () => void): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of response.body ?? []) {
    renew();
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

async function writeBody(response: Response, file: string, renew: () => void): Promise<Downloaded> {
  await using handle = await open(file, 'w');
  let bytes = 0;
  for await (const piece of response.body ?? []) {
    renew();
    await handle.writeFile(piece);
    bytes += piece.byteLength;
  }
  return { bytes, contentType: response.headers.get('content-type') };
}
