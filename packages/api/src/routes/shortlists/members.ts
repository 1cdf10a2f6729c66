import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { badParameter, notFound, Problem } from '../../problems/problem.ts';
import { problemAnswers } from '../../problems/schema.ts';
import { mostMembers, orderMembers, putMember, removeMember } from '../../queries/shortlist-members.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { noSuchCandidate, userIdSchema } from '../candidates/parameters.ts';
import { listPath, noSuchShortlist, noteText, reachOf } from './schemas.ts';

const tags = ['Shortlists'];
const access = 'manager';
const memberPath = Type.Object(
  { ...listPath.properties, userId: userIdSchema },
  { additionalProperties: false },
);

/** Who is on a list, and in which order. Two who change a list at once both get what they asked for. */
export function shortlistMemberRoutes(app: App, { pool }: Services): void {
  app.put(
    '/api/v1/shortlists/:shortlistId/members/:userId',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Put somebody on a shortlist, or change the note on them',
        params: memberPath,
        body: Type.Object(
          { note: Type.Optional(noteText) },
          {
            additionalProperties: false,
            description: 'Without a note that of somebody who is on the list stays',
          },
        ),
        response: { 204: Type.Null(), ...problemAnswers },
      },
    },
    async ({ account, params, body: { note } }, reply) => {
      const done = await withPooled(pool, (client) =>
        putMember(client, reachOf(account), { ...params, note }),
      );
      if (done === 'noShortlist') throw noSuchShortlist(params.shortlistId);
      if (done === 'noPerson') throw noSuchCandidate(params.userId);
      if (done === 'full') throw isFull;
      return reply.code(204).send(null);
    },
  );
  app.delete(
    '/api/v1/shortlists/:shortlistId/members/:userId',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Take somebody off a shortlist',
        params: memberPath,
        response: { 204: Type.Null(), ...problemAnswers },
      },
    },
    async ({ account, params }, reply) => {
      const done = await withPooled(pool, (client) => removeMember(client, reachOf(account), params));
      if (done === 'noShortlist') throw noSuchShortlist(params.shortlistId);
      if (done === 'noMember')
        throw notFound(
          `candidate ${params.userId} on shortlist ${params.shortlistId}`,
          'Somebody else may have taken them off.',
        );
      return reply.code(204).send(null);
    },
  );
  app.put(
    '/api/v1/shortlists/:shortlistId/order',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Put the people of a shortlist into an order',
        params: listPath,
        body: Type.Object(
          {
            userIds: Type.Array(userIdSchema, {
              maxItems: mostMembers,
              description: 'Everybody on the list, each once',
            }),
          },
          { additionalProperties: false },
        ),
        response: { 204: Type.Null(), ...problemAnswers },
      },
    },
    async ({ account, params: { shortlistId }, body: { userIds } }, reply) => {
      if (new Set(userIds).size < userIds.length)
        throw badParameter('body.userIds', 'holds somebody more than once');
      const done = await withPooled(pool, (client) =>
        orderMembers(client, reachOf(account), { shortlistId, userIds }),
      );
      if (done === 'noShortlist') throw noSuchShortlist(shortlistId);
      if (done === 'otherMembers') throw hasOtherMembers;
      return reply.code(204).send(null);
    },
  );
}

const isFull = new Problem(
  409,
  'shortlist_full',
  'The shortlist is full',
  `The shortlist has ${mostMembers} people, which is as many as there can be. Take somebody off first.`,
);
const hasOtherMembers = new Problem(
  409,
  'other_members',
  'The shortlist has other members',
  'These are not the people on the shortlist; somebody may have changed it meanwhile. Nothing was changed: read it again and order those.',
);
