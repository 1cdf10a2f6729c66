import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { notFound, Problem } from '../problems/problem.ts';
import { problemAnswers } from '../problems/schema.ts';
import {
  deleteSavedSearch,
  listSavedSearches,
  mostSavedSearches,
  saveSearch,
  type SavedSearch,
} from '../queries/saved-searches.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

const tags = ['Saved searches'];
const access = 'viewer';

const savedSearch = Type.Object({
  savedSearchId: Type.Integer(),
  name: Type.String(),
  query: Type.String({ description: 'The query string of GET /api/v1/search' }),
  createdAt: Type.String({ format: 'date-time' }),
});

const shown = (search: SavedSearch) => ({ ...search, createdAt: search.createdAt.toISOString() });

/** `/api/v1/saved-searches`: each account's own. */
export function savedSearchRoutes(app: App, { pool }: Services): void {
  app.get(
    '/api/v1/saved-searches',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Your saved searches, by name',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: { 200: Type.Object({ savedSearches: Type.Array(savedSearch) }), ...problemAnswers },
      },
    },
    async ({ account }) => {
      const searches = await withPooled(pool, (client) => listSavedSearches(client, account!.id));
      return { savedSearches: searches.map(shown) };
    },
  );
  app.post(
    '/api/v1/saved-searches',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Save a search; one of yours with the same name is replaced',
        body: Type.Object(
          {
            name: Type.String({ minLength: 1, maxLength: 120, pattern: '\\S' }),
            query: Type.String({ maxLength: 4000, description: 'The query string of GET /api/v1/search' }),
          },
          { additionalProperties: false },
        ),
        response: { 201: savedSearch, ...problemAnswers },
      },
    },
    async ({ account, body: { name, query } }, reply) => {
      const search = await withPooled(pool, (client) =>
        saveSearch(client, account!.id, { name: name.trim(), query: query.replace(/^\?/, '') }),
      );
      if (search === null) throw tooMany;
      return reply.code(201).send(shown(search));
    },
  );
  app.delete(
    '/api/v1/saved-searches/:savedSearchId',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Delete a saved search',
        params: Type.Object(
          { savedSearchId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...problemAnswers },
      },
    },
    async ({ account, params: { savedSearchId } }, reply) => {
      const isDeleted = await withPooled(pool, (client) =>
        deleteSavedSearch(client, account!.id, savedSearchId),
      );
      if (!isDeleted)
        throw notFound(`saved search ${savedSearchId}`, 'GET /api/v1/saved-searches lists yours.');
      return reply.code(204).send(null);
    },
  );
}

const tooMany = new Problem(
  409,
  'too_many_saved_searches',
  'Too many saved searches',
  `You have ${mostSavedSearches} saved searches, which is as many as there can be. Delete one that is no longer needed.`,
);
