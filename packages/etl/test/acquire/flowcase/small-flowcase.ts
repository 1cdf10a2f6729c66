import type { ServerResponse } from 'node:http';
import { exportHeaders, type Report } from '../../../src/reports/contract.ts';
import { flowcaseReports, reportType } from '../../../src/acquire/flowcase/report-types.ts';
import { sendJson, testServer, type Seen } from '../http/test-server.ts';

export const token = 'k3y-that-nobody-may-see';

export interface SmallOffice {
  readonly id: string;
  readonly name: string;
  /** As told; by default as many as there are CVs. */
  readonly people?: number;
  /** Ids of the CVs. */
  readonly cvs: readonly string[];
}

/** Answers in place of the server; true where it has. `times` counts the requests of this kind for this report, from 1. */
type Trouble = (response: ServerResponse, report: Report, times: number) => boolean | void;

export interface SmallFlowcaseOptions {
  readonly offices: readonly SmallOffice[];
  /** Cells of a report's row about a CV, by header; by default its id alone. */
  readonly cells?: (report: Report, cv: string, officeIds: readonly string[]) => Record<string, string>;
  /** The file of a report in place of what `cells` gives. */
  readonly file?: (report: Report, officeIds: readonly string[], usual: string) => string | Buffer;
  readonly onCreate?: Trouble;
  readonly onPoll?: Trouble;
  readonly onDownload?: Trouble;
}

export interface SmallFlowcase {
  readonly url: string;
  readonly seen: readonly Seen[];
  /** Report types in the order they were asked for, one for each job. */
  readonly created: string[];
}

/** A Flowcase of a few CVs that does at once what it is asked for; for what the large simulator has no switch. */
export async function smallFlowcase(options: SmallFlowcaseOptions): Promise<SmallFlowcase> {
  const jobs: { report: Report; officeIds: string[] }[] = [];
  const created: string[] = [];
  const times = new Map<string, number>();
  const troubled = (trouble: Trouble | undefined, kind: string, response: ServerResponse, report: Report) => {
    const count = (times.get(`${kind} ${report.file}`) ?? 0) + 1;
    times.set(`${kind} ${report.file}`, count);
    return trouble?.(response, report, count) === true;
  };

  const server = await testServer((request, response) => {
    const { path, query } = request;
    const [, kind, id] = /^\/(files|api\/v2\/cv-report|api\/v1\/countries)\/?(\d*)$/.exec(path) ?? [];
    if (kind !== 'files' && request.headers.authorization !== `Bearer ${token}`)
      return sendJson(response, { error: 'unauthorized' }, 401);
    if (kind === 'files' && request.headers.authorization !== undefined)
      return sendJson(response, { error: 'the key is not for this server' }, 400);
    if (kind === 'api/v1/countries') return sendJson(response, countriesOf(options.offices));
    if (kind === 'api/v2/cv-report' && request.method === 'POST') {
      const report = flowcaseReports.find((each) => reportType(each) === query.get('report_type'))!;
      created.push(reportType(report));
      if (troubled(options.onCreate, 'create', response, report)) return;
      const { office_ids: officeIds } = JSON.parse(request.body) as { office_ids: string[] };
      return sendJson(response, { _id: jobs.push({ report, officeIds }) - 1, state: 'pending' });
    }
    const job = jobs[Number(id)];
    if (job === undefined) return sendJson(response, {}, 404);
    if (kind === 'files') {
      if (troubled(options.onDownload, 'download', response, job.report)) return;
      const usual = fileOf(job.report, job.officeIds, options);
      response.writeHead(200, { 'content-type': 'text/csv' });
      return response.end(options.file?.(job.report, job.officeIds, usual) ?? usual);
    }
    if (troubled(options.onPoll, 'poll', response, job.report)) return;
    sendJson(response, {
      state: 'finished',
      cv_report: { url: `${server.url}/files/${id}?signature=s3cret` },
    });
  });
  return { url: server.url, seen: server.seen, created };
}

function countriesOf(offices: readonly SmallOffice[]): unknown {
  const told = offices.map(({ id, name, people, cvs }) => ({
    _id: id,
    name,
    num_users: people ?? cvs.length,
  }));
  return [
    { _id: 'c1', code: 'no', offices: told },
    { _id: 'c2', code: 'dk', offices: null },
  ];
}

function fileOf(
  report: Report,
  officeIds: readonly string[],
  { offices, cells = () => ({}) }: SmallFlowcaseOptions,
): string {
  const headers = exportHeaders(report);
  const cvs = new Set(offices.filter(({ id }) => officeIds.includes(id)).flatMap((office) => office.cvs));
  const rows = [...cvs].map((cv) => {
    const known: Record<string, string> = { 'CV Partner CV ID': cv, ...cells(report, cv, officeIds) };
    return headers.map((header) => known[header] ?? '').join(',');
  });
  return [headers.join(','), ...rows, ''].join('\n');
}
