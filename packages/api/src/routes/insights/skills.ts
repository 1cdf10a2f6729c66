import { Type } from '@fastify/type-provider-typebox';
import { problemAnswers } from '../../problems/schema.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import type { AnswerCache } from './answer-cache.ts';
import { groupings } from './groups.ts';
import { nullable } from '../../queries/profile-columns.ts';
import { nullableText } from './schemas.ts';
import { searchLink, searchLinkOrNull } from './search-link.ts';
import { skillSupply } from './skill-supply.ts';

/** `GET /api/v1/insights/skills` */
export function skillSupplyRoute(app: App, { search }: Services, cache: AnswerCache): void {
  app.get(
    '/api/v1/insights/skills',
    {
      config: { access: 'viewer' },
      schema: {
        tags: ['Insights'],
        summary: 'How many people have which skill, by grade, country or department',
        description:
          'A matrix: `skills[i].counts[j]` people of `groups[j]` have the skill. The search of a cell is that of its skill together with that of its group.',
        querystring: Type.Object(
          {
            by: Type.Optional(
              Type.Enum([...groupings], {
                default: 'department',
                description: 'The grade is the SFIA level',
              }),
            ),
            limit: Type.Optional(
              Type.Integer({ minimum: 1, maximum: 500, default: 30, description: 'How many skills' }),
            ),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            by: Type.Enum([...groupings]),
            people: Type.Integer({ description: 'Everybody, with or without skills' }),
            groups: Type.Array(
              Type.Object({
                group: nullableText,
                people: Type.Integer(),
                search: searchLinkOrNull,
              }),
              { description: 'A group of null are those of whom it is not known' },
            ),
            skills: Type.Array(
              Type.Object({
                skill: Type.String(),
                people: Type.Integer(),
                counts: Type.Array(Type.Integer(), { description: 'For each group' }),
                meanYears: nullable(Type.Number({ description: 'Of those whose years are known' })),
                experts: Type.Integer({ description: 'People whose level is 4 or 5' }),
                expertShare: nullable(
                  Type.Number({ description: 'Part of those whose level is known, from 0 to 1' }),
                ),
                search: searchLink,
                expertSearch: searchLink,
              }),
              { description: 'Most people first' },
            ),
          }),
          ...problemAnswers,
        },
      },
    },
    async ({ query: { by = 'department', limit = 30 } }) => {
      const snapshot = await search.current();
      return cache.get(snapshot.version, ['skills', by, limit], () => skillSupply(snapshot, by, limit));
    },
  );
}
