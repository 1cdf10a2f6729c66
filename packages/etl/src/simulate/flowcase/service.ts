import { referenceDate } from '../../acquire/fake/calendar.ts';
import { Random } from '../../acquire/fake/random.ts';
import { flowcaseId } from '../../acquire/fake/person/identity.ts';
import { json, refusal, type Answer, type Asked } from './answer.ts';
import type { CheckedOptions } from './check-options.ts';
import { Company } from './company.ts';
import { ReportJobs } from './report-jobs.ts';
import { Throttle } from './throttle.ts';

/** What the simulated Flowcase answers, whoever brings the requests. */
export class FlowcaseService {
  readonly #options: CheckedOptions;
  readonly #company: Company;
  readonly #throttle: Throttle;
  readonly #jobs: ReportJobs;

  constructor(options: CheckedOptions) {
    const { offices, sharedPeople, seed, today } = options;
    this.#options = options;
    this.#company = new Company(offices, sharedPeople, seed, referenceDate(today));
    this.#throttle = new Throttle(options);
    this.#jobs = new ReportJobs(options, this.#company);
  }

  /** @param origin where the simulator is reached: `http://127.0.0.1:8300` */
  answer(asked: Asked, origin: string): Answer {
    const { method, path } = asked;
    if (this.#throttle.isTooMany())
      return refusal(429, 'too many requests', { 'retry-after': String(this.#options.retryAfterSeconds) });
    const [, file] = /^\/files\/([0-9a-f]+)\.csv$/.exec(path) ?? [];
    if (file !== undefined && method === 'GET') return this.#jobs.file(file, asked);

    if (!this.#isGoodKey(asked.headers.authorization)) return refusal(401, 'the key is not good');
    if (path === '/api/v1/countries' && method === 'GET') return json(200, this.#countries());
    if (path === '/api/v2/cv-report' && method === 'POST') return this.#jobs.create(asked);
    const [, job] = /^\/api\/v2\/cv-report\/([^/]+)$/.exec(path) ?? [];
    if (job !== undefined && method === 'GET') return this.#jobs.state(job, origin);
    return refusal(404, 'there is nothing here');
  }

  #isGoodKey(header: string | undefined): boolean {
    const { token, authScheme } = this.#options;
    const isBearer = header === `Bearer ${token}` && authScheme !== 'Token token';
    const isToken = header === `Token token="${token}"` && authScheme !== 'Bearer';
    return isBearer || isToken;
  }

  #countries(): unknown {
    const byCountry = Map.groupBy(this.#company.offices, ({ country }) => country);
    return [...byCountry].map(([code, offices], index) => ({
      _id: flowcaseId(new Random(this.#options.seed, index, 'simulated country'), index),
      code,
      offices: offices.map(({ id, name, members }) => ({ _id: id, name, num_users: members.length })),
    }));
  }
}
