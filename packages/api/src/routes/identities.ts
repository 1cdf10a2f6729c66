import { Type } from '@fastify/type-provider-typebox';
import { listIdentities, withPooled } from '@smart-assign/database';
import { badParameter } from '../problems/problem.ts';
import { problemAnswers } from '../problems/schema.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { visibleTo } from '../visibility/visible-to.ts';

const text = Type.Union([Type.String(), Type.Null()]);

/** `/api/v1/identities`: people of other systems who are not one person of the export alone. */
export function identityRoutes(app: App, { pool, audit }: Services): void {
  app.get(
    '/api/v1/identities',
    {
      config: { access: 'manager', tellsOfPeople: true },
      schema: {
        tags: ['Runs'],
        summary:
          'People of other systems, such as BambooHR, who match nobody of the export, or not one person alone',
        description:
          'What those systems say of them is not used until an e-mail address or an employee id is corrected. They come with a load, in the order of sources and ids.',
        querystring: Type.Object(
          {
            source: Type.Optional(Type.String({ maxLength: 100, description: 'For example `BambooHR`' })),
            outcome: Type.Optional(
              Type.Union([Type.Literal('nobody'), Type.Literal('several'), Type.Literal('shared')]),
            ),
            limit: Type.Integer({ minimum: 1, maximum: 1000, default: 100 }),
            after: Type.Optional(
              Type.String({ maxLength: 500, description: 'The nextAfter of the page before' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            identities: Type.Array(
              Type.Object({
                source: Type.String(),
                sourcePersonId: Type.String({ description: 'Their id in the source' }),
                email: visibleTo('manager', text),
                employeeId: visibleTo('manager', text),
                outcome: Type.String({
                  description:
                    '`nobody` matches; `several` people of the export have the e-mail or employee id; `shared`: several people of the source match the same person',
                }),
              }),
            ),
            nextAfter: Type.Union([Type.String(), Type.Null()], {
              description: 'To be given as `after` for the next page; null on the last',
            }),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request) => {
      const { source, outcome, limit, after } = request.query;
      await audit.record(request, {
        action: 'view_identities',
        detail: { ...(source !== undefined && { source }), ...(outcome !== undefined && { outcome }) },
      });
      const found = await withPooled(pool, (client) =>
        listIdentities(
          client,
          { source: source ?? null, outcome: outcome ?? null },
          { limit: limit + 1, after: after === undefined ? null : placeOf(after) },
        ),
      );
      const identities = found.slice(0, limit);
      return { identities, nextAfter: found.length > limit ? markOf(identities.at(-1)!) : null };
    },
  );
}

interface Place {
  readonly source: string;
  readonly sourcePersonId: string;
}

const markOf = ({ source, sourcePersonId }: Place): string =>
  Buffer.from(JSON.stringify([source, sourcePersonId])).toString('base64url');

/** @throws Problem 400 */
function placeOf(mark: string): Place {
  try {
    const [source, sourcePersonId] = JSON.parse(Buffer.from(mark, 'base64url').toString()) as unknown[];
    if (typeof source === 'string' && typeof sourcePersonId === 'string') return { source, sourcePersonId };
  } catch {
    // Told below.
  }
  throw badParameter('query.after', 'must be the nextAfter of a page');
}
