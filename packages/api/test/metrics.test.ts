import { expect, test } from 'vitest';
import { useApi } from './support/api.ts';
import { addPeople } from './support/people.ts';

const api = useApi({
  env: { SMART_ASSIGN_SIGN_IN: 'required' },
  fill: async (client) => {
    await addPeople(client, [{ name: 'Astrid Berg' }, { name: 'Bao Tran' }]);
  },
});

const scrape = async (): Promise<string> => {
  const { status, text, headers } = await api.get('/metrics', { as: 'viewer' });
  expect(status).toBe(200);
  expect(headers['content-type']).toContain('text/plain; version=0.0.4');
  return text;
};

test('before the first run there are people, a database and a process', async () => {
  const text = await scrape();
  expect(text).toContain('smart_assign_people 2\n');
  expect(text).toContain('smart_assign_database_up 1\n');
  expect(text).toMatch(/smart_assign_pool_connections\{state="idle"\} \d/);
  expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  expect(text).not.toContain('status="loaded"} 1');
});

test('after a run its status, age and rows are told', async () => {
  await api.database.query(`
    insert into etl_run (status, source, quarter, started_at, finished_at)
    values ('loaded', 'fake', 'Q12026', now() - interval '2 hours', now() - interval '1 hour'), ('failed', 'fake', 'Q22026', now() - interval '90 seconds', now())`);
  await api.database.query(`
    insert into etl_run_report (run_id, report, rows_read, rows_inserted, rows_updated, rows_unchanged, rows_deleted, rows_rejected, cell_issues, file_bytes, file_sha256, tables)
    values (2, 'user_report.csv', 100, 90, 5, 2, 1, 3, 4, 1, 'x', '{}')`);
  const text = await scrape();
  expect(text).toContain('smart_assign_last_run_status{status="failed"} 1\n');
  expect(text).toContain('smart_assign_last_run_status{status="loaded"} 0\n');
  expect(text).toMatch(/smart_assign_last_run_age_seconds 9\d\./);
  expect(text).toMatch(/smart_assign_last_loaded_age_seconds 36\d\d/);
  expect(text).toContain('smart_assign_last_run_rows{kind="read"} 100\n');
  expect(text).toContain('smart_assign_last_run_rows{kind="written"} 0\n');
  expect(text).toContain('smart_assign_last_run_rows{kind="rejected"} 3\n');
});

test('answers are measured by route, without what was asked for', async () => {
  await api.get('/api/v1/candidates?skill=Kubernetes', { as: 'manager' });
  await api.get('/api/v1/runs/77', { as: 'manager' });
  await api.get('/nowhere/at/all');
  const text = await scrape();
  const counted = (route: string, status: number) =>
    `smart_assign_http_request_duration_seconds_count{route="${route}",method="GET",status="${status}"} 1\n`;
  expect(text).toContain(counted('/api/v1/candidates', 200));
  expect(text).toContain(counted('/api/v1/runs/:runId', 404));
  expect(text).toContain(counted('none', 404));
  expect(text).not.toMatch(/Kubernetes|nowhere|77"/);
});

test('where sign-in is needed, a scraper without a token is turned away', async () => {
  expect(await api.get('/metrics', { as: 'nobody' })).toMatchObject({ status: 401 });
});
