import { readdir } from 'node:fs/promises';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { makeBatches } from '../../../src/acquire/flowcase/batches.ts';
import { planDownload } from '../../../src/acquire/flowcase/index.ts';
import { contextOf, newDestination, readFrom, told } from './download.ts';
import { smallFlowcase, token } from './small-flowcase.ts';

const office = (id: string, people: number) => ({ id, name: `Office ${id}`, people, cvs: [] });
const three = { offices: [office('oslo', 3000), office('bergen', 2500), office('voss', 1500)] };

test('offices go together as long as their people stay under the 5,000 of a report', async () => {
  const plan = await planDownload(await newDestination(), contextOf(await smallFlowcase(three)));
  expect(plan.batches.map(({ offices, people }) => [offices.map(({ id }) => id), people])).toEqual([
    [['oslo', 'voss'], 4500],
    [['bergen'], 2500],
  ]);
});

test('a batch of exactly 5,000 people would not be told from a report that is cut off', () => {
  const batches = makeBatches([office('a', 2500), office('b', 2500)], 4999);
  expect(batches.map(({ people }) => people)).toEqual([2500, 2500]);
});

test('with smaller batches a larger office goes alone', () => {
  const batches = makeBatches([office('a', 30), office('b', 8), office('c', 7), office('d', 2)], 10);
  expect(batches.map(({ offices }) => offices.map(({ id }) => id))).toEqual([['a'], ['b', 'd'], ['c']]);
});

test('only the offices that the settings name are fetched', async () => {
  const env = { FLOWCASE_OFFICE_IDS: 'voss, bergen' };
  const plan = await planDownload(await newDestination(), contextOf(await smallFlowcase(three), { env }));
  expect(plan.batches.flatMap(({ offices }) => offices.map(({ id }) => id))).toEqual(['bergen', 'voss']);
});

test('an office that does not exist is told together with those that do, by id and name', async () => {
  const env = { FLOWCASE_OFFICE_IDS: 'oslo,narvik' };
  const planned = planDownload(await newDestination(), contextOf(await smallFlowcase(three), { env }));
  await expect(planned).rejects.toMatchObject({
    code: 'unknown_office',
    exit: 'usage',
    message: expect.stringMatching(/no office narvik;.*oslo \(Office oslo\), bergen \(Office bergen\)/),
  });
});

test('an office of 5,000 people stops the download, and is named with its number', async () => {
  const server = await smallFlowcase({ offices: [office('oslo', 5000), office('voss', 3)] });
  await expect(planDownload(await newDestination(), contextOf(server))).rejects.toMatchObject({
    code: 'office_too_large',
    message: expect.stringContaining('Office oslo (5000 people)'),
  });
});

test('a key that sees no office is told', async () => {
  const planned = planDownload(await newDestination(), contextOf(await smallFlowcase({ offices: [] })));
  await expect(planned).rejects.toMatchObject({ code: 'no_offices' });
});

test('a wrong key is told without being shown, and nothing is left behind', async () => {
  const into = await newDestination();
  const env = { FLOWCASE_API_TOKEN: 'wr0ng' };
  const error: unknown = await planDownload(into, contextOf(await smallFlowcase(three), { env })).catch(
    (fault: unknown) => fault,
  );
  expect(error).toMatchObject({ code: 'source_refused', exit: 'usage' });
  expect(inspect(error, { depth: null, showHidden: true })).not.toContain('wr0ng');
  expect(await readdir(into.dataFolder)).toEqual([]);
});

test.each([
  [{ FLOWCASE_AUTH_SCHEME: 'Token token' }, 'authorization', `Token token="${token}"`],
  [{ FLOWCASE_AUTH_SCHEME: 'none', FLOWCASE_AUTH_HEADER: 'X-Api-Key' }, 'x-api-key', token],
])('with %o the key is sent in the header %s', async (env, header, value) => {
  const server = await smallFlowcase(three);
  // This server wants a Bearer token; what it was sent is what counts here.
  await planDownload(await newDestination(), contextOf(server, { env })).catch(() => {});
  expect(server.seen[0]!.headers[header]).toBe(value);
});

test('without a company and without an address it is told what to set', async () => {
  const context = contextOf({ url: '' });
  await expect(planDownload(await newDestination(), context)).rejects.toMatchObject({
    code: 'bad_settings',
    remedy: expect.stringContaining('FLOWCASE_SUBDOMAIN'),
  });
});

test.each(['acme.flowcase.com', 'acme/..', 'a b'])('%j is no company', (subdomain) => {
  expect(() => contextOf({ url: '' }, { env: { FLOWCASE_SUBDOMAIN: subdomain } })).toThrow(
    /FLOWCASE_SUBDOMAIN must be the first part/,
  );
});

test.each(['2026', 'Q52026', '../Q42026'])('%j is no quarter to fetch', async (quarter) => {
  const context = contextOf(await smallFlowcase(three));
  const into = { ...(await newDestination()), quarter };
  await expect(planDownload(into, context)).rejects.toMatchObject({ code: 'bad_quarter' });
});

test('the plan holds neither the key nor anything of a person', async () => {
  const into = await newDestination();
  const server = await smallFlowcase(three);
  await planDownload(into, contextOf(server));
  const text = await readFrom(into, '.Q42026.download', 'plan.json');
  expect(text).not.toContain(token);
  expect(Object.keys(JSON.parse(text) as object)).toEqual(['quarter', 'madeAt', 'wanted', 'batches']);
});

test('within a day the same download goes on with its plan, whatever the offices are now', async () => {
  const into = await newDestination();
  const first = await planDownload(into, contextOf(await smallFlowcase(three)));
  const server = await smallFlowcase({ offices: [office('oslo', 1)] });
  const later = contextOf(server, { now: new Date('2026-11-24T10:00:00Z') });
  // It is the same server for the settings; only what it answers has changed.
  Object.assign(later.settings, { baseUrl: first.wanted.server });
  expect(await planDownload(into, later)).toEqual(first);
  expect(told(later.events)).toEqual(['The download that was begun at 2026-11-23T10:15:00.000Z goes on.']);
  expect(server.seen).toEqual([]);
});

test.each([
  ['after a day', {}, '2026-11-24T10:16:00Z', 'it is older than 24 hours'],
  ['for other offices', { FLOWCASE_OFFICE_IDS: 'oslo' }, '2026-11-23T10:16:00Z', 'other offices'],
  ['for other languages', { FLOWCASE_LANG_PARAMS: 'int,no' }, '2026-11-23T10:16:00Z', 'languages'],
])('%s the plan is made anew, and that is said', async (_, env, now, why) => {
  const into = await newDestination();
  const server = await smallFlowcase(three);
  await planDownload(into, contextOf(server));
  const later = contextOf(server, { env, now: new Date(now) });
  const plan = await planDownload(into, later);
  expect(plan.madeAt).toBe(new Date(now).toISOString());
  expect(told(later.events)).toEqual([expect.stringContaining(why)]);
  expect(await readdir(into.dataFolder)).toEqual(['.Q42026.download']);
});
