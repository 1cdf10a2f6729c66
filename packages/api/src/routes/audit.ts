import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { Type } from '@fastify/type-provider-typebox';
import { withPooled, type Pool } from '@smart-assign/database';
import { problemAnswers } from '../problems/schema.ts';
import { auditCsvHeader, auditCsvLine, readAudit, type AuditFilter } from '../queries/audit.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

const day = Type.String({ format: 'date' });

/** `/api/v1/audit`: who saw whom, when, and what for. */
export function auditRoutes(app: App, { pool, audit }: Services): void {
  app.get(
    '/api/v1/audit',
    {
      config: { access: 'admin', tellsOfPeople: true },
      schema: {
        tags: ['Audit'],
        summary: 'Who asked for what, whom they saw, when and for which purpose; newest first',
        description:
          'Looking at the audit is written into it too. `format=csv` answers all entries that the filters let through, unless `limit` is given.',
        querystring: Type.Object(
          {
            account: Type.Optional(Type.String({ maxLength: 300, description: 'Id of an account' })),
            action: Type.Optional(
              Type.String({ maxLength: 100, description: 'For example `view_candidate`' }),
            ),
            person: Type.Optional(
              Type.Integer({
                minimum: 1,
                maximum: 2_147_483_647,
                description: 'userId: entries whose answer held this person, alone or among all',
              }),
            ),
            from: Type.Optional(day),
            to: Type.Optional(day),
            limit: Type.Optional(
              Type.Integer({ minimum: 1, maximum: 1000, description: '100 unless given' }),
            ),
            before: Type.Optional(
              Type.Integer({
                minimum: 1,
                maximum: Number.MAX_SAFE_INTEGER,
                description: 'Only entries older than this eventId: the nextBefore of the page before',
              }),
            ),
            format: Type.Union([Type.Literal('json'), Type.Literal('csv')], { default: 'json' }),
          },
          { additionalProperties: false },
        ),
        response: {
          200: {
            description: 'The entries',
            content: {
              'application/json': { schema: pageSchema },
              'text/csv': { schema: Type.String() },
            },
          },
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const { account, action, person, from, to, limit, before, format } = request.query;
      const filter: AuditFilter = {
        account: account ?? null,
        action: action ?? null,
        person: person ?? null,
        from: from ?? null,
        to: to ?? null,
        before: before ?? null,
      };
      // Before it is read, so that even a reader who hangs up is written down; the entry itself is then part of what is read.
      await audit.record(request, {
        action: format === 'csv' ? 'export_audit' : 'view_audit',
        people: person === undefined ? [] : [person],
        detail: Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== null)),
      });
      if (format === 'csv')
        return (reply as FastifyReply)
          .type('text/csv; charset=utf-8')
          .header('content-disposition', 'attachment; filename="audit.csv"')
          .send(Readable.from(csvOf(pool, filter, limit ?? Infinity)));
      const most = limit ?? 100;
      const events = await withPooled(pool, (client) => readAudit(client, filter, most + 1));
      const page = events.slice(0, most);
      return { events: page, nextBefore: events.length > most ? page.at(-1)!.eventId : null };
    },
  );
}

const pageSchema = Type.Object({
  events: Type.Array(
    Type.Object({
      eventId: Type.Integer(),
      at: Type.String({ format: 'date-time' }),
      account: Type.String({ description: 'Stable id of the account; `server` for the server itself' }),
      accountName: Type.String(),
      role: Type.String({ description: 'The role it had then; `none` for nobody' }),
      action: Type.String(),
      purpose: Type.Union([Type.String(), Type.Null()]),
      requestId: Type.Union([Type.String(), Type.Null()]),
      people: Type.Array(Type.Integer(), { description: 'userId of everyone whose data the answer held' }),
      everyone: Type.Boolean({ description: 'The answer held all people there were at that moment' }),
      detail: Type.Record(Type.String(), Type.Unknown(), { description: 'What was asked' }),
    }),
  ),
  nextBefore: Type.Union([Type.Integer(), Type.Null()], {
    description: 'To be given as `before` for the next page; null on the last',
  }),
});

const csvPage = 1000;

/** Page by page, each on a connection of its own: a slow reader must not keep one from the others. */
async function* csvOf(pool: Pool, filter: AuditFilter, limit: number): AsyncGenerator<string> {
  yield auditCsvHeader;
  let { before } = filter;
  for (let left = limit; left > 0;) {
    const page = Math.min(left, csvPage);
    const events = await withPooled(pool, (client) => readAudit(client, { ...filter, before }, page));
    if (events.length > 0) yield events.map(auditCsvLine).join('');
    if (events.length < page) return;
    left -= events.length;
    before = events.at(-1)!.eventId;
  }
}
