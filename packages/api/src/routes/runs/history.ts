import { Type } from '@fastify/type-provider-typebox';
import { readRuns, runReports, withPooled, type RunRecord } from '@smart-assign/database';
import { notFound } from '../../problems/problem.ts';
import { problemAnswers } from '../../problems/schema.ts';
import { runKpis } from '../../queries/run-kpis.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { visibleTo } from '../../visibility/visible-to.ts';
import { nullable, runId, runStatuses } from './schemas.ts';

const count = Type.Integer({ minimum: 0 });
const instant = Type.String({ format: 'date-time' });

const run = {
  runId,
  status: Type.Enum(runStatuses),
  quarter: nullable(Type.String()),
  source: Type.String({
    description: '`folder`, or the source that the export was acquired from: `fake`, `flowcase`',
  }),
  startedAt: instant,
  finishedAt: nullable(instant),
  milliseconds: nullable(Type.Number({ description: 'Of the load; null while it runs' })),
  rowsRead: count,
  rowsWritten: Type.Integer({ minimum: 0, description: '0 where the run did not load' }),
  rowsRejected: count,
  faultCode: nullable(Type.String({ description: 'Why it did not load; docs/operations.md lists them' })),
  faultMessage: nullable(Type.String()),
};

const report = Type.Object({
  report: Type.String(),
  rowsRead: count,
  rowsInserted: count,
  rowsUpdated: count,
  rowsUnchanged: count,
  rowsDeleted: count,
  rowsRejected: count,
  cellIssues: count,
  fileBytes: count,
  fileSha256: Type.String(),
  skipped: Type.Boolean({ description: 'It was not read, since neither it nor its tables had changed' }),
});

const runDetail = Type.Object({
  ...run,
  folder: visibleTo('admin', nullable(Type.String())),
  refreshedAt: nullable(Type.String({ format: 'date-time', description: 'When the search profile was' })),
  availabilityFrom: nullable(Type.String({ format: 'date' })),
  stageMilliseconds: Type.Record(Type.String(), Type.Number()),
  reports: Type.Array(report),
  kpis: Type.Array(
    Type.Object({ kpi: Type.String(), value: nullable(Type.Number()), detail: Type.Unknown() }),
  ),
});

export function runHistoryRoutes(app: App, { pool }: Services): void {
  app.get(
    '/api/v1/runs',
    {
      config: { access: 'manager' },
      schema: {
        tags: ['Runs'],
        summary: 'The loads there were, newest first',
        querystring: Type.Object(
          {
            limit: Type.Integer({ minimum: 1, maximum: 200, default: 20 }),
            before: Type.Optional(
              Type.Integer({
                minimum: 1,
                maximum: 2_147_483_647,
                description: 'Only runs older than this: `next` of the page before',
              }),
            ),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            runs: Type.Array(Type.Object(run)),
            next: nullable(Type.Integer({ description: '`before` of the next page; null on the last' })),
          }),
          ...problemAnswers,
        },
      },
    },
    async ({ query: { limit, before } }) => {
      // One more than asked for tells whether there is another page.
      const runs = await withPooled(pool, (client) => readRuns(client, { limit: limit + 1, before }));
      const page = runs.slice(0, limit).map(told);
      return { runs: page, next: runs.length > limit ? page.at(-1)!.runId : null };
    },
  );

  app.get(
    '/api/v1/runs/:runId',
    {
      config: { access: 'manager' },
      schema: {
        tags: ['Runs'],
        summary: 'What one load did: reports, stages, KPIs, why it ended',
        params: Type.Object({ runId }, { additionalProperties: false }),
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: runDetail, ...problemAnswers },
      },
    },
    async ({ params }) =>
      withPooled(pool, async (client) => {
        const [found] = await readRuns(client, { run: params.runId, limit: 1 });
        if (found === undefined) throw noSuchRun(params.runId);
        return {
          ...told(found),
          reports: await runReports(client, params.runId),
          kpis: await runKpis(client, params.runId),
        };
      }),
  );
}

/** With its instants as ISO 8601 in UTC. */
const told = (run: RunRecord) => ({
  ...run,
  startedAt: run.startedAt.toISOString(),
  finishedAt: run.finishedAt?.toISOString() ?? null,
  refreshedAt: run.refreshedAt?.toISOString() ?? null,
});

export const noSuchRun = (id: number) => notFound(`run ${id}`, '/api/v1/runs lists them.');
