import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { badParameter, Problem } from '../problems/problem.ts';
import { problemAnswers } from '../problems/schema.ts';
import { windowOf } from '../queries/availability-window.ts';
import { anyAvailableUntil, readCompared, readWeeks, skillMatrix } from '../queries/compare.ts';
import { nullable } from '../queries/profile-columns.ts';
import { readHeads } from '../queries/profile-heads.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { fieldRole } from '../visibility/hook.ts';
import { visibleTo } from '../visibility/visible-to.ts';
import {
  blindParameter,
  languageParameter,
  userIdSchema,
  windowParameters,
} from './candidates/parameters.ts';

const text = nullable(Type.String());
const integer = nullable(Type.Integer());
const day = Type.String({ format: 'date' });
const percent = nullable(Type.Integer({ minimum: 0, maximum: 100 }));

const comparedSchema = Type.Object({
  userId: Type.Integer(),
  name: visibleTo('manager', text),
  title: text,
  department: text,
  country: text,
  grade: text,
  sfiaLevel: integer,
  cpdLabel: text,
  yearsOfExperience: integer,
  cvUpdated: nullable(day),
  roles: Type.Array(Type.String()),
  languages: Type.Array(Type.Object({ language: Type.String(), level: text })),
  clearances: Type.Array(
    Type.Object({ clearance: Type.String(), chain: text, rank: integer, validTo: nullable(day) }),
    { description: 'Those that are valid today, the strongest first' },
  ),
  certificates: Type.Array(
    Type.Object({
      certificate: Type.String(),
      organiser: text,
      expiresOn: nullable(day),
      expired: Type.Boolean(),
    }),
  ),
  availability: Type.Object({
    averagePercentAvailable: percent,
    workingDays: Type.Integer(),
    knownDays: Type.Integer({ description: 'Working days that are known' }),
    weeks: Type.Array(
      Type.Object({
        week: Type.String({ format: 'date', description: 'Its Monday' }),
        percentAvailable: percent,
        workingDays: Type.Integer(),
        knownDays: Type.Integer(),
      }),
    ),
  }),
});

const skillSchema = Type.Object({
  skill: Type.String(),
  people: Type.Integer({ description: 'How many of them have it' }),
  held: Type.Array(nullable(Type.Object({ yearsOfExperience: integer, level: integer })), {
    description: 'One for each of the people, in their order; null where they do not have it',
  }),
});

/** `/api/v1/compare`: people side by side. */
export function compareRoutes(app: App, { pool, audit, today }: Services): void {
  app.get(
    '/api/v1/compare',
    {
      config: { access: 'viewer', tellsOfPeople: true },
      schema: {
        tags: ['Candidates'],
        summary: 'Two to five people side by side',
        description:
          'Skills, languages and certificates are those of all CVs of a person; title and grade those of the primary one. Without from and to: twelve weeks from today, or the last twelve of the data where it ends before today.',
        querystring: Type.Object(
          {
            id: Type.Array(userIdSchema, { minItems: 2, maxItems: 5, description: 'id=1&id=2' }),
            lang: languageParameter,
            blind: blindParameter,
            ...windowParameters,
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            language: Type.String(),
            from: day,
            to: day,
            people: Type.Array(comparedSchema, { description: 'In the order in which they were asked for' }),
            skills: Type.Array(skillSchema, {
              description: 'All skills of any of them; those that most have come first',
            }),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request) => {
      const { id: ids, lang, from, to } = request.query;
      if (new Set(ids).size < ids.length) throw badParameter('query.id', 'names somebody twice');
      const isMasked = fieldRole(request) === 'viewer';
      const { heads, compared, until } = await withPooled(pool, async (client) => ({
        heads: await readHeads(client, ids, { language: lang, isMasked }),
        compared: await readCompared(client, ids, today()),
        until: await anyAvailableUntil(client, ids),
      }));
      const missing = ids.filter((id) => !heads.has(id) || !compared.has(id));
      if (missing.length > 0) throw noSuchCandidates(missing);
      const window = windowOf({ from, to }, { days: 84, today: today(), until });
      const weeks = await withPooled(pool, (client) => readWeeks(client, ids, window));
      const people = ids.map((id) => {
        const { masked, roleText: _, ...head } = heads.get(id)!;
        const { languages, clearances, certificates } = compared.get(id)!;
        return {
          ...head,
          languages,
          clearances,
          certificates: certificates.map((each) => ({
            ...each,
            certificate: masked(each.certificate)!,
            organiser: masked(each.organiser),
          })),
          availability: weeks.get(id)!,
        };
      });
      await audit.record(request, { action: 'compare', people: ids, detail: { ...window } });
      return { language: lang, ...window, people, skills: skillMatrix(ids.map((id) => compared.get(id)!)) };
    },
  );
}

const noSuchCandidates = (ids: readonly number[]): Problem =>
  new Problem(
    404,
    'not_found',
    'Not found',
    `There is no candidate ${ids.join(', ')}. Search for people at /api/v1/search.`,
    ids.map((id) => ({ where: 'query.id', message: `${id} is nobody` })),
  );
