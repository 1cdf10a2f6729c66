import { withPooled } from '@smart-assign/database';
import { forbidden } from '../problems/problem.ts';
import { problemAnswers } from '../problems/schema.ts';
import { answerOf } from '../search/answer.ts';
import { searchAnswer } from '../search/answer-schema.ts';
import { filterParameters, searchQuery, withoutEmpty, type SearchQuery } from '../search/query-schema.ts';
import { frequentWords, rehearse } from '../search/rehearsal.ts';
import type { Services } from '../services.ts';
import type { App } from '../types.ts';
import { fieldRole } from '../visibility/hook.ts';

/** `/api/v1/search`: whom is there for the work. */
export function searchRoutes(app: App, services: Services): void {
  // So that those who ask first need not wait for what is made once.
  app.addHook('onListen', () => {
    void services.search.prepare(async (snapshot) => {
      await rehearse(services, snapshot);
      await services.vocabularies.readAll();
    });
    void prepareWords(services);
  });
  app.addHook('preClose', async () => {
    services.search.close();
    services.text.close?.();
  });
  app.get(
    '/api/v1/search',
    {
      config: { access: 'viewer', tellsOfPeople: true },
      schema: {
        tags: ['Search'],
        summary: 'Find people',
        description: `By what they can do, and when they can. Answers come from a copy of the data in memory, which follows every
change within seconds (\`current\`); what is shown of each person comes from the database at that moment. Availability is told of
the window asked for, or of the four weeks from today, or of the last four weeks that there is data of; days without data are
unknown, never 0.`,
        querystring: searchQuery,
        response: { 200: searchAnswer, ...problemAnswers },
      },
    },
    async (request) => {
      const query = withoutEmpty(request.query);
      const mayUseNames = fieldRole(request) !== 'viewer';
      if (query.sort === 'name' && !mayUseNames)
        throw forbidden('The order by name tells names, which are not shown here. Sort by anything else.');
      const { snapshot, isCurrent } = await services.search.answering(query.version);
      const failure = services.search.takeFailure();
      if (failure !== null)
        request.log.error(
          { reason: (failure as { code?: string }).code },
          'The search could not take in newer data',
        );
      const answer = await withPooled(services.pool, (client) =>
        answerOf(client, services, { snapshot, isCurrent, query, mayUseNames }),
      );
      await services.audit.record(request, {
        action: 'search',
        people: answer.hits.map(({ userId }) => userId),
        detail: filtersOf(query),
      });
      return answer;
    },
  );
}

/** Never rejects: who searches is told what is wrong. */
async function prepareWords({ search, text }: Services): Promise<void> {
  await text.refresh?.();
  const snapshot = await search.current().catch(() => null);
  if (snapshot !== null && snapshot.size >= manyPeople) await text.readAhead?.(frequentWords(snapshot));
}

/** Who has a word is read in no time where there are fewer. */
const manyPeople = 2000;

const filtersOf = (query: SearchQuery): Record<string, unknown> =>
  Object.fromEntries(
    filterParameters.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]])),
  );
