import { Random } from '../../acquire/fake/random.ts';
import { flowcaseId } from '../../acquire/fake/person/identity.ts';
import { flowcaseReports, reportType } from '../../acquire/flowcase/report-types.ts';
import { isLanguageCode } from '../../transform/cells/multilang.ts';
import { json, refusal, type Answer, type Asked } from './answer.ts';
import type { CheckedOptions } from './check-options.ts';
import type { Company } from './company.ts';
import { FaultPlan } from './fault-plan.ts';
import type { SimulatedFaultKind } from './options.ts';
import { answerFile } from './report-file.ts';
import type { ReportOrder } from './report-lines.ts';
import { AddressSigner } from './signed-address.ts';

interface Job extends ReportOrder {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly readyAt: number;
  readonly fault: SimulatedFaultKind | null;
  downloads: number;
}

/** The reports that were asked for: made on request, looked after, fetched. */
export class ReportJobs {
  readonly #options: CheckedOptions;
  readonly #company: Company;
  readonly #faults: FaultPlan;
  readonly #signer = new AddressSigner();
  readonly #jobs = new Map<string, Job>();

  constructor(options: CheckedOptions, company: Company) {
    this.#options = options;
    this.#company = company;
    this.#faults = new FaultPlan(options.faults);
  }

  /** `POST /api/v2/cv-report` */
  create({ query, body }: Asked): Answer {
    const type = query.get('report_type') ?? '';
    const report = flowcaseReports.find((each) => reportType(each) === type);
    const languages = query.getAll('lang[]');
    const members = this.#company.membersOf(officeIdsIn(body));
    if (report === undefined) return refusal(422, 'report_type is unknown');
    if (query.get('output_format') !== 'csv') return refusal(422, 'output_format must be csv');
    if (query.get('encoding') !== 'UTF-8') return refusal(422, 'encoding must be UTF-8');
    if (!languages.every(isLanguageCode)) return refusal(422, 'lang is no language');
    if (members === null || members.length === 0) return refusal(422, 'office_ids must name offices');

    const fault = this.#faults.take(type);
    const { seed, dialect, now, reportDelayMs, retryAfterSeconds } = this.#options;
    if (fault === '503') return refusal(503, 'busy', { 'retry-after': String(retryAfterSeconds) });
    if (fault === 'refused') return refusal(422, 'this report cannot be made');
    const number = this.#jobs.size;
    const id = flowcaseId(new Random(seed, number, 'simulated report'), number);
    const readyAt = now() + reportDelayMs;
    this.#jobs.set(id, { id, report, members, dialect, languages, readyAt, fault, downloads: 0 });
    return json(200, { _id: id, state: 'pending' });
  }

  /** `GET /api/v2/cv-report/ID` @param origin what the address of the file begins with */
  state(id: string, origin: string): Answer {
    const job = this.#jobs.get(id);
    if (job === undefined) return refusal(404, 'there is no such report');
    const { now, signedUrlSeconds } = this.#options;
    if (now() < job.readyAt || job.fault === 'never finishes')
      return json(200, { _id: id, state: 'in_progress' });
    if (job.fault === 'failed state') return json(200, { _id: id, state: 'failed' });
    const path = `/files/${id}.csv`;
    const url = `${origin}${path}?${this.#signer.sign(path, now() + signedUrlSeconds * 1000)}`;
    return json(200, { _id: id, state: 'finished', cv_report: { url } });
  }

  /** `GET /files/ID.csv` with a signature and without the key. */
  file(id: string, { path, query, headers }: Asked): Answer {
    const job = this.#jobs.get(id);
    // As storage in a cloud answers: only one way to show one's right is allowed.
    if (headers.authorization !== undefined) return refusal(400, 'the key is not for this address');
    const isGood = this.#signer.isGood(path, query, this.#options.now());
    if (job === undefined || !isGood || job.fault === 'expired url')
      return refusal(403, 'this address is not good, or no longer');
    job.downloads++;
    // What breaks off does so once.
    const fault = job.fault === 'dropped connection' && job.downloads > 1 ? null : job.fault;
    return answerFile(this.#company, job, fault);
  }
}

/** None where the body is not as it has to be. */
function officeIdsIn(body: string): string[] {
  try {
    const asked = JSON.parse(body) as { office_ids?: unknown; must?: unknown } | null;
    const ids: unknown = asked?.office_ids;
    return Array.isArray(ids) && Array.isArray(asked?.must) ? ids.map(String) : [];
  } catch {
    return [];
  }
}
