import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { problemAnswers } from '../../problems/schema.ts';
import { availableUntil, readAvailability } from '../../queries/availability.ts';
import { windowOf } from '../../queries/availability-window.ts';
import { nullable } from '../../queries/profile-columns.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { blindParameter, noSuchCandidate, personPath, windowParameters } from './parameters.ts';

/** How much of a person's time is free, day by day. */
export function availabilityRoute(app: App, { pool, audit, today }: Services): void {
  const day = Type.String({ format: 'date' });
  const percent = Type.Integer({ minimum: 0, maximum: 100 });
  app.get(
    '/api/v1/candidates/:userId/availability',
    {
      config: { access: 'viewer', tellsOfPeople: true },
      schema: {
        tags: ['Candidates'],
        summary: 'How much of a person’s time is free on each day of a window',
        description:
          'Without from and to: 90 days from today, or the last 90 days of the data where it ends before today. A day without data is unknown: null, never 0.',
        params: personPath,
        querystring: Type.Object(
          { ...windowParameters, blind: blindParameter },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            userId: Type.Integer(),
            from: day,
            to: day,
            days: Type.Array(
              Type.Object({
                date: day,
                percentAvailable: nullable(percent),
                isWorkingDay: Type.Boolean({ description: 'Monday to Friday' }),
                tentativePercent: Type.Optional(
                  Type.Integer({
                    minimum: 0,
                    maximum: 100,
                    description:
                      'Share of the day under tentative bookings, which take nothing from percentAvailable; absent where unknown',
                  }),
                ),
                isOverbooked: Type.Optional(
                  Type.Boolean({
                    description: 'Whether firm bookings are more than the day holds; absent where unknown',
                  }),
                ),
              }),
            ),
            averagePercentAvailable: nullable(
              Type.Integer({ description: 'Over the working days that are known, rounded down' }),
            ),
            workingDays: Type.Integer(),
            knownDays: Type.Integer({ description: 'Working days that are known' }),
            sources: Type.Array(Type.String(), { description: 'Where the days come from' }),
            sourceDates: Type.Array(Type.Object({ source: Type.String(), asOf: day }), {
              description: 'The sources that are other systems, and when each was asked',
            }),
            updatedAt: nullable(
              Type.String({ format: 'date-time', description: 'When the newest of them was last written' }),
            ),
            until: nullable(
              Type.String({ format: 'date', description: 'The last day of which anything is known' }),
            ),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request) => {
      const { userId } = request.params;
      const until = await withPooled(pool, (client) => availableUntil(client, userId));
      if (until === undefined) throw noSuchCandidate(userId);
      const window = windowOf(request.query, { days: 90, today: today(), until });
      const availability = await withPooled(pool, (client) => readAvailability(client, userId, window));
      await audit.record(request, {
        action: 'view_availability',
        people: [userId],
        detail: { ...window },
      });
      return { userId, ...window, ...availability, until };
    },
  );
}
