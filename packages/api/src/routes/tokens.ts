import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { roleSchema } from '../access/role-schema.ts';
import {
  createToken,
  defaultTokenDays,
  expiryAfter,
  listTokens,
  mostTokenDays,
  revokeToken,
  type Token,
} from '../access/tokens.ts';
import { notFound } from '../problems/problem.ts';
import { problemAnswers } from '../problems/schema.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';

const tags = ['Tokens'];
const time = Type.String({ format: 'date-time' });
const timeOrNull = Type.Union([time, Type.Null()]);
const tokenSchema = Type.Object({
  tokenId: Type.Integer(),
  name: Type.String(),
  role: roleSchema,
  createdAt: time,
  createdBy: Type.String({ description: 'The account that made it' }),
  expiresAt: time,
  lastUsedAt: timeOrNull,
  revokedAt: timeOrNull,
});

const published = (token: Token) => ({
  ...token,
  createdAt: token.createdAt.toISOString(),
  expiresAt: token.expiresAt.toISOString(),
  lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
  revokedAt: token.revokedAt?.toISOString() ?? null,
});

/** `/api/v1/tokens`: what programs sign in with. */
export function tokenRoutes(app: App, { pool, audit }: Services): void {
  app.get(
    '/api/v1/tokens',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        summary:
          'All tokens, newest first, also those that have run out or were revoked; never their secrets',
        response: { 200: Type.Object({ tokens: Type.Array(tokenSchema) }), ...problemAnswers },
      },
    },
    async () => ({ tokens: (await withPooled(pool, listTokens)).map(published) }),
  );

  app.post(
    '/api/v1/tokens',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        summary: 'Make a token',
        body: Type.Object(
          {
            name: Type.String({
              minLength: 1,
              maxLength: 100,
              pattern: '\\S',
              description: 'Who or what will use it',
            }),
            role: roleSchema,
            expiresInDays: Type.Integer({ minimum: 1, maximum: mostTokenDays, default: defaultTokenDays }),
          },
          { additionalProperties: false },
        ),
        response: {
          201: Type.Object({
            token: tokenSchema,
            secret: Type.String({ description: 'To be sent as `Authorization: Bearer …`; shown this once' }),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request, reply) => {
      const { name, role, expiresInDays } = request.body;
      const { token, secret } = await withPooled(pool, (client) =>
        createToken(client, {
          name: name.trim(),
          role,
          createdBy: request.account!.id,
          expiresAt: expiryAfter(expiresInDays),
        }),
      );
      await audit.record(request, {
        action: 'create_token',
        detail: { tokenId: token.tokenId, name: token.name, role },
      });
      reply.code(201).header('cache-control', 'no-store');
      return { token: published(token), secret };
    },
  );

  app.delete(
    '/api/v1/tokens/:tokenId',
    {
      config: { access: 'admin' },
      schema: {
        tags,
        summary: 'Revoke a token: it opens nothing from now on',
        params: Type.Object(
          { tokenId: Type.Integer({ minimum: 1, maximum: 2_147_483_647 }) },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const { tokenId } = request.params;
      if (!(await withPooled(pool, (client) => revokeToken(client, tokenId))))
        throw notFound(`token ${tokenId} that still holds`, 'GET /api/v1/tokens lists them.');
      await audit.record(request, { action: 'revoke_token', detail: { tokenId } });
      return reply.code(204).send(null);
    },
  );
}
