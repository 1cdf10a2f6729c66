import { Type } from '@fastify/type-provider-typebox';
import { withPooled } from '@smart-assign/database';
import { problemAnswers } from '../../problems/schema.ts';
import { kpisByQuarter, type RunKpis } from '../../queries/insights-kpis.ts';
import { dayOf, isoOf, type Day } from '../../days.ts';
import { longestWindowDays } from '../../queries/availability-window.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { nullable } from '../../queries/profile-columns.ts';
import { searchLink, searchLinkOrNull, type SearchLink } from './search-link.ts';

const figures = {
  runId: Type.Integer(),
  quarter: Type.String(),
  loadedAt: Type.String({ format: 'date-time' }),
  asOf: nullable(
    Type.String({
      format: 'date',
      description: 'The day by which clearances are judged and from which availability counts',
    }),
  ),
  totalUsers: nullable(Type.Integer()),
  totalCvs: nullable(Type.Integer()),
  topTechnologies: Type.Array(
    Type.Object({ name: Type.String(), people: Type.Integer(), search: searchLink }),
    { description: 'The five that most people have' },
  ),
  scClearedAvailable: nullable(
    Type.Integer({ description: 'People with SC or higher in its chain who are at least half available' }),
  ),
  averageAvailability: nullable(Type.Number({ description: 'Percent; of those of whom it is known' })),
  availabilityUnknown: nullable(Type.Integer()),
};

/** `GET /api/v1/insights/kpis` */
export function kpiRoute(app: App, { pool, search }: Services): void {
  app.get(
    '/api/v1/insights/kpis',
    {
      config: { access: 'viewer' },
      schema: {
        tags: ['Insights'],
        summary: 'The five KPIs now and by quarter',
        description:
          'As they were stored when an export was loaded. A search shows who there is now, so only the newest have one.',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: {
          200: Type.Object({
            now: Type.Union([
              Type.Object({
                ...figures,
                searches: Type.Object({ totalUsers: searchLink, scClearedAvailable: searchLinkOrNull }),
              }),
              Type.Null(),
            ]),
            quarters: Type.Array(Type.Object(figures), {
              description: 'Of each quarter those of the load that was the last, oldest first',
            }),
          }),
          ...problemAnswers,
        },
      },
    },
    async () => {
      const quarters = await withPooled(pool, kpisByQuarter);
      const { availabilityUntil } = await search.current();
      const shown = quarters.map(shownOf);
      const newest = shown.toSorted((a, b) => b.runId - a.runId)[0];
      return {
        now: newest ? { ...newest, searches: searchesOf(newest.asOf, availabilityUntil) } : null,
        quarters: shown,
      };
    },
  );
}

const shownOf = (kpis: RunKpis) => ({
  ...kpis,
  loadedAt: kpis.loadedAt.toISOString(),
  topTechnologies: kpis.topTechnologies.map(({ name, people }) => ({
    name,
    people,
    search: { skill: [name] },
  })),
});

/** Whoever is cleared and free over all days that the KPIs tell of; the search takes a clearance only that holds on each of them. */
function searchesOf(
  asOf: string | null,
  until: Day | null,
): { totalUsers: SearchLink; scClearedAvailable: SearchLink | null } {
  const isWindow =
    asOf !== null && until !== null && until >= dayOf(asOf) && until - dayOf(asOf) < longestWindowDays;
  return {
    totalUsers: {},
    scClearedAvailable: isWindow
      ? { clearance: 'SC', availableFrom: asOf, availableTo: isoOf(until), availableMin: 50 }
      : null,
  };
}
