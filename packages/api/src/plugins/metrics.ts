import { Type } from '@fastify/type-provider-typebox';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { withPooled, type Pool } from '@smart-assign/database';
import { problemAnswers } from '../problems/schema.ts';
import { lastRunAndPeople, type LastRun } from '../queries/run-metrics.ts';
import { runStatuses } from '../routes/runs/schemas.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

/**
 * `/metrics` for Prometheus: the process, the answers by route, the database and the last run. A scraper sends the token of a
 * viewer; on a server that is open to its machine none is needed.
 */
export function metricsRoutes(app: App, { pool }: Services): void {
  // Of this server alone: several may live in one process.
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureAnswers(app, registry);
  const measureData = gauges(registry, pool);

  app.get<{ Reply: unknown }>(
    '/metrics',
    {
      config: { access: 'viewer' },
      // At a scrape each half minute it is not worth a line.
      logLevel: 'warn',
      schema: {
        tags: ['Server'],
        summary: 'Metrics in the text format of Prometheus',
        response: {
          200: { description: 'Metrics', content: { 'text/plain': { schema: Type.String() } } },
          ...problemAnswers,
        },
      },
    },
    async (_request, reply) => {
      await measureData();
      return reply.type(registry.contentType).send(await registry.metrics());
    },
  );
}

function measureAnswers(app: App, registry: Registry): void {
  const duration = new Histogram({
    name: 'smart_assign_http_request_duration_seconds',
    help: 'Time to answer, by route (as declared: no ids, no queries)',
    labelNames: ['route', 'method', 'status'] as const,
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    duration.observe(
      {
        route: request.routeOptions.url ?? 'none',
        method: request.method,
        status: reply.statusCode,
      },
      reply.elapsedTime / 1000,
    );
  });
}

/** @returns what reads them anew; a database out of reach is a metric too, not a failure */
function gauges(registry: Registry, pool: Pool): () => Promise<void> {
  const registers = [registry];
  const gauge = <L extends string = never>(name: string, help: string, labelNames: L[] = []) =>
    new Gauge<L>({ name: `smart_assign_${name}`, help, labelNames, registers });
  const up = gauge('database_up', 'Whether the database answers');
  const people = gauge('people', 'People in the database');
  const status = gauge('last_run_status', '1 for the status of the last run', ['status']);
  const age = gauge('last_run_age_seconds', 'Since the last run began');
  const loadedAge = gauge('last_loaded_age_seconds', 'Since the last run that loaded an export ended');
  const rows = gauge('last_run_rows', 'Rows of the last run', ['kind']);
  const connections = gauge('pool_connections', 'Connections to the database', ['state']);
  const waiting = gauge('pool_waiting', 'Requests that wait for a connection');

  const tellRun = (run: LastRun | null): void => {
    for (const each of runStatuses) status.set({ status: each }, run?.status === each ? 1 : 0);
    if (run === null) return;
    age.set(run.ageSeconds);
    if (run.loadedAgeSeconds !== null) loadedAge.set(run.loadedAgeSeconds);
    for (const kind of ['read', 'written', 'rejected'] as const) rows.set({ kind }, run.rows[kind]);
  };

  return async () => {
    connections.set({ state: 'busy' }, pool.totalCount - pool.idleCount);
    connections.set({ state: 'idle' }, pool.idleCount);
    waiting.set(pool.waitingCount);
    for (const stale of [people, status, age, loadedAge, rows]) stale.reset();
    try {
      const data = await withPooled(pool, lastRunAndPeople);
      up.set(1);
      people.set(data.people);
      tellRun(data.run);
    } catch {
      up.set(0);
    }
  };
}
