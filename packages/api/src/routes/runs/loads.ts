import { Type } from '@fastify/type-provider-typebox';
import { eventStream } from '../../loads/event-stream.ts';
import { LoadDesk } from '../../loads/load-desk.ts';
import { problemAnswers } from '../../problems/schema.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { visibleTo } from '../../visibility/visible-to.ts';
import { nullable, runId } from './schemas.ts';

const instant = Type.String({ format: 'date-time' });

const load = Type.Object({
  loadId: Type.Integer({ description: 'Counts from 1 since the server started' }),
  status: Type.Enum(['running', 'stopping', 'ended'] as const),
  options: Type.Object({
    quarter: nullable(Type.String()),
    allowShrink: Type.Boolean(),
    dryRun: Type.Boolean(),
  }),
  startedBy: visibleTo('admin', Type.String()),
  startedAt: instant,
  endedAt: nullable(instant),
  exitCode: nullable(Type.Integer({ description: '0 is success; docs/operations.md lists them all' })),
  runId: nullable(runId),
  fault: nullable(
    Type.Object({ code: Type.String(), message: Type.String(), remedy: nullable(Type.String()) }),
  ),
});
const nothing = Type.Object({}, { additionalProperties: false });

/** `POST /api/v1/runs`, and what it started: its state, its events, its end. */
export function loadRoutes(app: App, { loads, audit }: Services): void {
  const desk = new LoadDesk(loads);
  // Before the server waits for open answers: those that follow the load end with it.
  app.addHook('preClose', () => desk.close());

  app.post(
    '/api/v1/runs',
    {
      config: { access: 'admin' },
      schema: {
        tags: ['Runs'],
        summary: 'Start a load, in a process of its own; one at a time',
        description:
          'Answers at once. 409 while one is running; a load that was started elsewhere is waited for.',
        querystring: nothing,
        body: Type.Object(
          {
            quarter: Type.Optional(
              Type.String({
                pattern: '^Q[1-4][0-9]{4}$',
                description: '`Q22026`; the newest where left out',
              }),
            ),
            allowShrink: Type.Optional(
              Type.Boolean({ description: 'Load even if many people or rows are gone' }),
            ),
            dryRun: Type.Optional(Type.Boolean({ description: 'Do everything, then roll back and report' })),
          },
          { additionalProperties: false },
        ),
        response: { 202: load, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const { quarter = null, allowShrink = false, dryRun = false } = request.body;
      const options = { quarter, allowShrink, dryRun };
      const started = desk.start(options, request.account!.name);
      await audit.record(request, { action: 'start_load', detail: { ...options, loadId: started.loadId } });
      return reply.code(202).header('location', '/api/v1/runs/current').send(started);
    },
  );

  app.get(
    '/api/v1/runs/current',
    {
      config: { access: 'manager' },
      schema: {
        tags: ['Runs'],
        summary: 'The load that was started here and is running, or else the last one',
        querystring: nothing,
        response: { 200: Type.Object({ load: nullable(load) }), ...problemAnswers },
      },
    },
    async () => ({ load: desk.current }),
  );

  app.delete(
    '/api/v1/runs/current',
    {
      config: { access: 'admin' },
      schema: {
        tags: ['Runs'],
        summary: 'Stop the load that is running; the data stays as it was',
        querystring: nothing,
        response: { 202: load, ...problemAnswers },
      },
    },
    async (request, reply) => {
      const stopping = desk.stop();
      await audit.record(request, { action: 'stop_load', detail: { loadId: stopping.loadId } });
      return reply.code(202).send(stopping);
    },
  );

  app.get<{ Reply: unknown }>(
    '/api/v1/runs/current/events',
    {
      config: { access: 'admin' },
      // A compressor would hold an event back until it has enough of them.
      compress: false,
      // It would follow the load to its end, and send nothing of it.
      exposeHeadRoute: false,
      schema: {
        tags: ['Runs'],
        summary: 'What the load tells, as server-sent events, from its beginning',
        description:
          'Each line of its log is a `progress` event; the last event is `ended`, with the state. An EventSource should be closed then; one that comes back is answered 204, which tells it to stop.',
        querystring: nothing,
        headers: Type.Object({
          'last-event-id': Type.Optional(Type.String({ pattern: '^[0-9]{1,9}$' })),
        }),
        response: {
          200: { description: 'Events', content: { 'text/event-stream': { schema: Type.String() } } },
          204: Type.Null({ description: 'All was told' }),
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const after = Number(request.headers['last-event-id'] ?? 0);
      if (desk.current?.status === 'ended' && after >= desk.lastEventId) return reply.code(204).send();
      return reply
        .type('text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store, no-transform')
        .header('x-accel-buffering', 'no')
        .send(eventStream(desk, after));
    },
  );
}
