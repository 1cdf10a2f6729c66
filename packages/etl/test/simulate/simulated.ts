import { afterEach } from 'vitest';
import {
  startFlowcaseSimulator,
  type FlowcaseSimulator,
  type FlowcaseSimulatorOptions,
} from '../../src/index.ts';
import { token } from '../acquire/flowcase/small-flowcase.ts';

export const today = new Date('2026-11-23');

/** Two offices of few people. */
export const twoOffices = [
  { name: 'Oslo', country: 'no', people: 6 },
  { name: 'Leeds', country: 'gb', people: 4 },
];

/** A simulator that is gone after the test. */
export async function simulated(options: Partial<FlowcaseSimulatorOptions> = {}): Promise<FlowcaseSimulator> {
  const simulator = await startFlowcaseSimulator({ offices: twoOffices, today, token, ...options });
  afterEach(() => simulator.close());
  return simulator;
}

/** Speaks to a simulator as a client would that somebody wrote in an hour. */
export class PlainClient {
  readonly #url: string;
  readonly #key: string;

  constructor({ url }: FlowcaseSimulator, key = `Bearer ${token}`) {
    this.#url = url;
    this.#key = key;
  }

  get(path: string): Promise<Response> {
    return fetch(`${this.#url}${path}`, { headers: { authorization: this.#key } });
  }

  async offices(): Promise<{ _id: string; name: string; num_users: number }[]> {
    const countries = await this.get('/api/v1/countries');
    return ((await countries.json()) as { offices: [] }[]).flatMap(({ offices }) => offices);
  }

  async officeIds(): Promise<string[]> {
    return (await this.offices()).map(({ _id }) => _id);
  }

  /** @param query what the address has beside the type */
  async ask(type: string, officeIds: readonly string[], query = ''): Promise<Response> {
    return fetch(
      `${this.#url}/api/v2/cv-report?encoding=UTF-8&output_format=csv&report_type=${type}${query}`,
      {
        method: 'POST',
        headers: { authorization: this.#key },
        body: JSON.stringify({ office_ids: officeIds, must: [] }),
      },
    );
  }

  async state(answer: Response): Promise<{ state: string; cv_report?: { url: string } }> {
    const { _id: id } = (await answer.json()) as { _id: string };
    return (await this.get(`/api/v2/cv-report/${id}`)).json() as Promise<{ state: string }>;
  }

  /** The signed address of a report over all offices. */
  async addressOf(type: string, query = ''): Promise<string> {
    return (await this.state(await this.ask(type, await this.officeIds(), query))).cv_report!.url;
  }

  async report(type: string, query = ''): Promise<string> {
    // Not by text(), which takes the byte order mark away.
    const answer = await fetch(await this.addressOf(type, query));
    return Buffer.from(await answer.arrayBuffer()).toString();
  }
}
