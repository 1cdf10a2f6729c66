import { expect, test } from 'vitest';
import type { LoadState, RejectGroup } from '../src/pages/loads/answers.ts';
import { endOf } from '../src/pages/loads/live/load-end.ts';
import { afterEvent, nothingTold, stagesOf, type LoadEvent } from '../src/pages/loads/live/load-progress.ts';
import { elapsed, fileSize } from '../src/pages/loads/moment.ts';
import {
  allRejects,
  countOf,
  filterOf,
  filterParameters,
  valuesOf,
} from '../src/pages/loads/rejects/reject-filter.ts';
import { faultLines, remedyOf } from '../src/pages/loads/remedy.ts';
import { kpiFigures } from '../src/pages/loads/run/run-figures.ts';
import { stageBars } from '../src/pages/loads/run/stage-bars.ts';
import { quarterWish } from '../src/pages/loads/start/quarter-wish.ts';

const told = (...events: LoadEvent[]) => events.reduce(afterEvent, nothingTold);

test('what a load tells adds up to how far it is', () => {
  const progress = told(
    { event: 'waiting_for_lock', message: 'Waiting for another run' },
    { event: 'run_started', runId: 7 },
    { event: 'export_found', quarter: 'Q42026', reports: 15, bytes: 1000 },
    { event: 'warning', message: 'A column is not known.' },
    { event: 'stage_finished', stage: 'migrate', milliseconds: 40 },
    { event: 'report_progress', report: 'blogs.csv', rows: 4, bytes: 25, ofBytes: 100 },
    {
      event: 'report_merged',
      report: 'user_report.csv',
      tables: { users: { inserted: 1, updated: 2, unchanged: 9, deleted: 3 }, cvs: { inserted: 4 } },
    },
    { event: 'something_new', report: 'x' },
  );
  expect(progress).toMatchObject({
    runId: 7,
    waitsFor: null,
    found: { quarter: 'Q42026', reports: 15, bytes: 1000 },
    warnings: ['A column is not known.'],
  });
  expect(progress.reports).toEqual([
    { name: 'blogs.csv', share: 0.25, rowsRead: 4, isMerged: false, rowsChanged: null },
    { name: 'user_report.csv', share: 1, rowsRead: null, isMerged: true, rowsChanged: 10 },
  ]);
  const merged = afterEvent(progress, { event: 'report_merged', report: 'blogs.csv', tables: null });
  expect(merged.reports[0]).toEqual({
    name: 'blogs.csv',
    share: 1,
    rowsRead: 4,
    isMerged: true,
    rowsChanged: null,
  });
});

test('a load that waits for another run says so until it begins', () => {
  expect(told({ event: 'waiting_for_lock', message: 'Waiting for a session' }).waitsFor).toBe(
    'Waiting for a session',
  );
});

const finished = (...stages: string[]) =>
  told(...stages.map((stage) => ({ event: 'stage_finished', stage, milliseconds: 10 })));
const states = (progress: ReturnType<typeof told>, isDryRun = false) =>
  stagesOf(progress, { isDryRun }).map(({ name, state }) => `${name} ${state}`);

test('the stages stand in their order; the last two share the time, and a dry run has neither', () => {
  expect(states(nothingTold)).toEqual([
    'migrate under way',
    'extract to come',
    'load to come',
    'refresh to come',
    'kpi to come',
  ]);
  expect(states(finished('acquire', 'migrate', 'extract', 'load')).slice(-3)).toEqual([
    'load done',
    'refresh under way',
    'kpi under way',
  ]);
  expect(states(finished('migrate', 'extract', 'load', 'kpi')).slice(-2)).toEqual([
    'refresh under way',
    'kpi done',
  ]);
  expect(states(finished('migrate'), true)).toEqual(['migrate done', 'extract under way', 'load to come']);
});

const ended = (more: Partial<LoadState>): LoadState => ({
  loadId: 1,
  status: 'ended',
  options: { quarter: null, allowShrink: false, dryRun: false },
  startedAt: '2026-11-24T04:00:00Z',
  endedAt: '2026-11-24T04:01:00Z',
  exitCode: 0,
  runId: 7,
  fault: null,
  ...more,
});

test('the end of a load says what became of it and what to do', () => {
  expect(endOf(ended({}), 'Q42026')).toMatchObject({
    kind: 'done',
    title: 'The load is done',
    text: 'Q4 2026 is loaded: it is what everybody finds from now on.',
  });
  const dryRun = ended({ options: { quarter: null, allowShrink: false, dryRun: true } });
  expect(endOf(dryRun, null)).toMatchObject({ kind: 'done', title: 'The dry run went well' });
  expect(endOf(ended({ exitCode: 130 }), null)).toMatchObject({ kind: 'stopped', remedy: null });
  const fault = { code: 'missing_column', message: 'No column.', remedy: 'Mend it.' };
  expect(endOf(ended({ exitCode: 3, fault }), null)).toEqual({
    kind: 'failed',
    title: 'The export cannot be loaded',
    text: 'No column.',
    remedy: 'Mend it.',
  });
  expect(endOf(ended({ exitCode: null }), null).title).toBe('The load is out of sight');
  const wordless = endOf(ended({ exitCode: 1, fault: { ...fault, remedy: null } }), null);
  expect(wordless.remedy).toMatch(/^Mend the file/);
  expect(endOf(ended({ exitCode: 137 }), null)).toMatchObject({
    title: 'The load failed',
    text: 'It ended with the code 137, without a word.',
  });
});

test('a refusal because of several reports is told report by report', () => {
  const [one, other] = [
    'a.csv: 2 of 5 rows were rejected; more than 1 % is refused.',
    'b.csv: 1 of 9. And more.',
  ];
  expect(faultLines(`${one} ${other}`)).toEqual([one, other]);
  expect(faultLines(`${one} The load was rolled back.`)).toEqual([one, 'The load was rolled back.']);
});

test('each fault of the history has a remedy, also one that we do not know', () => {
  expect(remedyOf('people_gone')).toContain('allow it to shrink');
  expect(remedyOf('database_timeout')).toContain('Try again after a pause');
  expect(remedyOf('of_a_later_version')).toContain('Starting it again is safe');
  expect(remedyOf(null)).toContain('Starting it again is safe');
});

test('a quarter may be typed as people write it', () => {
  expect(['q2 2026', 'Q2/2026', ' Q22026 ', '', 'Q52026', 'soon'].map(quarterWish)).toEqual([
    'Q22026',
    'Q22026',
    'Q22026',
    null,
    undefined,
    undefined,
  ]);
});

test('stages are drawn to scale one after the other, the key figures beside the refresh', () => {
  const bars = stageBars({ kpi: 50, load: 700, refresh: 200, extract: 100 });
  expect(bars.map(({ name, from, length }) => [name, from, length])).toEqual([
    ['extract', 0, 10],
    ['load', 10, 70],
    ['refresh', 80, 20],
    ['kpi', 80, 5],
  ]);
  expect(stageBars({})).toEqual([]);
  expect(stageBars({ load: 0 })).toMatchObject([{ from: 0, length: 0 }]);
});

test('the key figures of a run read as on the insights', () => {
  expect(
    kpiFigures([
      {
        kpi: 'top_technologies',
        value: null,
        detail: [
          { name: 'SQL', people: 9 },
          { name: 'Go', people: 1200 },
        ],
      },
      { kpi: 'average_availability', value: null, detail: null },
      { kpi: 'total_users', value: 50_000, detail: null },
    ]),
  ).toEqual([
    { name: 'People', figure: '50,000' },
    { name: 'Free on average', figure: 'unknown' },
    { name: 'Most frequent technologies', figure: 'SQL 9, Go 1,200' },
  ]);
});

const groups: RejectGroup[] = [
  { file: 'a.csv', kind: 'row', code: 'duplicate', reason: '', count: 5 },
  { file: 'a.csv', kind: 'cell', code: 'bad_date', reason: '', count: 7 },
  { file: 'b.csv', kind: 'cell', code: 'bad_date', reason: '', count: 11 },
];

test('rejects are counted under each filter before any is read', () => {
  expect(countOf(groups, allRejects)).toBe(23);
  expect(countOf(groups, { ...allRejects, code: 'bad_date', kind: 'cell' })).toBe(18);
  expect(valuesOf(groups, 'file', { ...allRejects, kind: 'cell' })).toEqual([
    { value: 'a.csv', count: 7 },
    { value: 'b.csv', count: 11 },
  ]);
  // What is chosen stays to be seen, also where the rest of the filter leaves nothing of it.
  expect(valuesOf(groups, 'code', { file: 'b.csv', code: 'duplicate', kind: null })).toEqual([
    { value: 'bad_date', count: 11 },
    { value: 'duplicate', count: 0 },
  ]);
});

test('the filter stands in the address, and what is no filter there is passed over', () => {
  const filter = filterOf('a.csv', '', 'both');
  expect(filter).toEqual({ file: 'a.csv', code: null, kind: null });
  expect(filterParameters({ ...filter, kind: 'row' })).toEqual({ file: 'a.csv', kind: 'row' });
});

test('times and sizes are written to be read', () => {
  expect([elapsed(-5), elapsed(8400), elapsed(125_000), elapsed(3_720_000)]).toEqual([
    '0 s',
    '8 s',
    '2 min 05 s',
    '1 h 02 min',
  ]);
  expect([fileSize(12), fileSize(3_374_463), fileSize(728_000), fileSize(0)]).toEqual([
    '12 B',
    '3.4 MB',
    '728 kB',
    '0 B',
  ]);
});
