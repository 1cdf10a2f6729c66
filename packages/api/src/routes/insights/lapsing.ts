import { Type } from '@fastify/type-provider-typebox';
import { badParameter } from '../../problems/problem.ts';
import { problemAnswers } from '../../problems/schema.ts';
import { lapsingKinds, readLapses, type LapseCount } from '../../queries/insights-lapsing.ts';
import { readHeads } from '../../queries/profile-heads.ts';
import { withSnapshot } from '../../queries/insights-snapshot.ts';
import type { Services } from '../../services.ts';
import type { App } from '../../types.ts';
import { fieldRole } from '../../visibility/hook.ts';
import { firstAfterMonths, monthsFrom } from './calendar.ts';
import { listedPerson, listedPersonFields, pagingFields } from './schemas.ts';
import { searchLink } from './search-link.ts';

const kind = Type.Enum([...lapsingKinds]);
const month = Type.String({ pattern: '^\\d{4}-(0[1-9]|1[0-2])$', description: '`2026-12`' });

/** `GET /api/v1/insights/lapsing` */
export function lapsingRoute(app: App, { pool, today, audit }: Services): void {
  app.get(
    '/api/v1/insights/lapsing',
    {
      config: { access: 'viewer', tellsOfPeople: true },
      schema: {
        tags: ['Insights'],
        summary: 'Clearances and certificates that lapse in the next months',
        description:
          'What is renewed does not lapse: a clearance that the same or a higher one of its chain follows without a gap, a certificate that stands again with a later end.',
        querystring: Type.Object(
          {
            months: Type.Optional(Type.Integer({ minimum: 1, maximum: 36, default: 3 })),
            month: Type.Optional(month),
            kind: Type.Optional(kind),
            ...pagingFields,
          },
          { additionalProperties: false },
        ),
        response: {
          200: Type.Object({
            from: Type.String({ format: 'date' }),
            until: Type.String({ format: 'date', description: 'The first day that is not looked at' }),
            months: Type.Array(
              Type.Object({
                month: Type.String(),
                clearances: Type.Integer(),
                certificates: Type.Integer(),
              }),
              { description: 'Of the whole time, whatever `month` and `kind` say' },
            ),
            names: Type.Array(
              Type.Object({
                kind,
                what: Type.String(),
                count: Type.Integer(),
                search: searchLink,
              }),
              {
                description:
                  'How many of which clearance or certificate, most first. The search finds all who hold it, or a higher one, on the first day',
              },
            ),
            total: Type.Integer({ description: 'Entries of the list' }),
            page: Type.Integer(),
            limit: Type.Integer(),
            list: Type.Array(
              Type.Object({
                kind,
                what: Type.String(),
                lapses: Type.String({ format: 'date', description: 'The last day on which it holds' }),
                ...listedPersonFields,
              }),
              { description: 'The soonest first; only of `month` and `kind` where they are given' },
            ),
          }),
          ...problemAnswers,
        },
      },
    },
    async (request) => {
      const { months = 3, month, kind, page = 1, limit = 50 } = request.query;
      const from = today();
      const until = firstAfterMonths(from, months);
      const known = monthsFrom(from, until);
      if (month !== undefined && !known.includes(month))
        throw badParameter('query.month', `must be one of ${known.join(', ')}`);

      const { counts, list, people } = await withSnapshot(pool, async (client) => {
        const filter = { month: month ?? null, kind: kind ?? null };
        const lapses = await readLapses(
          client,
          { from, until },
          { ...filter, limit, offset: (page - 1) * limit },
        );
        const people = await readHeads(client, [...new Set(lapses.list.map(({ userId }) => userId))], {
          language: 'int',
          isMasked: fieldRole(request) === 'viewer',
        });
        return { ...lapses, people };
      });
      await audit.record(request, {
        action: 'view_lapsing',
        people: [...people.keys()],
        detail: { months, month, kind, page, limit },
      });
      const sum = (of: (count: (typeof counts)[number]) => boolean): number =>
        counts.filter(of).reduce((total, { count }) => total + count, 0);
      return {
        from,
        until,
        months: known.map((month) => ({
          month,
          clearances: sum((each) => each.month === month && each.kind === 'clearance'),
          certificates: sum((each) => each.month === month && each.kind === 'certificate'),
        })),
        names: namesOf(counts, from),
        total: sum(
          (each) =>
            (month === undefined || each.month === month) && (kind === undefined || each.kind === kind),
        ),
        page,
        limit,
        list: list.map(({ kind, what, lapses, userId }) => ({
          kind,
          what,
          lapses,
          ...listedPerson(people.get(userId)!),
        })),
      };
    },
  );
}

function namesOf(counts: readonly LapseCount[], from: string) {
  return [...Map.groupBy(counts, ({ kind, what }) => `${kind} ${what}`).values()]
    .map((each) => {
      const { kind, what } = each[0]!;
      const search = kind === 'clearance' ? { clearance: what, clearanceOn: from } : { certificate: [what] };
      return { kind, what, count: each.reduce((sum, { count }) => sum + count, 0), search };
    })
    .toSorted((a, b) => b.count - a.count || a.what.localeCompare(b.what, 'en'));
}
