import { Type } from '@fastify/type-provider-typebox';
import { dataVersion, withPooled, type ClientBase } from '@smart-assign/database';
import { problemAnswers } from '../../problems/schema.ts';
import {
  ageBands,
  datedBands,
  bandStarts,
  peopleByAge,
  sectionUsage,
  type AgeCell,
} from '../../queries/insights-freshness.ts';
import { withSnapshot } from '../../queries/insights-snapshot.ts';
import { versionOf } from '../../search/snapshot/build.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import type { AnswerCache } from './answer-cache.ts';
import { nullable } from '../../queries/profile-columns.ts';
import { nullableText } from './schemas.ts';
import { searchLinkOrNull } from './search-link.ts';

/** `GET /api/v1/insights/freshness` */
export function freshnessRoute(app: App, { pool, today }: Services, cache: AnswerCache): void {
  app.get(
    '/api/v1/insights/freshness',
    {
      config: { access: 'viewer' },
      schema: {
        tags: ['Insights'],
        summary: 'How fresh the CVs are',
        description:
          'By when the owner last updated the CV; of somebody with two the one last updated counts. Sections as the usage report tells of them.',
        querystring: Type.Object({}, { additionalProperties: false }),
        response: {
          200: Type.Object({
            today: Type.String({ format: 'date' }),
            people: Type.Integer(),
            bands: Type.Array(
              Type.Object({
                band: Type.Enum([...ageBands]),
                from: nullable(Type.String({ format: 'date', description: 'The first day of the band' })),
                people: Type.Integer(),
                peopleSince: Type.Integer({ description: 'Of this band and the fresher ones' }),
                search: searchLinkOrNull,
              }),
              { description: 'Freshest first. The search of a band finds those updated since its first day' },
            ),
            neglected: Type.Object(
              { people: Type.Integer(), search: searchLinkOrNull },
              { description: 'Those of the last two bands: not updated for 12 months, or never' },
            ),
            departments: Type.Array(
              Type.Object({
                department: nullableText,
                people: Type.Integer(),
                counts: Type.Array(Type.Integer(), { description: 'For each band' }),
                search: searchLinkOrNull,
              }),
            ),
            sections: Type.Array(
              Type.Object({
                section: Type.String(),
                cvs: Type.Integer({ description: 'CVs of which the report tells it' }),
                empty: Type.Integer(),
                stale: Type.Integer({
                  description: 'Not empty, and last updated by the owner more than 12 months ago',
                }),
                averageAgeDays: nullable(Type.Integer()),
              }),
              { description: 'The most neglected first: by the part of those not empty that is stale' },
            ),
          }),
          ...problemAnswers,
        },
      },
    },
    async () => {
      const day = today();
      const version = versionOf(await withPooled(pool, dataVersion), day);
      return cache.get(version, ['freshness'], () => withSnapshot(pool, (client) => freshness(client, day)));
    },
  );
}

async function freshness(client: ClientBase, today: string) {
  const cells = await peopleByAge(client, today);
  const starts = await bandStarts(client, today);
  const counts = countsOf(cells);
  return {
    today,
    people: sumOf(counts),
    bands: ageBands.map((band, index) => {
      const from = starts[index]!;
      return {
        band,
        from,
        people: counts[index]!,
        peopleSince: sumOf(counts.slice(0, index + 1)),
        search: from === null ? null : { cvUpdatedSince: from },
      };
    }),
    neglected: {
      people: sumOf(counts.slice(datedBands)),
      search: { cvNotUpdatedSince: starts[datedBands - 1]! },
    },
    departments: [...Map.groupBy(cells, ({ department }) => department)].map(([department, own]) => ({
      department,
      people: sumOf(countsOf(own)),
      counts: countsOf(own),
      search: department === null ? null : { department: [department] },
    })),
    sections: await sectionUsage(client, today),
  };
}

const countsOf = (cells: readonly AgeCell[]): number[] =>
  ageBands.map((band) => sumOf(cells.filter((cell) => cell.band === band).map(({ people }) => people)));

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
