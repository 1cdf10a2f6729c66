import { readdir } from 'node:fs/promises';
import { Fault } from '@smart-assign/database';
import { expect, test } from 'vitest';
import { acquireFlowcase } from '../../src/acquire/flowcase/index.ts';
import { flowcaseReports } from '../../src/acquire/flowcase/report-types.ts';
import { faultKinds, simulatedDialects, type SimulatedFault } from '../../src/index.ts';
import { contextOf, newDestination, told } from '../acquire/flowcase/download.ts';
import { readContents, type Contents } from '../support/contents.ts';
import { useWorkbench } from '../support/workbench.ts';
import { simulated, twoOffices } from './simulated.ts';

const bench = useWorkbench();
const report = 'technologies';

/** Downloads with a client whose time passes by itself. */
async function download(simulator: { readonly url: string }, env: NodeJS.ProcessEnv = {}) {
  const into = await newDestination();
  const context = contextOf(simulator, { env });
  try {
    return { into, acquired: await acquireFlowcase(into, context), told: told(context.events) };
  } catch (error) {
    if (error instanceof Fault) return { into, fault: error };
    throw error;
  }
}

/** What is said as the client gets over a fault; null where nobody need be told. */
const passing: [SimulatedFault['kind'], string | null][] = [
  ['503', null],
  ['failed state', 'failed in Flowcase'],
  ['error page', 'is a web page, not CSV'],
  ['truncated', 'is cut off'],
  ['no last newline', 'its last line is not ended'],
  ['broken columns', 'line 2 has another number of cells'],
  ['expired url', 'could not be fetched from where it was put (status 403)'],
  ['dropped connection', null],
];

test.each(passing)('a report with the fault “%s” comes whole in the end', async (kind, said) => {
  const { acquired, told } = await download(await simulated({ faults: [{ report, kind }] }));
  const { acquired: untroubled } = await download(await simulated());
  expect(acquired!.rows).toEqual(untroubled!.rows);
  if (said !== null) expect(told).toContainEqual(expect.stringContaining(said));
});

/** What a person has to see to. */
const lasting: [SimulatedFault['kind'], string][] = [
  ['503', 'source_unavailable'],
  ['refused', 'report_refused'],
  ['failed state', 'report_useless'],
  ['never finishes', 'report_overdue'],
  ['error page', 'report_useless'],
  ['truncated', 'report_useless'],
  ['no last newline', 'report_useless'],
  ['broken columns', 'report_useless'],
  ['expired url', 'report_useless'],
];

test.each(lasting)(
  'a fault “%s” that stays ends the download with what to do; no export is changed',
  async (kind, code) => {
    const faults = [{ report, kind, times: Infinity }];
    const { into, fault } = await download(await simulated({ faults }));
    expect(fault).toMatchObject({ code, remedy: expect.stringMatching(/\w/) });
    expect(fault!.message).toMatch(/technologies\.csv|POST \/api\/v2\/cv-report/);
    expect(fault!.message).toContain('No export was changed');
    expect(await readdir(into.dataFolder)).toEqual(['.Q42026.download']);
  },
);

test('every fault that can be simulated is among these', () => {
  expect(new Set([...passing, ...lasting].map(([kind]) => kind))).toEqual(new Set(faultKinds));
});

test('though a tenth of the requests are too many, every report comes', async () => {
  const simulator = await simulated({ tooManyRequests: 0.1 });
  const { acquired } = await download(simulator);
  expect(Object.keys(acquired!.rows)).toHaveLength(flowcaseReports.length);
  expect(simulator.requests.some(({ status }) => status === 429)).toBe(true);
});

test('the key goes as the company’s Flowcase wants it', async () => {
  const simulator = await simulated({ authScheme: 'Token token' });
  expect((await download(simulator)).fault).toMatchObject({ code: 'source_refused' });
  const { acquired } = await download(simulator, { FLOWCASE_AUTH_SCHEME: 'Token token' });
  expect(acquired!.rows).toMatchObject({ 'user_report.csv': 10 });
});

test('in either dialect, and by two batches that share people, the same people are loaded', async () => {
  const offices = twoOffices.map((office) => ({ ...office, people: office.people * 10 }));
  const loaded: Contents[] = [];
  for (const dialect of simulatedDialects) {
    for (const batchPeople of ['4999', '65']) {
      const simulator = await simulated({ offices, dialect, sharedPeople: 5 });
      const { acquired } = await download(simulator, { FLOWCASE_BATCH_PEOPLE: batchPeople });
      await bench.empty();
      await bench.load(acquired!.folder);
      expect(await bench.rejects()).toEqual([]);
      loaded.push(await readContents(bench));
    }
  }
  const [first, ...others] = loaded;
  expect(first!.users).toHaveLength(100);
  for (const other of others) expect(other).toEqual(first);
});
