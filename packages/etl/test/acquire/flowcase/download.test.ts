import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Fault } from '@smart-assign/database';
import { describe, expect, test } from 'vitest';
import {
  acquireFlowcase,
  downloadBatch,
  joinDownload,
  planDownload,
} from '../../../src/acquire/flowcase/index.ts';
import { flowcaseReports } from '../../../src/acquire/flowcase/report-types.ts';
import { acquireFrom, sourceNamed } from '../../../src/acquire/sources.ts';
import type { Destination } from '../../../src/acquire/source.ts';
import type { Report } from '../../../src/reports/contract.ts';
import { technologies } from '../../../src/reports/technologies.ts';
import { sendJson } from '../http/test-server.ts';
import { contextOf, newDestination, readFrom, told } from './download.ts';
import { smallFlowcase, token, type SmallFlowcaseOptions } from './small-flowcase.ts';

const oslo = { id: 'oslo', name: 'Oslo', cvs: ['cv1', 'cv2', 'cv3'] };
const voss = { id: 'voss', name: 'Voss', cvs: ['cv4', 'cv5'] };
/** Two batches. */
const apart = { FLOWCASE_BATCH_PEOPLE: '3' };

const faultOf = (promise: Promise<unknown>): Promise<Fault> =>
  promise.then(
    () => expect.fail('It should have failed.'),
    (error: unknown) => (error instanceof Fault ? error : expect.fail(`No fault: ${inspect(error)}`)),
  );

/** Trouble with one report, so many times. */
const trouble =
  (report: Report, most: number, answer: (response: ServerResponse) => void) =>
  (response: ServerResponse, asked: Report, times: number): boolean => {
    if (asked !== report || times > most) return false;
    answer(response);
    return true;
  };

const partsOf = async ({ dataFolder, quarter }: Destination, batch: number): Promise<string[]> =>
  (await readdir(join(dataFolder, `.${quarter}.download`, 'parts', String(batch)))).toSorted();

test('every report is fetched and becomes a file of the quarter’s folder', async () => {
  const into = await newDestination();
  const server = await smallFlowcase({ offices: [oslo, voss] });
  const context = contextOf(server, { env: { FLOWCASE_LANG_PARAMS: 'int,no' } });
  const acquired = await acquireFlowcase(into, context);

  expect(acquired).toMatchObject({ quarter: 'Q42026', folder: join(into.dataFolder, 'Q42026') });
  expect(acquired.rows).toEqual(Object.fromEntries(flowcaseReports.map(({ file }) => [file, 5])));
  expect((await readdir(acquired.folder)).toSorted()).toEqual(
    flowcaseReports.map(({ file }) => file).toSorted(),
  );
  const asked = server.seen.find(({ method }) => method === 'POST')!;
  expect(JSON.parse(asked.body)).toEqual({ office_ids: ['oslo', 'voss'], must: [] });
  expect(Object.fromEntries(asked.query)).toMatchObject({ encoding: 'UTF-8', output_format: 'csv' });
  expect(asked.query.getAll('lang[]')).toEqual(['int', 'no']);
  const progress = context.events.filter(({ type }) => type === 'acquire_progress');
  expect(progress.at(-1)).toMatchObject({ what: 'report parts', done: 13, of: 13 });
});

test('a report is asked for until it is finished', async () => {
  const server = await smallFlowcase({
    offices: [oslo],
    onPoll: trouble(technologies, 5, (response) => sendJson(response, { state: 'in_progress' })),
  });
  const context = contextOf(server);
  await acquireFlowcase(await newDestination(), context);
  expect(server.created).toHaveLength(13);
  expect(context.clock.waits.filter((wait) => wait === 10_000)).toHaveLength(5);
});

test('a report that is never finished is given up after the time set, and what came is kept', async () => {
  const into = await newDestination();
  const server = await smallFlowcase({
    offices: [oslo],
    onPoll: trouble(technologies, Infinity, (response) => sendJson(response, { state: 'in_progress' })),
  });
  const fault = await faultOf(
    acquireFlowcase(into, contextOf(server, { env: { FLOWCASE_REPORT_MINUTES: '2' } })),
  );
  expect(fault).toMatchObject({ code: 'report_overdue', transient: true });
  expect(fault.message).toContain('technologies.csv within 2 minutes');
  expect(await partsOf(into, 1)).toEqual(
    flowcaseReports
      .filter((report) => report !== technologies)
      .map(({ file }) => file)
      .toSorted(),
  );
});

/** Ways for a report to go wrong, and what is said of it. */
const wrongs: readonly [string, string, Omit<SmallFlowcaseOptions, 'offices'>][] = (
  [
    [
      'fails',
      'failed in Flowcase',
      (times: number) => ({
        onPoll: trouble(technologies, times, (response) => sendJson(response, { state: 'failed' })),
      }),
    ],
    [
      'has an address that expired',
      'could not be fetched from where it was put (status 403)',
      (times: number) => ({
        onDownload: trouble(technologies, times, (response) => response.writeHead(403).end()),
      }),
    ],
    [
      'is an HTML page',
      'is a web page, not CSV',
      damage(() => '\uFEFF\n<!DOCTYPE html><title>Error</title>\n'),
    ],
    ['is an error message', 'is an error message, not CSV', damage(() => '{"error":"no"}\n')],
    ['is empty', 'is empty', damage(() => '')],
    ['has no header', 'the first line names none of the columns', damage(() => 'cv1,cv2\ncv3,cv4\n')],
    ['lacks its last line end', 'its last line is not ended', damage((csv) => csv.slice(0, -1))],
    ['is cut off in a quoted cell', 'a quoted cell is never closed', damage((csv) => `${csv}"cv9\n`)],
    ['has a row of too few cells', 'line 5 has another number of cells', damage((csv) => `${csv}a,b\n`)],
    [
      'has a row of too many cells',
      'line 5 has another number of cells',
      damage((csv) => `${csv}${'x,'.repeat(60)}x\n`),
    ],
    [
      'is not UTF-8',
      'is not UTF-8',
      damage((csv) => Buffer.concat([Buffer.from(csv), Buffer.from([0xe6, 0x0a])])),
    ],
  ] as const
).map(([what, said, options]) => [what, said, options(1)]);

function damage(change: (csv: string) => string | Buffer) {
  return (times: number): Omit<SmallFlowcaseOptions, 'offices'> => {
    let changed = 0;
    return {
      file: (report, _offices, usual) =>
        report === technologies && changed++ < times ? change(usual) : usual,
    };
  };
}

describe('a report that', () => {
  test.each(wrongs)('%s is asked for again', async (_, said, options) => {
    const into = await newDestination();
    const server = await smallFlowcase({ offices: [oslo], ...options });
    const context = contextOf(server);
    const { rows } = await acquireFlowcase(into, context);
    expect(rows['technologies.csv']).toBe(3);
    expect(server.created).toHaveLength(14);
    expect(told(context.events)).toContainEqual(expect.stringContaining(said));
  });

  test('goes wrong three times stops the download, naming report and batch; nothing is put in place', async () => {
    const into = await newDestination();
    const server = await smallFlowcase({
      offices: [oslo, voss],
      ...damage((csv) => csv.replace('cv4', '"Kari Nordmann'))(Infinity),
    });
    const context = contextOf(server, { env: apart });
    const fault = await faultOf(acquireFlowcase(into, context));
    expect(fault).toMatchObject({
      code: 'report_useless',
      exit: 'badInput',
      details: { report: 'technologies.csv', batch: 2 },
    });
    expect(fault.message).toContain('technologies.csv of batch 2 was asked for 3 times');
    expect(inspect([fault, context.events], { depth: null, showHidden: true })).not.toContain('Nordmann');
    expect(await readdir(into.dataFolder)).toEqual(['.Q42026.download']);
  });
});

test('a report of 5,000 CVs may be cut off, so it stops the download', async () => {
  const many = Array.from({ length: 5000 }, (_, number) => `cv${number}`);
  const server = await smallFlowcase({
    // As where people have a second CV: fewer people than CVs.
    offices: [
      { id: 'oslo', name: 'Oslo', people: 3000, cvs: many.slice(0, 3000) },
      { id: 'voss', name: 'Voss', people: 1500, cvs: many.slice(3000) },
    ],
  });
  const into = await newDestination();
  expect(await faultOf(acquireFlowcase(into, contextOf(server)))).toMatchObject({
    code: 'report_capped',
    message: expect.stringContaining('batch 1 (Oslo, Voss)'),
    remedy: expect.stringContaining('FLOWCASE_BATCH_PEOPLE'),
  });
  expect(await readdir(into.dataFolder)).toEqual(['.Q42026.download']);

  const smaller = contextOf(server, { env: { FLOWCASE_BATCH_PEOPLE: '3000' } });
  expect((await acquireFlowcase(into, smaller)).rows['user_report.csv']).toBe(5000);
});

describe('blogs and cv_roles, which Flowcase may refuse to make,', () => {
  test.each([400, 403, 404, 422])('are left out with a warning at status %i', async (status) => {
    const into = await newDestination();
    const server = await smallFlowcase({
      offices: [oslo],
      onCreate: (response, { file }) => {
        if (file !== 'blogs.csv' && file !== 'cv_roles.csv') return false;
        sendJson(response, {}, status);
        return true;
      },
    });
    const context = contextOf(server);
    const { folder } = await acquireFlowcase(into, context);
    const files = await readdir(folder);
    expect(files).toHaveLength(11);
    expect(files).not.toContain('blogs.csv');
    const warnings = context.events.filter((event) => event.type === 'warning');
    expect(warnings.map(({ code }) => code)).toEqual(['report_refused', 'report_refused']);
    expect(warnings.map(({ message }) => message).join()).toMatch(
      /blogs\.csv.*cv_roles\.csv|cv_roles\.csv.*blogs\.csv/,
    );
  });

  test('are left out whole where only one batch is refused, since half would delete the rest', async () => {
    let asked = 0;
    const server = await smallFlowcase({
      offices: [oslo, voss],
      onCreate: (response, { file }) => {
        if (file !== 'blogs.csv' || ++asked !== 2) return false;
        sendJson(response, {}, 422);
        return true;
      },
    });
    const { rows } = await acquireFlowcase(await newDestination(), contextOf(server, { env: apart }));
    expect(rows).not.toHaveProperty('blogs.csv');
    expect(rows).toHaveProperty('cv_roles.csv', 5);
  });

  test('are no exception where the server itself is at fault', async () => {
    const server = await smallFlowcase({
      offices: [oslo],
      onCreate: (response, { file }) => file === 'blogs.csv' && (sendJson(response, {}, 500), true),
    });
    const fault = await faultOf(acquireFlowcase(await newDestination(), contextOf(server)));
    expect(fault.code).toBe('source_unavailable');
  });
});

test('another report that Flowcase refuses to make stops the download', async () => {
  const server = await smallFlowcase({
    offices: [oslo],
    onCreate: trouble(technologies, 1, (response) => sendJson(response, {}, 422)),
  });
  const fault = await faultOf(acquireFlowcase(await newDestination(), contextOf(server)));
  expect(fault).toMatchObject({
    code: 'report_refused',
    exit: 'badInput',
    message: expect.stringContaining('technologies.csv of batch 1 (Oslo): status 422'),
  });
});

test('reports that fail in different ways are all told, not only the first', async () => {
  const server = await smallFlowcase({
    offices: [oslo],
    onCreate: (response, { file }) => {
      const status = { 'technologies.csv': 422, 'courses.csv': 500 }[file];
      if (status !== undefined) sendJson(response, {}, status);
      return status !== undefined;
    },
  });
  const context = contextOf(server);
  const fault = await faultOf(acquireFlowcase(await newDestination(), context));
  const messages = [fault.message, ...told(context.events)];
  expect(messages).toHaveLength(2);
  expect(messages.join()).toMatch(/status 500.*status 422|status 422.*status 500/);
});

test('neither key nor signed address shows in what is told or written, whatever goes wrong', async () => {
  const into = await newDestination();
  const server = await smallFlowcase({
    offices: [oslo],
    onDownload: trouble(technologies, 9, (response) => response.writeHead(403).end()),
  });
  const context = contextOf(server);
  const fault = await faultOf(acquireFlowcase(into, context));
  const everything = inspect([fault, context.events, context.settings], { depth: null });
  expect(everything).not.toMatch(new RegExp(`${token}|s3cret`));
  expect(await readFrom(into, '.Q42026.download', 'plan.json')).not.toMatch(new RegExp(`${token}|s3cret`));
});

describe('interrupted and begun again', () => {
  test('it fetches only what is missing', async () => {
    const into = await newDestination();
    const stop = new AbortController();
    let isBroken = true;
    const server = await smallFlowcase({
      offices: [oslo, voss],
      onPoll: (_response, report, times) => {
        // In the second batch, as a person presses Ctrl-C.
        if (isBroken && report === technologies && times === 2) stop.abort(new Error('stopped by the test'));
        return isBroken && stop.signal.aborted;
      },
    });
    const stopped = acquireFlowcase(into, contextOf(server, { env: apart, signal: stop.signal }));
    await expect(stopped).rejects.toThrow('stopped by the test');
    const there = [...(await partsOf(into, 1)), ...(await partsOf(into, 2))];
    expect(there.length).toBeGreaterThanOrEqual(13);
    expect(there.length).toBeLessThan(26);
    expect(there.filter((name) => !name.endsWith('.csv'))).toEqual([]);

    isBroken = false;
    const before = server.created.length;
    const context = contextOf(server, { env: apart });
    const { rows } = await acquireFlowcase(into, context);
    expect(server.created.length - before).toBe(26 - there.length);
    expect(rows['user_report.csv']).toBe(5);
    expect(told(context.events)).toContain(
      'The download that was begun at 2026-11-23T10:15:00.000Z goes on.',
    );
  });

  test('it asks again for a report that was being fetched when the process was killed', async () => {
    const into = await newDestination();
    const server = await smallFlowcase({ offices: [oslo] });
    await planDownload(into, contextOf(server));
    const parts = join(into.dataFolder, '.Q42026.download', 'parts', '1', '.fetching-by-a-killed-process');
    await mkdir(parts, { recursive: true });
    await writeFile(join(parts, 'technologies.csv'), 'half');
    const { rows, folder } = await acquireFlowcase(into, contextOf(server));
    expect(rows['technologies.csv']).toBe(3);
    expect(await readdir(folder)).toHaveLength(13);
  });

  test('after it has come to its end it fetches everything anew', async () => {
    const into = await newDestination();
    const server = await smallFlowcase({ offices: [oslo] });
    await acquireFlowcase(into, contextOf(server));
    await acquireFlowcase(into, contextOf(server));
    expect(server.created).toHaveLength(26);
    expect((await readdir(into.dataFolder)).filter((name) => name.startsWith('Q42026'))).toHaveLength(2);
  });
});

describe('in steps', () => {
  test('batches fetched at once by several processes become one export', async () => {
    const into = await newDestination();
    const server = await smallFlowcase({ offices: [oslo, voss] });
    const plan = await planDownload(into, contextOf(server, { env: apart }));
    expect(plan.batches.map(({ number }) => number)).toEqual([1, 2]);
    // Also twice the same, as when a scheduler believes a worker dead that is not.
    await Promise.all(
      [1, 2, 2].map((number) => downloadBatch(into, number, contextOf(server, { env: apart }))),
    );
    const { rows } = await joinDownload(into, contextOf(server, { env: apart }));
    expect(rows).toEqual(Object.fromEntries(flowcaseReports.map(({ file }) => [file, 5])));
  });

  test('without a plan no batch is fetched and nothing is joined', async () => {
    const into = await newDestination();
    const server = await smallFlowcase({ offices: [oslo] });
    const expected = { code: 'no_download_plan', remedy: expect.stringContaining('--plan') };
    expect(await faultOf(downloadBatch(into, 1, contextOf(server)))).toMatchObject(expected);
    expect(await faultOf(joinDownload(into, contextOf(server)))).toMatchObject(expected);
  });

  test('a batch that the plan does not have is told with those it has', async () => {
    const into = await newDestination();
    const server = await smallFlowcase({ offices: [oslo, voss] });
    await planDownload(into, contextOf(server, { env: apart }));
    const fault = await faultOf(downloadBatch(into, 3, contextOf(server, { env: apart })));
    expect(fault).toMatchObject({ code: 'unknown_batch', remedy: 'Name one from 1 to 2.' });
  });

  test('joining before every batch is there names what is missing and changes nothing', async () => {
    const into = await newDestination();
    const server = await smallFlowcase({ offices: [oslo, voss] });
    await planDownload(into, contextOf(server, { env: apart }));
    await downloadBatch(into, 1, contextOf(server, { env: apart }));
    const fault = await faultOf(joinDownload(into, contextOf(server, { env: apart })));
    expect(fault.code).toBe('download_incomplete');
    expect(fault.details.missing).toEqual(flowcaseReports.map(({ file }) => `${file} of batch 2`));
    expect(await readdir(into.dataFolder)).toEqual(['.Q42026.download']);
  });

  test('a step that is repeated after the export is there does nothing and tells the same', async () => {
    const into = await newDestination();
    const server = await smallFlowcase({ offices: [oslo] });
    const first = await acquireFlowcase(into, contextOf(server));
    const asked = server.seen.length;
    expect(await joinDownload(into, contextOf(server))).toEqual(first);
    await downloadBatch(into, 1, contextOf(server));
    expect(server.seen).toHaveLength(asked);
    expect((await readdir(into.dataFolder)).toSorted()).toEqual(['.Q42026.download', 'Q42026']);
  });
});

describe('what Flowcase does not bring', () => {
  test('is taken over from the folder of the quarter, which is kept beside the new one', async () => {
    const into = await newDestination();
    const present = join(into.dataFolder, 'Q42026');
    await mkdir(join(present, 'sources'), { recursive: true });
    await writeFile(join(present, 'sc_clearance.csv'), 'clearances');
    await writeFile(join(present, 'sources', 'notes.json'), 'notes');
    await writeFile(join(present, 'user_report.csv'), 'old');
    const context = contextOf(await smallFlowcase({ offices: [oslo] }));
    const { folder, rows } = await acquireFlowcase(into, context);

    expect(await readFile(join(folder, 'sc_clearance.csv'), 'utf8')).toBe('clearances');
    expect(await readFile(join(folder, 'sources', 'notes.json'), 'utf8')).toBe('notes');
    expect(await readFile(join(folder, 'user_report.csv'), 'utf8')).not.toBe('old');
    expect(rows).not.toHaveProperty('sc_clearance.csv');
    expect(told(context.events)).toContainEqual(expect.stringMatching(/sc_clearance\.csv is taken over/));
    const kept = (await readdir(into.dataFolder)).find((name) => name.startsWith('Q42026.replaced-'))!;
    expect(await readFrom(into, kept, 'user_report.csv')).toBe('old');
    expect(await readFrom(into, kept, 'sc_clearance.csv')).toBe('clearances');
  });

  test('is taken from the data folder where the quarter has none yet', async () => {
    const into = await newDestination();
    await writeFile(join(into.dataFolder, 'availability_report.csv'), 'availability');
    await writeFile(join(into.dataFolder, 'notes.txt'), 'not a report');
    await writeFile(join(into.dataFolder, 'user_report.csv'), 'not from here');
    const { folder } = await acquireFlowcase(into, contextOf(await smallFlowcase({ offices: [oslo] })));
    expect(await readFile(join(folder, 'availability_report.csv'), 'utf8')).toBe('availability');
    expect(await readdir(folder)).toHaveLength(14);
  });
});

test('a place that cannot be written to is told as such', async () => {
  const into = await newDestination();
  const file = join(into.dataFolder, 'a-file');
  await writeFile(file, '');
  const { url } = await smallFlowcase({ offices: [oslo] });
  const acquired = acquireFrom(sourceNamed('flowcase'), {
    ...contextOf({ url }),
    env: { FLOWCASE_BASE_URL: url, FLOWCASE_API_TOKEN: token },
    into: { ...into, dataFolder: file },
    window: { from: '2026-11-23', to: '2026-11-23' },
  });
  await expect(acquired).rejects.toMatchObject({ code: 'download_not_written' });
});
