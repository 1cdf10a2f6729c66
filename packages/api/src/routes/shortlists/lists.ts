import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { Problem } from '../../problems/problem.ts';
import { problemAnswers } from '../../problems/schema.ts';
import {
  changeShortlist,
  createShortlist,
  deleteShortlist,
  listShortlists,
  mostShortlists,
  readShortlist,
} from '../../queries/shortlists.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import {
  filledShortlist,
  listName,
  listPath,
  noSuchShortlist,
  noteText,
  reachOf,
  shortlistFields,
  shownShortlist,
  viewQuery,
} from './schemas.ts';
import { showShortlist } from './show.ts';

const tags = ['Shortlists'];
const access = 'manager';

/** The lists themselves. */
export function shortlistListRoutes(app: App, services: Services): void {
  const { pool } = services;
  app.get(
    '/api/v1/shortlists',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Your shortlists; an admin sees everybody’s',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: {
          200: Type.Object({ shortlists: Type.Array(Type.Object(shortlistFields)) }),
          ...problemAnswers,
        },
      },
    },
    async ({ account }) => {
      const lists = await withPooled(pool, (client) => listShortlists(client, reachOf(account)));
      return { shortlists: lists.map((list) => shownShortlist(list, account)) };
    },
  );
  app.post(
    '/api/v1/shortlists',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Begin a shortlist',
        body: Type.Object({ name: listName, note: Type.Optional(noteText) }, { additionalProperties: false }),
        response: { 201: Type.Object(shortlistFields), ...problemAnswers },
      },
    },
    async ({ account, body: { name, note = '' } }, reply) => {
      const list = await withPooled(pool, (client) =>
        createShortlist(client, account!.id, { name: name.trim(), note }),
      );
      if (list === null) throw tooMany;
      return reply
        .code(201)
        .header('location', `/api/v1/shortlists/${list.shortlistId}`)
        .send(shownShortlist(list, account));
    },
  );
  app.get(
    '/api/v1/shortlists/:shortlistId',
    {
      config: { access, tellsOfPeople: true },
      schema: {
        tags,
        summary: 'A shortlist with its people',
        params: listPath,
        querystring: viewQuery(),
        response: { 200: filledShortlist, ...problemAnswers },
      },
    },
    async (request) => {
      const { shortlistId } = request.params;
      const list = await withPooled(pool, (client) =>
        readShortlist(client, reachOf(request.account), shortlistId),
      );
      if (list === null) throw noSuchShortlist(shortlistId);
      return showShortlist(request, services, list, request.query);
    },
  );
  app.patch(
    '/api/v1/shortlists/:shortlistId',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Change the name or the note of a shortlist',
        params: listPath,
        body: Type.Partial(Type.Object({ name: listName, note: noteText }), { additionalProperties: false }),
        response: { 200: Type.Object(shortlistFields), ...problemAnswers },
      },
    },
    async ({ account, params: { shortlistId }, body: { name, note } }) => {
      const list = await withPooled(pool, (client) =>
        changeShortlist(client, reachOf(account), shortlistId, { name: name?.trim(), note }),
      );
      if (list === null) throw noSuchShortlist(shortlistId);
      return shownShortlist(list, account);
    },
  );
  app.delete(
    '/api/v1/shortlists/:shortlistId',
    {
      config: { access },
      schema: {
        tags,
        summary: 'Delete a shortlist',
        params: listPath,
        response: { 204: Type.Null(), ...problemAnswers },
      },
    },
    async ({ account, params: { shortlistId } }, reply) => {
      const isDeleted = await withPooled(pool, (client) =>
        deleteShortlist(client, reachOf(account), shortlistId),
      );
      if (!isDeleted) throw noSuchShortlist(shortlistId);
      return reply.code(204).send(null);
    },
  );
}

const tooMany = new Problem(
  409,
  'too_many_shortlists',
  'Too many shortlists',
  `You have ${mostShortlists} shortlists, which is as many as there can be. Delete one that is no longer needed.`,
);
