import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { notFound } from '../problems/problem.ts';
import { problemAnswers } from '../problems/schema.ts';
import { readSubjectAccess } from '../queries/subject-access.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { personPath } from './candidates/parameters.ts';

const row = Type.Record(Type.String(), Type.Unknown());

/** `GET /api/v1/candidates/:userId/subject-access`: the right of access (GDPR, article 15). */
export function subjectAccessRoutes(app: App, { pool, audit }: Services): void {
  app.get(
    '/api/v1/candidates/:userId/subject-access',
    {
      config: { access: 'admin', tellsOfPeople: true },
      schema: {
        tags: ['Privacy'],
        summary: 'Everything that is held about one person, and who saw it, as a file',
        params: personPath,
        response: {
          200: Type.Object({
            madeAt: Type.String({ format: 'date-time' }),
            userId: Type.Integer(),
            tables: Type.Record(Type.String(), Type.Array(row), {
              description: 'By table: every row that belongs to the person, as it is stored',
            }),
            identities: Type.Array(row, {
              description:
                'Entries of other systems that have their e-mail or employee id and are not known to be them alone',
            }),
            rejectedCells: Type.Array(row, {
              description: 'Cells of exports that were at fault and hold one of their ids',
            }),
            mentions: Type.Array(Type.Object({ table: Type.String(), column: Type.String(), row }), {
              description:
                'Notes, searches and audit entries whose text holds their name or one of their ids',
            }),
            seen: Type.Array(row, { description: 'Every answer that held their data, newest first' }),
            seenWithEverybody: Type.Array(row, {
              description:
                'Answers that held all people there were: how many, by day, account, action and purpose',
            }),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const { userId } = request.params;
      const held = await withPooled(pool, (client) => readSubjectAccess(client, userId));
      if (held === null) throw notFound(`candidate ${userId}`, 'Nothing is held about them.');
      await audit.record(request, { action: 'extract_subject_access', people: [userId] });
      reply
        .header('cache-control', 'no-store')
        .header('content-disposition', `attachment; filename="subject-access-${userId}.json"`);
      return { madeAt: new Date().toISOString(), userId, ...held };
    },
  );
}
