import { Type } from '@fastify/type-provider-typebox';
import { Fault, erasePersonAlone, withPooled } from '@smart-assign/database';
import { recordWithin } from '../audit/audit-log.ts';
import { notFound, Problem } from '../problems/problem.ts';
import { problemAnswers } from '../problems/schema.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { personPath } from './candidates/parameters.ts';

/** How long a request waits for a load to end. */
const mostWaitMs = 10_000;

/** `DELETE /api/v1/candidates/:userId`: the right to erasure (GDPR, article 17). */
export function erasureRoutes(app: App, { pool, search }: Services): void {
  app.delete(
    '/api/v1/candidates/:userId',
    {
      config: { access: 'admin' },
      schema: {
        tags: ['Privacy'],
        summary: 'Erase a person: all that is stored of them goes, and no later export brings them back',
        description:
          'Cannot be undone. Answers 409 while a load runs, since that could bring the person back. What it does not reach (exports, dumps) is in docs/security.md.',
        params: personPath,
        response: { 204: Type.Null(), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const { userId } = request.params;
      const erased = await withPooled(pool, (client) =>
        erasePersonAlone(client, userId, {
          waitMs: mostWaitMs,
          also: () => recordWithin(client, request, { action: 'erase_candidate', people: [userId] }),
        }),
      ).catch((error: unknown) => {
        throw error instanceof Fault && error.code === 'load_running' ? loadRunning : error;
      });
      if (!erased)
        throw notFound(`candidate ${userId}`, 'They may have been erased already, or left with an export.');
      search.forget();
      return reply.code(204).send(null);
    },
  );
}

const loadRunning = new Problem(
  409,
  'load_running',
  'A load is running',
  'A load that runs now could bring the person back, so nobody was erased. Try again when it has ended; /api/v1/runs tells.',
);
