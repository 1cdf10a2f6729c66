import type { FastifyReply } from 'fastify';
import { Type } from '@fastify/type-provider-typebox';
import { CandidateShelf } from '../compatibility/candidate-list.ts';
import { matcher } from '../compatibility/filter.ts';
import { encodingFor, hasAlready } from '../compatibility/negotiation.ts';
import { problemAnswers } from '../problems/schema.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { visibleTo } from '../visibility/visible-to.ts';

const nullableText = Type.Union([Type.String(), Type.Null()]);

const listed = {
  user_id: Type.Integer(),
  full_name: visibleTo('manager', Type.String()),
  user_name: visibleTo('manager', Type.String({ description: 'The same as full_name, as ever' })),
  email: visibleTo('manager', nullableText),
  department: Type.Union([Type.String(), Type.Null()], {
    description: 'The grade, as `CPD3L / SFIA5`; or the one of the two that is known',
  }),
  country: nullableText,
  latest_cv_title: nullableText,
  skills: Type.Union([Type.String(), Type.Null()], { description: 'Joined by a comma and a space' }),
  availability: Type.Integer({
    minimum: 0,
    maximum: 100,
    description:
      'Percent on average over the working days of the 28 days from today, or of the last 28 days of data where all of it lies in the past. Where nothing is known it is 0, since it must be a number here; the other addresses tell unknown from none.',
  }),
  clearance: Type.String({
    description:
      'The strongest that is valid today, `None` where there is none; national security before police',
  }),
};
const candidate = Type.Object(listed, { additionalProperties: false });
const candidateOfPage = Type.Object(
  {
    ...listed,
    years_experience: Type.Union([Type.Integer(), Type.Null()], {
      description: 'Since the first job; where that is not known, the most years with any skill',
    }),
  },
  { additionalProperties: false },
);

const text = (description: string) => Type.Optional(Type.String({ maxLength: 200, description }));
const blind = Type.Optional(
  Type.Boolean({ description: 'Leave out names and e-mail addresses; people then come by their number' }),
);

// Front ends of others add parameters of their own to get past caches, so on these two routes unknown ones are passed over.
const tolerant = { additionalProperties: true } as const;

/** What the public front ends of the origin call, as they know it: the one route in snake case, and the bare array. */
export function compatibilityRoutes(app: App, { pool, audit, today }: Services): void {
  const shelf = new CandidateShelf(pool, today);

  app.get(
    '/api/all-candidates',
    {
      config: { access: 'manager', tellsOfPeople: true },
      schema: {
        tags: ['Compatibility'],
        summary: 'Everybody at once, by name',
        description:
          'A bare array, in the names and the shape of the first Smart-Assign. It is kept ready between changes of the data and has a strong ETag. New programs should call `/api/v1/search`.',
        querystring: Type.Object({ blind }, tolerant),
        response: { 200: Type.Array(candidate), ...problemAnswers },
      },
    },
    async (request, reply) => {
      const encoding = encodingFor(request.headers);
      const [list] = await Promise.all([
        shelf.current(),
        audit.record(request, { action: 'list_candidates', everyone: true }),
      ]);
      // The kept bytes hold names; the blind view goes the way of all answers, where they are taken out.
      if (request.query.blind === true) return [...list.blind];
      const { body, etag } = await list.as(encoding);
      reply.header('etag', etag).header('vary', 'accept-encoding');
      if (hasAlready(request.headers, etag)) return (reply as FastifyReply).code(304).send();
      reply.type('application/json; charset=utf-8');
      if (encoding !== 'identity') reply.header('content-encoding', encoding);
      return (reply as FastifyReply).send(body);
    },
  );

  app.get(
    '/api/v1/candidates',
    {
      config: { access: 'manager', tellsOfPeople: true },
      schema: {
        tags: ['Compatibility'],
        summary: 'Everybody who matches, by name, page by page',
        description:
          'In the names and the shape of the first Smart-Assign. Filters look at what the list shows. `/api/v1/search` finds more: clearance of at least a level, any window of availability, facets.',
        querystring: Type.Object(
          {
            page: Type.Integer({ minimum: 1, maximum: 1_000_000, default: 1 }),
            limit: Type.Integer({ minimum: 1, maximum: 500, default: 25 }),
            country: text('The whole name, in any case'),
            grade: text('Part of the grade as it is shown: `CPD3L`, `CPD5`, `SFIA5`'),
            clearance: text('The clearance as it is shown, in any case'),
            availability: Type.Optional(
              Type.Integer({ minimum: 0, maximum: 100, description: 'At least so many percent' }),
            ),
            role: text('Part of the title of the CV, in any case'),
            skill: text('Part of the skills, in any case'),
            blind,
          },
          tolerant,
        ),
        response: {
          200: Type.Object({
            candidates: Type.Array(candidateOfPage),
            total: Type.Integer({ description: 'Of all pages' }),
            page: Type.Integer(),
            limit: Type.Integer(),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request) => {
      const { page, limit, country, grade, clearance, availability, role, skill, blind } = request.query;
      const filter = { country, grade, clearance, availability, role, skill };
      const list = await shelf.current();
      const found = (blind === true ? list.blind : list.candidates).filter(matcher(filter));
      const candidates = found.slice((page - 1) * limit, page * limit);
      await audit.record(request, {
        action: 'list_candidates',
        people: candidates.map(({ user_id }) => user_id),
        detail: { ...filter, page, limit },
      });
      return { candidates, total: found.length, page, limit };
    },
  );
}
