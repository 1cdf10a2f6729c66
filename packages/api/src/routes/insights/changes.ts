import { Type } from '@fastify/type-provider-typebox';
import { problemAnswers } from '../../problems/schema.ts';
import { withSnapshot } from '../../queries/insights-snapshot.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { fieldRole } from '../../visibility/hook.ts';
import { nullable } from '../../queries/profile-columns.ts';
import { changesSinceQuarterBefore } from './quarter-changes.ts';
import { listedPersonFields, nullableText, pagingFields } from './schemas.ts';
import { searchLinkOrNull } from './search-link.ts';

const groupCounts = Type.Array(Type.Object({ group: nullableText, people: Type.Integer() }));
const grade = Type.Object({ sfiaLevel: nullable(Type.Integer()), cpdLabel: nullableText });
const skills = (description: string) =>
  Type.Array(
    Type.Object({
      skill: Type.String(),
      before: Type.Integer(),
      now: Type.Integer(),
      search: searchLinkOrNull,
    }),
    { description },
  );

/** `GET /api/v1/insights/changes` */
export function changesRoute(app: App, { pool, audit }: Services): void {
  app.get(
    '/api/v1/insights/changes',
    {
      config: { access: 'viewer', tellsOfPeople: true },
      schema: {
        tags: ['Insights'],
        summary: 'What changed since the quarter before',
        description:
          'Between the quarter that is loaded and the newest before it that was. Of those who left only numbers are kept. Where one quarter alone is known, nothing has changed.',
        querystring: Type.Object(pagingFields, { additionalProperties: false }),
        response: {
          200: Type.Object({
            quarter: nullableText,
            previousQuarter: nullableText,
            people: Type.Object({ now: Type.Integer(), before: Type.Integer() }),
            page: Type.Integer({ description: 'Of both lists of people' }),
            limit: Type.Integer(),
            joined: Type.Object({
              total: Type.Integer(),
              list: Type.Array(Type.Object(listedPersonFields)),
            }),
            left: Type.Object({
              total: Type.Integer(),
              byCountry: groupCounts,
              byDepartment: groupCounts,
              byGrade: Type.Array(Type.Object({ group: nullableText, people: Type.Integer() }), {
                description: 'By SFIA level',
              }),
            }),
            regraded: Type.Object({
              total: Type.Integer(),
              moves: Type.Array(Type.Object({ from: grade, to: grade, people: Type.Integer() }), {
                description: 'The most frequent first',
              }),
              list: Type.Array(Type.Object({ ...listedPersonFields, from: grade, to: grade })),
            }),
            skills: Type.Object({
              gained: skills('Nobody had them'),
              lost: skills('Nobody has them any more'),
              grown: skills('The largest growth first'),
              declined: skills('The largest decline first'),
            }),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request) => {
      const { page = 1, limit = 50 } = request.query;
      const answer = await withSnapshot(pool, (client) =>
        changesSinceQuarterBefore(client, { page, limit, isMasked: fieldRole(request) === 'viewer' }),
      );
      await audit.record(request, {
        action: 'view_changes',
        people: [...new Set([...answer.joined.list, ...answer.regraded.list].map(({ userId }) => userId))],
        detail: { quarter: answer.quarter, previousQuarter: answer.previousQuarter, page, limit },
      });
      return answer;
    },
  );
}
