import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { problemAnswers } from '../problems/schema.ts';
import { PerDataVersion } from '../queries/per-data-version.ts';
import { matching, readVocabulary, vocabularies } from '../queries/vocabularies.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

/** `/api/v1/skills` and the others: what a filter can be set to, as somebody types. */
export function vocabularyRoutes(app: App, { pool, today }: Services): void {
  const all = Object.entries(vocabularies).map(([address, vocabulary]) => {
    const kept = new PerDataVersion((client, day) => readVocabulary(client, vocabulary, day));
    return { address, vocabulary, entries: () => withPooled(pool, (client) => kept.get(client, today())) };
  });
  // At 50,000 people reading one takes half a second, which whoever types first should not wait for.
  app.addHook('onListen', () => {
    void readAll(all.map(({ entries }) => entries));
  });
  for (const { address, vocabulary, entries } of all)
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
        return matching(await entries(), q, limit);
      },
    );
}

/** One after another; whoever asks for one that could not be read is told why. */
async function readAll(readers: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const read of readers) await read().catch(() => {});
}
