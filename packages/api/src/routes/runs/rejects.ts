import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Type } from '@fastify/type-provider-typebox';
import {
  allRejects,
  readRuns,
  rejectCsvHeader,
  rejectCsvLine,
  rejectPage,
  summarizeRejects,
  withPooled,
  type Reject,
  type RejectFilter,
} from '@smart-assign/database';
import { problemAnswers } from '../../problems/schema.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { visibleTo } from '../../visibility/visible-to.ts';
import { noSuchRun } from './history.ts';
import { nullable, runId } from './schemas.ts';

const kind = Type.Enum(['row', 'cell'] as const);

const reject = Type.Object({
  rejectId: Type.String(),
  kind,
  file: Type.String(),
  line: Type.Integer(),
  column: nullable(Type.String()),
  value: visibleTo('admin', nullable(Type.String({ description: 'The cell as it stood: personal data' }))),
  code: Type.String(),
  reason: Type.String(),
});

export function rejectRoutes(app: App, { pool, audit }: Services): void {
  const ask: Parameters<typeof allRejects>[0] = (query) => withPooled(pool, query);
  const runExists = async (id: number): Promise<void> => {
    const found = await ask((client) => readRuns(client, { run: id, limit: 1 }));
    if (found.length === 0) throw noSuchRun(id);
  };

  app.get(
    '/api/v1/runs/:runId/rejects',
    {
      config: { access: 'admin', tellsOfPeople: true },
      // Of the CSV it would read all, and send nothing of it.
      exposeHeadRoute: false,
      schema: {
        tags: ['Runs'],
        summary: 'Rows that a load refused and cells that it mended, by file and line',
        description:
          'Values are personal data. `format=csv`, or `Accept: text/csv`, sends all that match, as a file whose cells no spreadsheet takes for formulas.',
        params: Type.Object({ runId }, { additionalProperties: false }),
        querystring: Type.Object(
          {
            file: Type.Optional(Type.String({ maxLength: 200 })),
            code: Type.Optional(Type.String({ maxLength: 100 })),
            kind: Type.Optional(kind),
            limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
            after: Type.Optional(
              Type.String({ pattern: '^[0-9]{1,18}$', description: '`next` of the page before' }),
            ),
            format: Type.Optional(Type.Enum(['json', 'csv'] as const)),
          },
          { additionalProperties: false },
        ),
        response: {
          200: {
            description: 'A page as JSON, or all of them as CSV',
            content: {
              'application/json': {
                schema: Type.Object({
                  rejects: Type.Array(reject),
                  next: nullable(Type.String({ description: '`after` of the next page; null on the last' })),
                }),
              },
              'text/csv': { schema: Type.String() },
            },
          },
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const { file = null, code = null, kind = null, limit, after = null, format } = request.query;
      const filter: RejectFilter = { runId: request.params.runId, file, code, kind };
      const asCsv = format === 'csv' || (format === undefined && wantsCsv(request.headers.accept));
      await runExists(filter.runId);
      await audit.record(request, {
        action: 'view_rejects',
        detail: { ...filter, format: asCsv ? 'csv' : 'json' },
      });
      if (asCsv)
        return (reply as FastifyReply)
          .type('text/csv; charset=utf-8')
          .header('content-disposition', `attachment; filename="rejects-of-run-${filter.runId}.csv"`)
          .send(Readable.from(csv(allRejects(ask, filter))));
      const found = await ask((client) => rejectPage(client, filter, { limit: limit + 1, after }));
      const rejects = found.slice(0, limit);
      return { rejects, next: found.length > limit ? rejects.at(-1)!.rejectId : null };
    },
  );

  app.get(
    '/api/v1/runs/:runId/rejects/summary',
    {
      config: { access: 'manager' },
      schema: {
        tags: ['Runs'],
        summary: 'How many rows and cells of a load were at fault, by file and reason',
        params: Type.Object({ runId }, { additionalProperties: false }),
        querystring: Type.Object({}, { additionalProperties: false }),
        response: {
          200: Type.Object({
            runId,
            groups: Type.Array(
              Type.Object({
                file: Type.String(),
                kind,
                code: Type.String(),
                reason: Type.String(),
                count: Type.Integer(),
              }),
            ),
          }),
          ...problemAnswers,
        },
      },
    },
    async ({ params }) => {
      await runExists(params.runId);
      const { groups } = await ask((client) => summarizeRejects(client, params.runId));
      return { runId: params.runId, groups: [...groups] };
    },
  );
}

const wantsCsv = (accept: string | undefined): boolean => /^\s*text\/csv\b/.test(accept ?? '');

/** Whole pages to a chunk: a chunk a line would cost more than reading it. */
async function* csv(rejects: AsyncIterable<Reject>): AsyncGenerator<string> {
  let chunk = rejectCsvHeader;
  for await (const each of rejects) {
    chunk += rejectCsvLine(each);
    if (chunk.length < 64 * 1024) continue;
    yield chunk;
    chunk = '';
  }
  yield chunk;
}
