import { beforeEach, expect, test } from 'vitest';
import { useApi } from './support/api.ts';
import { fakeLoads } from './support/fake-loads.ts';

const fake = fakeLoads();
const api = useApi({
  loads: fake.starter,
  fill: async (client) => {
    await client.query(`
      insert into etl_run (status, source, quarter, folder, started_at, finished_at, stage_milliseconds, fault_code, fault_message, availability_from)
      values ('loaded', 'fake', 'Q12026', '/exports/Q12026', '2026-01-05T06:00:00Z', '2026-01-05T06:00:01.5Z', '{"extract": 20, "load": 1400}', null, null, '2026-01-05'),
        ('refused', 'folder', 'Q22026', '/exports/Q22026', '2026-04-05T06:00:00Z', '2026-04-05T06:00:02Z', '{}', 'too_many_gone', '40 % of the people are gone.', null),
        ('running', 'folder', 'Q32026', null, '2026-07-05T06:00:00Z', null, '{}', null, null, null)`);
    await client.query(`
      insert into etl_run_report (run_id, report, rows_read, rows_inserted, rows_updated, rows_unchanged, rows_deleted, rows_rejected, cell_issues, file_bytes, file_sha256, tables)
      values (1, 'user_report.csv', 100, 90, 5, 2, 1, 3, 4, 12345, repeat('ab', 32), '{"users": {}}'),
        (1, 'courses.csv', 10, 10, 0, 0, 0, 0, 0, 99, repeat('cd', 32), '{}'),
        (2, 'user_report.csv', 60, 60, 0, 0, 0, 1, 0, 9999, repeat('ef', 32), '{}')`);
    await client.query(`
      insert into etl_run_kpi values (1, 'total_users', 97, null), (1, 'top_technologies', null, '[{"name":"SQL","people":9}]')`);
    await client.query(`
      insert into etl_reject (run_id, kind, file, line, column_name, value, code, reason)
      select 1, case when line % 3 = 0 then 'cell' else 'row' end, case when line % 2 = 0 then 'courses.csv' else 'blogs.csv' end,
        line, 'Year', 'value ' || line, case when line % 3 = 0 then 'bad_integer' else 'duplicate' end, 'A reason.'
      from generate_series(1, 4500) as line`);
    await client.query(`
      insert into etl_reject (run_id, kind, file, line, column_name, value, code, reason)
      values (2, 'cell', 'user_report.csv', 2, 'Name', '=HYPERLINK("http://evil.example";"x")', 'bad_integer', 'Not a whole number.'),
        (2, 'cell', 'user_report.csv', 3, 'Phone', '+47 123, "home"', 'bad_integer', 'Not a whole number.'),
        (2, 'cell', 'user_report.csv', 4, 'Name', null, 'bad_integer', 'Not a whole number.')`);
  },
});

interface Runs {
  runs: { runId: number }[];
  next: number | null;
}
interface Rejects {
  rejects: { line: number; file: string; kind: string; value?: string }[];
  next: string | null;
}

beforeEach(() => api.database.query('truncate audit_event'));

test('the runs are listed newest first, page by page', async () => {
  const { body } = await api.get<Runs>('/api/v1/runs?limit=2', { as: 'manager' });
  expect(body.runs.map(({ runId }) => runId)).toEqual([3, 2]);
  expect(body.runs[0]).toMatchObject({
    status: 'running',
    finishedAt: null,
    milliseconds: null,
    rowsRead: 0,
  });
  expect(body.runs[1]).toMatchObject({
    status: 'refused',
    quarter: 'Q22026',
    startedAt: '2026-04-05T06:00:00.000Z',
    milliseconds: 2000,
    rowsRead: 60,
    rowsWritten: 0,
    rowsRejected: 1,
    faultCode: 'too_many_gone',
  });
  expect(body.next).toBe(2);
  const rest = await api.get<Runs>(`/api/v1/runs?limit=2&before=${body.next}`);
  expect(rest.body).toMatchObject({ runs: [{ runId: 1, rowsWritten: 106 }], next: null });
});

test('one run tells its reports, stages and KPIs, and to an admin its folder', async () => {
  const { body } = await api.get('/api/v1/runs/1', { as: 'admin' });
  expect(body).toMatchObject({
    runId: 1,
    folder: '/exports/Q12026',
    availabilityFrom: '2026-01-05',
    stageMilliseconds: { extract: 20, load: 1400 },
    reports: [
      { report: 'courses.csv', rowsRead: 10, skipped: false },
      { report: 'user_report.csv', rowsInserted: 90, rowsRejected: 3, cellIssues: 4, fileBytes: 12345 },
    ],
    kpis: [
      { kpi: 'top_technologies', value: null, detail: [{ name: 'SQL', people: 9 }] },
      { kpi: 'total_users', value: 97, detail: null },
    ],
  });
  const { body: forManager } = await api.get('/api/v1/runs/2', { as: 'manager' });
  expect(forManager).not.toHaveProperty('folder');
  expect(forManager).toMatchObject({ faultMessage: '40 % of the people are gone.', kpis: [] });
});

test.each([
  '/api/v1/runs/99',
  '/api/v1/runs/99/rejects',
  '/api/v1/runs/99/rejects?format=csv',
  '/api/v1/runs/99/rejects/summary',
])('there is no %s', async (url) => {
  expect(await api.get(url)).toMatchObject({ status: 404, body: { code: 'not_found' } });
});

test.each([
  '/api/v1/runs/0',
  '/api/v1/runs/2147483648',
  '/api/v1/runs/x',
  '/api/v1/runs?limit=-1',
  '/api/v1/runs?before=x',
  '/api/v1/runs?quater=Q1',
  '/api/v1/runs/1/rejects?after=-1',
  '/api/v1/runs/1/rejects?after=9999999999999999999',
  '/api/v1/runs/1/rejects?kind=file',
])('%s is refused', async (url) => {
  expect(await api.get(url)).toMatchObject({ status: 400 });
});

test('an admin pages through the rejects in the order of files and lines', async () => {
  const first = await api.get<Rejects>('/api/v1/runs/1/rejects?limit=1000');
  expect(first.body.rejects.slice(0, 2)).toMatchObject([
    { file: 'blogs.csv', line: 1, value: 'value 1' },
    { file: 'blogs.csv', line: 3 },
  ]);
  const seen = [...first.body.rejects];
  let { next } = first.body;
  while (next !== null) {
    const { body } = await api.get<Rejects>(`/api/v1/runs/1/rejects?limit=1000&after=${next}`);
    seen.push(...body.rejects);
    next = body.next;
  }
  expect(new Set(seen.map(({ line }) => line)).size).toBe(4500);
  expect(seen).toHaveLength(4500);
  expect((await api.get<Rejects>('/api/v1/runs/1/rejects?after=99999')).body).toEqual({
    rejects: [],
    next: null,
  });
});

test('rejects are filtered by file, kind and code, as a page and as CSV', async () => {
  const filter = 'file=courses.csv&kind=cell&code=bad_integer';
  const { body } = await api.get<Rejects>(`/api/v1/runs/1/rejects?${filter}&limit=1000`);
  expect(body.rejects).toHaveLength(750);
  expect(body.rejects.every(({ file, kind }) => file === 'courses.csv' && kind === 'cell')).toBe(true);
  const csv = await api.get(`/api/v1/runs/1/rejects?${filter}&format=csv`);
  expect(csv.text.trimEnd().split('\r\n')).toHaveLength(751);
});

test('all rejects come as CSV whose cells no spreadsheet takes for formulas', async () => {
  const all = await api.get('/api/v1/runs/1/rejects', { headers: { accept: 'text/csv' } });
  expect(all.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="rejects-of-run-1.csv"',
  });
  expect(all.text.split('\r\n')).toHaveLength(4502);
  const { text } = await api.get('/api/v1/runs/2/rejects?format=csv');
  expect(text.split('\r\n')).toEqual([
    'kind,file,line,column,value,code,reason',
    `cell,user_report.csv,2,Name,"'=HYPERLINK(""http://evil.example"";""x"")",bad_integer,Not a whole number.`,
    `cell,user_report.csv,3,Phone,"'+47 123, ""home""",bad_integer,Not a whole number.`,
    'cell,user_report.csv,4,Name,,bad_integer,Not a whole number.',
    '',
  ]);
});

test('a manager learns how many rejects there are and why, but not their values', async () => {
  const { body } = await api.get('/api/v1/runs/2/rejects/summary', { as: 'manager' });
  expect(body).toEqual({
    runId: 2,
    groups: [
      { file: 'user_report.csv', kind: 'cell', code: 'bad_integer', reason: 'Not a whole number.', count: 3 },
    ],
  });
  expect(await api.get('/api/v1/runs/2/rejects', { as: 'manager' })).toMatchObject({ status: 403 });
  expect(await api.get('/api/v1/runs', { as: 'viewer' })).toMatchObject({ status: 403 });
});

test('who looks at rejects is written down', async () => {
  await api.get('/api/v1/runs/1/rejects?file=blogs.csv', { as: 'admin' });
  expect(await api.database.query('select action, detail from audit_event')).toEqual([
    {
      action: 'view_rejects',
      detail: { runId: 1, file: 'blogs.csv', code: null, kind: null, format: 'json' },
    },
  ]);
});

test('an admin starts a load, a second is refused, and its end tells why it failed', async () => {
  expect((await api.get('/api/v1/runs/current')).body).toEqual({ load: null });
  expect(await api.get('/api/v1/runs/current/events')).toMatchObject({ status: 404 });
  expect(await api.ask('POST', '/api/v1/runs', { as: 'manager', body: {} })).toMatchObject({ status: 403 });

  const started = await api.ask('POST', '/api/v1/runs', {
    as: 'admin',
    body: { quarter: 'Q22026', dryRun: true },
  });
  expect(started).toMatchObject({
    status: 202,
    headers: { location: '/api/v1/runs/current' },
    body: { loadId: 1, status: 'running', startedBy: 'a admin' },
  });
  const [load] = fake.loads;
  expect(load!.options).toEqual({ quarter: 'Q22026', allowShrink: false, dryRun: true });
  expect(await api.ask('POST', '/api/v1/runs', { body: {} })).toMatchObject({
    status: 409,
    body: { code: 'load_is_running', detail: expect.stringContaining('Load 1') },
  });

  load!.tell({ event: 'run_started', level: 'info', message: 'Run 4 started', runId: 4 });
  load!.tell({
    event: 'failed',
    level: 'error',
    code: 'no_quarter',
    message: 'No such quarter.',
    remedy: 'Look.',
  });
  await load!.end(3);
  const { body } = await api.get('/api/v1/runs/current', { as: 'manager' });
  expect(body).toMatchObject({
    load: {
      status: 'ended',
      exitCode: 3,
      runId: 4,
      fault: { code: 'no_quarter', message: 'No such quarter.' },
    },
  });
  expect(await api.ask('DELETE', '/api/v1/runs/current')).toMatchObject({ status: 409 });
  expect((await api.database.query('select action from audit_event')).map(({ action }) => action)).toContain(
    'start_load',
  );
});

test.each([{ quarter: 'Q52026' }, { quarter: '--help' }, { users: 5 }, { dryRun: 'perhaps' }])(
  'a load with %j is not started',
  async (body) => {
    expect(await api.ask('POST', '/api/v1/runs', { body })).toMatchObject({ status: 400 });
    expect(fake.loads).toHaveLength(1);
  },
);

test('an admin stops a load', async () => {
  await api.ask('POST', '/api/v1/runs', { body: {} });
  expect(await api.ask('DELETE', '/api/v1/runs/current', { as: 'manager' })).toMatchObject({ status: 403 });
  expect(await api.ask('DELETE', '/api/v1/runs/current')).toMatchObject({
    status: 202,
    body: { loadId: 2, status: 'stopping' },
  });
  expect(fake.loads[1]!.stopped).toBe(true);
  expect((await api.get('/api/v1/runs/current')).body).toMatchObject({
    load: { status: 'ended', exitCode: 130 },
  });
});
