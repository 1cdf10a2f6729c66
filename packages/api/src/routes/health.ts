import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { Problem } from '../problems/problem.ts';
import { problemAnswers } from '../problems/schema.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

/** `/`, `/health`, `/ready`: for browsers, load balancers and whoever keeps the server running. */
export function healthRoutes(app: App, { pool, search }: Services): void {
  app.get(
    '/health',
    {
      config: { access: 'public' },
      schema: {
        tags: ['Server'],
        summary: 'Whether the process answers',
        response: { 200: Type.Object({ ok: Type.Literal(true) }), ...problemAnswers },
      },
    },
    async () => ({ ok: true as const }),
  );
  app.get(
    '/ready',
    {
      config: { access: 'public' },
      schema: {
        tags: ['Server'],
        summary:
          'Whether it can answer searches at once: the database is there, and the copy to search in is made',
        response: { 200: Type.Object({ ready: Type.Literal(true) }), ...problemAnswers },
      },
    },
    async () => {
      try {
        await withPooled(pool, (client) => client.query('select 1'));
      } catch {
        throw notReady('The database does not answer.');
      }
      if (search.isPreparing)
        throw notReady('The server has begun and makes its copy of the data. Searches wait for it.');
      return { ready: true as const };
    },
  );
}

const notReady = (why: string): Problem => new Problem(503, 'not_ready', 'Not ready', why);
