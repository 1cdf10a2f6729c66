import { Type } from '@fastify/type-provider-typebox';
import { problemAnswers } from '../problems/schema.ts';
import { matching, vocabularies } from '../queries/vocabularies.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

/** `/api/v1/skills` and the others: what a filter can be set to, as somebody types. */
export function vocabularyRoutes(app: App, services: Services): void {
  for (const [address, vocabulary] of Object.entries(vocabularies)) {
    app.get(
      `/api/v1/${address}`,
      {
        config: { access: 'viewer' },
        schema: {
          tags: ['Vocabularies'],
          summary: vocabulary.what,
          querystring: Type.Object(
            {
              q: Type.String({
                maxLength: 100,
                default: '',
                description: 'Part of the value, in any case; values that begin with it come first',
              }),
              limit: Type.Integer({ minimum: 1, maximum: 1000, default: 20 }),
            },
            { additionalProperties: false },
          ),
          response: { 200: Type.Array(vocabulary.schema), ...problemAnswers },
        },
      },
      async (request) => {
        const { q, limit } = request.query;
        return matching(await services.vocabularies.entries(address), q, limit);
      },
    );
  }
}
