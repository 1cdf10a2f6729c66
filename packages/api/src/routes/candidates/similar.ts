import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { problemAnswers } from '../../problems/schema.ts';
import { PerDataVersion } from '../../queries/per-data-version.ts';
import { nullable } from '../../queries/profile-columns.ts';
import { SimilarityIndex } from '../../queries/similar-index.ts';
import { findSimilar } from '../../queries/similar.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { fieldRole } from '../../visibility/hook.ts';
import { visibleTo } from '../../visibility/visible-to.ts';
import { blindParameter, languageParameter, noSuchCandidate, personPath } from './parameters.ts';

/** Who could stand in for a person. */
export function similarRoute(app: App, { pool, audit, today }: Services): void {
  const index = new PerDataVersion((client) => SimilarityIndex.load(client));
  const text = nullable(Type.String());
  const score = Type.Number({ minimum: 0, maximum: 1 });
  app.get(
    '/api/v1/candidates/:userId/similar',
    {
      config: { access: 'viewer', tellsOfPeople: true },
      schema: {
        tags: ['Candidates'],
        summary: 'Those most like a person, by skills, grade and roles',
        description:
          'Skills make seven tenths of the score: rarer ones count more, and so do the same years and level. Grade and the words of title and roles make the rest. Whoever has no skills is like nobody.',
        params: personPath,
        querystring: Type.Object(
          {
            limit: Type.Integer({ minimum: 1, maximum: 50, default: 10 }),
            lang: languageParameter,
            blind: blindParameter,
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            userId: Type.Integer(),
            similar: Type.Array(
              Type.Object({
                userId: Type.Integer(),
                name: visibleTo('manager', text),
                title: text,
                department: text,
                country: text,
                grade: text,
                score,
                skillScore: score,
                gradeScore: nullable(score),
                roleScore: nullable(score),
                sharedSkills: Type.Array(
                  Type.Object({
                    skill: Type.String(),
                    yearsOfExperience: nullable(Type.Integer()),
                    level: nullable(Type.Integer()),
                  }),
                  { description: 'Rarest first, with their years and level' },
                ),
                missingSkills: Type.Array(Type.String(), {
                  description: 'What the person asked about knows and they do not, rarest first',
                }),
              }),
            ),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request) => {
      const { userId } = request.params;
      const { limit, lang } = request.query;
      const isMasked = fieldRole(request) === 'viewer';
      const similar = await withPooled(pool, async (client) =>
        findSimilar(client, await index.get(client, today()), userId, { limit, language: lang, isMasked }),
      );
      if (similar === null) throw noSuchCandidate(userId);
      await audit.record(request, {
        action: 'view_similar',
        people: [userId, ...similar.map((person) => person.userId)],
        detail: { similarTo: userId, limit },
      });
      return { userId, similar };
    },
  );
}
