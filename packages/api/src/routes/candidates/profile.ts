import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { notFound } from '../../problems/problem.ts';
import { problemAnswers } from '../../problems/schema.ts';
import { readProfile } from '../../queries/profile.ts';
import { maskOf } from '../../queries/profile-mask.ts';
import { profileSchema } from '../../queries/profile-schema.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { fieldRole } from '../../visibility/hook.ts';
import { blindParameter, languageParameter, noSuchCandidate, personPath } from './parameters.ts';

/** A person with one of their CVs, whole. */
export function profileRoute(app: App, { pool, audit, today }: Services): void {
  app.get(
    '/api/v1/candidates/:userId',
    {
      config: { access: 'viewer', tellsOfPeople: true },
      schema: {
        tags: ['Candidates'],
        summary: 'A person and their CV, whole, in a language of your choice',
        description:
          'Viewers, and everybody in a blind view, get customers in their anonymised form and texts without the name of the person.',
        params: personPath,
        querystring: Type.Object(
          {
            lang: languageParameter,
            cv: Type.Optional(
              Type.Integer({
                minimum: 1,
                maximum: 2_147_483_647,
                description: 'Which of their CVs: `cvId` of `cvs`; left out: the one last updated',
              }),
            ),
            blind: blindParameter,
          },
          { additionalProperties: false },
        ),
        response: { 200: profileSchema, ...problemAnswers },
      },
    },
    async (request) => {
      const { userId } = request.params;
      const { lang, cv, blind } = request.query;
      const profile = await withPooled(pool, (client) =>
        readProfile(client, {
          userId,
          cvId: cv ?? null,
          language: lang,
          today: today(),
          maskOf: fieldRole(request) === 'viewer' ? maskOf : null,
        }),
      );
      if (profile === null)
        throw cv === undefined
          ? noSuchCandidate(userId)
          : notFound(`CV ${cv} of candidate ${userId}`, 'Leave cv out; the answer lists the CVs there are.');
      await audit.record(request, {
        action: 'view_candidate',
        people: [userId],
        detail: { language: lang, cv: profile.cv?.cvId ?? null, blind: blind ?? false },
      });
      return profile;
    },
  );
}
