import { withPooled } from '@smart-assign/database';
import { isoOf } from '../days.ts';
import type { Services } from '../services.ts';
import { answerOf } from './answer.ts';
import { facetsOf } from './evaluation.ts';
import type { SearchQuery } from './query-schema.ts';
import { fold } from './fold.ts';
import { newSearch } from './search.ts';
import { defaultWindow, type Snapshot } from './snapshot/snapshot.ts';

/** As many at once, each on a connection of its own: the first statements of a connection take longest. */
const callers = 4;
/** After about as many the compiler has seen what there is to see. */
const questionsOfEach = 12;

/**
 * Asks what people will ask and throws the answers away, so that those who come first do not wait for the compiler, nor for
 * connections and plans of the database. Nobody sees anything, so nothing is written into the audit.
 */
export async function rehearse(
  { pool, text, settings }: Pick<Services, 'pool' | 'text' | 'settings'>,
  snapshot: Snapshot,
): Promise<void> {
  const questions = typicalQuestions(snapshot);
  const askOn = async (caller: number): Promise<void> => {
    for (let number = 0; number < questionsOfEach; number++) {
      const query = questions[(caller + callers * number) % questions.length]!;
      const question = { snapshot, isCurrent: true, query, mayUseNames: number % 3 > 0 };
      await withPooled(pool, (client) => answerOf(client, { text, settings, pool }, question));
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => askOn(caller)));
}

/** Words that many have, which those who type therefore wait for longest. Typing begins with one letter, which is a word as well. */
export function frequentWords(snapshot: Snapshot): string[] {
  const most = mostFrequent(snapshot);
  const names = [...most('roles', 15), ...most('skills', 20), ...most('languages', 5)];
  return [...new Set([...'abcdefghijklmnopqrstuvwxyz', ...names.flatMap((name) => fold(name).split(' '))])];
}

/** Tells which values of a facet most people have. */
function mostFrequent(snapshot: Snapshot): (facet: string, count: number) => string[] {
  const facets = facetsOf(newSearch(snapshot, {}, null, true));
  return (facet, count) =>
    facets[facet]!.filter((value) => value.count > 0)
      .slice(0, count)
      .map(({ value }) => value);
}

/** A skill, a place or grade, and time: of what this data has most of. */
function typicalQuestions(snapshot: Snapshot): SearchQuery[] {
  const most = mostFrequent(snapshot);
  const { from, to } = defaultWindow(snapshot);
  const time = { availableFrom: isoOf(from), availableTo: isoOf(to), availableMin: 50 };
  const others: SearchQuery[] = [
    {},
    { sfiaMin: 4, sfiaMax: 6 },
    ...most('countries', 2).map((country) => ({ country: [country] })),
    ...most('languages', 2).map((language) => ({ language: [language] })),
    ...most('roles', 1).map((role) => ({ role: [role] })),
    ...most('clearances', 1).map((clearance) => ({ clearance })),
  ];
  const skills = most('skills', 6).map((skill) => ({ skill: [skill] }));
  return [{}, time, ...skills.flatMap((skill) => others.map((other) => ({ ...skill, ...other, ...time })))];
}
