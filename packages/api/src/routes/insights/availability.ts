import { Type } from '@fastify/type-provider-typebox';
import { problemAnswers } from '../../problems/schema.ts';
import { addDays, windowOf } from '../../queries/availability-window.ts';
import { dayOf, isoOf, mondayOf, type Day } from '../../days.ts';
import type { Snapshot } from '../../search/snapshot/snapshot.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import type { AnswerCache } from './answer-cache.ts';
import { forecastOf } from './forecast.ts';
import { nullable } from '../../queries/profile-columns.ts';
import { nullableText } from './schemas.ts';
import { searchLinkOrNull } from './search-link.ts';

const day = Type.String({ format: 'date' });

const week = Type.Object({
  from: Type.String({ format: 'date', description: 'A Monday' }),
  to: Type.String({ format: 'date', description: 'The Friday after it' }),
  people: Type.Integer(),
  unknown: Type.Integer({ description: 'People of whom no working day of the week is known' }),
  averagePercent: nullable(Type.Number({ description: 'Mean of those of whom it is known' })),
  fullTimeEquivalents: nullable(
    Type.Number({ description: 'How many whole people all that is free adds up to' }),
  ),
  half: Type.Object({
    people: Type.Integer({ description: 'At least 50 % free' }),
    search: searchLinkOrNull,
  }),
  whole: Type.Object({ people: Type.Integer({ description: '100 % free' }), search: searchLinkOrNull }),
});

/** `GET /api/v1/insights/availability` */
export function availabilityForecastRoute(app: App, { search }: Services, cache: AnswerCache): void {
  app.get(
    '/api/v1/insights/availability',
    {
      config: { access: 'viewer' },
      schema: {
        tags: ['Insights'],
        summary: 'Who is free, week by week',
        description:
          'Somebody’s week is the mean over its working days that are known. Without `from` the weeks begin with this one, or end with the data where it ended before this week.',
        querystring: Type.Object(
          {
            from: Type.Optional(
              Type.String({ format: 'date', description: 'The first week is the one with this day' }),
            ),
            weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 52, default: 12 })),
            by: Type.Optional(Type.Enum(['country', 'department'])),
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            from: day,
            lastDay: nullable(Type.String({ format: 'date', description: 'The last day of the data' })),
            weeks: Type.Array(week),
            groups: Type.Array(
              Type.Object({
                group: nullableText,
                people: Type.Integer(),
                search: searchLinkOrNull,
                weeks: Type.Array(week),
              }),
              { description: 'The same by country or department, where `by` asks for it' },
            ),
          }),
          ...problemAnswers,
        },
      },
    },
    async ({ query: { from: asked, weeks = 12, by = null } }) => {
      const snapshot = await search.current();
      const until = snapshot.availabilityUntil;
      const from = isoOf(mondayOf(asked === undefined ? firstWeek(snapshot, weeks) : dayOf(asked)));
      windowOf({ from, to: addDays(from, 7 * weeks - 1) }, { days: 1, today: from, until: null });
      const forecast = await cache.get(snapshot.version, ['availability', from, weeks, by], () =>
        forecastOf(snapshot, dayOf(from), weeks, by),
      );
      return { from, lastDay: until === null ? null : isoOf(until), ...forecast };
    },
  );
}

/** A day of it: today, or so far back that the weeks end with the data where that ended before this week. */
const firstWeek = ({ today, availabilityUntil }: Snapshot, weeks: number): Day =>
  availabilityUntil !== null && availabilityUntil < mondayOf(today)
    ? availabilityUntil - 7 * (weeks - 1)
    : today;
