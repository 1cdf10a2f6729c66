import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { hashOf, newSecret } from '../../access/secrets.ts';
import { notFound } from '../../problems/problem.ts';
import { problemAnswers } from '../../problems/schema.ts';
import { shareShortlist, shortlistOfShare, unshareShortlist } from '../../queries/shortlist-shares.ts';
import { readShortlist } from '../../queries/shortlists.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { filledShortlist, listPath, noSuchShortlist, reachOf, viewQuery } from './schemas.ts';
import { showShortlist } from './show.ts';

const tags = ['Shortlists'];
const access = 'manager';

/** A link that opens a list for colleagues, to look at and not to change. */
export function shortlistShareRoutes(app: App, services: Services): void {
  const { pool, audit } = services;
  app.post(
    '/api/v1/shortlists/:shortlistId/share',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Make a link that opens the shortlist for any signed-in manager',
        description: 'Its secret is shown this once. A link made before opens it no longer.',
        params: listPath,
        body: Type.Object(
          { days: Type.Optional(Type.Integer({ minimum: 1, maximum: 365, default: 14 })) },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({
            path: Type.String({ description: 'Address of the list on this server' }),
            secret: Type.String({ description: 'The last part of the path' }),
            expiresAt: Type.String({ format: 'date-time' }),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const { shortlistId } = request.params;
      const { days = 14 } = request.body;
      const secret = newSecret();
      const expiresAt = await withPooled(pool, (client) =>
        shareShortlist(client, reachOf(request.account), { shortlistId, hash: hashOf(secret), days }),
      );
      if (expiresAt === null) throw noSuchShortlist(shortlistId);
      await audit.record(request, { action: 'share_shortlist', detail: { shortlistId, days } });
      return reply.code(201).send({
        path: `/api/v1/shared-shortlists/${secret}`,
        secret,
        expiresAt: expiresAt.toISOString(),
      });
    },
  );
  app.delete(
    '/api/v1/shortlists/:shortlistId/share',
    {
      config: { access },
      schema: {
        tags,
        summary: 'End the link of a shortlist',
        params: listPath,
        response: { 204: Type.Null(), ...problemAnswers },
      },
    },
    async ({ account, params: { shortlistId } }, reply) => {
      const isThere = await withPooled(pool, (client) =>
        unshareShortlist(client, reachOf(account), shortlistId),
      );
      if (!isThere) throw noSuchShortlist(shortlistId);
      return reply.code(204).send(null);
    },
  );
  app.get(
    '/api/v1/shared-shortlists/:secret',
    {
      config: { access, tellsOfPeople: true },
      schema: {
        tags,
        summary: 'The shortlist that a link opens',
        params: Type.Object(
          { secret: Type.String({ minLength: 1, maxLength: 100 }) },
          { additionalProperties: false },
        ),
        querystring: viewQuery(),
        response: { 200: filledShortlist, ...problemAnswers },
      },
    },
    async (request) => {
      const list = await withPooled(pool, async (client) => {
        const shortlistId = await shortlistOfShare(client, hashOf(request.params.secret));
        return shortlistId === null ? null : readShortlist(client, { account: '', all: true }, shortlistId);
      });
      if (list === null)
        throw notFound('shortlist that this link opens', 'It may have run out: ask for a new one.');
      return showShortlist(request, services, list, request.query, { shared: true });
    },
  );
}
