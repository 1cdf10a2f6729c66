import { readFile } from 'node:fs/promises';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createToken, type LoadEvent, type LoadOptions, type LoadStarter } from '@smart-assign/api';
import { withConnection } from '@smart-assign/database';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

/** A load whose course the test decides. */
interface ToldLoad {
  readonly options: LoadOptions;
  readonly tell: (event: LoadEvent) => void;
  readonly end: (exitCode: number) => void;
}

const started: ToldLoad[] = [];
const starter: LoadStarter = {
  start(options, tell) {
    const { promise, resolve } = Promise.withResolvers<number>();
    started.push({ options, tell, end: resolve });
    return {
      ended: promise,
      stop: () => {
        tell({ level: 'error', event: 'interrupted', message: 'Stopped; nothing was loaded.' });
        resolve(130);
      },
    };
  },
};

/** Twenty-two runs that went well, one that was refused and one that another command runs still; and what run 3 rejected. */
const history = `
  insert into etl_run (status, source, quarter, started_at, finished_at, stage_milliseconds)
  select 'loaded', 'folder', 'Q42025', '2025-10-05T06:00:00Z'::timestamptz + day * interval '1 day',
    '2025-10-05T06:00:02Z'::timestamptz + day * interval '1 day', '{"extract": 100, "load": 700, "refresh": 200, "kpi": 50}'
  from generate_series(1, 22) as day;
  insert into etl_run (status, source, quarter, folder, started_at, finished_at, fault_code, fault_message)
  values ('refused', 'folder', 'Q12026', '/exports/Q12026', '2026-01-05T06:00:00Z', '2026-01-05T06:00:01Z', 'people_gone',
    'user_report.csv lacks 60 of the 150 people who are stored. The load was rolled back.');
  insert into etl_run_report (run_id, report, rows_read, rows_inserted, rows_updated, rows_unchanged, rows_deleted, rows_rejected, cell_issues, file_bytes, file_sha256, tables)
  values (3, 'blogs.csv', 1000, 10, 20, 800, 0, 60, 30, 12345, repeat('ab', 32), '{}'), (3, 'courses.csv', 200, 0, 0, 190, 0, 10, 0, 99, repeat('cd', 32), '{}');
  insert into etl_run_kpi values (3, 'total_users', 150, null);
  insert into etl_reject (run_id, kind, file, line, column_name, value, code, reason)
  select 3, 'row', 'blogs.csv', line, 'CV Partner CV ID', 'nobody ' || line, 'unknown_cv', 'No CV has this id.' from generate_series(2, 61) as line
  union all select 3, 'cell', 'blogs.csv', line, 'Year', 'about ' || line, 'bad_integer', 'Not a whole number.' from generate_series(100, 129) as line
  union all select 3, 'row', 'courses.csv', line, null, null, 'duplicate', 'A later row was taken.' from generate_series(2, 11) as line`;

const site = useSite({
  people: 20,
  loads: starter,
  prepare: async (database) => {
    await withConnection(database, (client) => client.query(history));
  },
});
const closed = useSite({ people: 0 });

const asManager = async (): Promise<BrowserContextOptions> => {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { secret } = await withConnection(site.database, (client) =>
    createToken(client, { name: 'a manager', role: 'manager', createdBy: 'tests', expiresAt }),
  );
  return { extraHTTPHeaders: { authorization: `Bearer ${secret}` } };
};

/** Starts a load by the page. */
async function start(
  page: Page,
  choose: (dialog: ReturnType<Page['getByRole']>) => Promise<void> = async () => {},
) {
  await page.getByRole('button', { name: 'Start a load' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start a load' });
  await choose(dialog);
  await dialog.getByRole('button', { name: /^Start the/ }).click();
  await dialog.waitFor({ state: 'detached' });
  return started.at(-1)!;
}

const runs = (page: Page) => page.getByRole('table', { name: 'Runs, newest first' }).getByRole('row');

test('the runs stand newest first, told in words, and older ones follow', async () => {
  const page = await site.open('/loads');
  await expect.poll(() => page.title()).toBe('Loads · Smart-Assign');
  const newest = runs(page).nth(1);
  await expect
    .poll(() => newest.textContent())
    .toMatch(/Run 24.*refused.*Q1 2026.*folder.*1\.0 s.*lacks 60 of the 150/s);
  await expect.poll(() => runs(page).count()).toBe(21);
  await page.getByRole('button', { name: 'Older runs' }).click();
  await runs(page).nth(24).waitFor();
  expect(await page.getByRole('button', { name: 'Older runs' }).count()).toBe(0);
});

test('one run tells why it ended, what to do, and what it did with each report', async () => {
  const page = await site.open('/loads/24');
  await expect.poll(() => page.title()).toBe('Run 24 · Smart-Assign');
  await expect
    .poll(() => page.getByRole('region', { name: 'A guard refused the export.' }).textContent())
    .toMatch(/lacks 60 of the 150.*people_gone.*What to do:.*allow it to shrink/s);
  await page.goto(`${site.url}/loads/3`);
  await settled(page);
  const reports = page.getByRole('region', { name: 'Reports' });
  await expect
    .poll(() =>
      reports
        .getByRole('row', { name: /^blogs.csv/ })
        .getByRole('cell')
        .allTextContents(),
    )
    .toEqual(
      expect.arrayContaining([' 1,000 ', ' 12.3 kB '].map((text) => expect.stringContaining(text.trim()))),
    );
  await expect
    .poll(() =>
      page.getByRole('table', { name: 'How long each stage took' }).getByRole('rowheader').allTextContents(),
    )
    .toEqual([
      expect.stringContaining('extract'),
      expect.stringContaining('load'),
      expect.stringContaining('refresh'),
      expect.stringContaining('kpi'),
    ]);
});

test('a run that is not there is said not to be', async () => {
  for (const address of ['/loads/999', '/loads/soon']) {
    const page = await site.open(address);
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toMatch(/^There is no run/);
  }
});

test('rejects are counted by reason, narrowed in the address, read page by page, and fetched as a file', async () => {
  const page = await site.open('/loads/3');
  const list = page.getByRole('region', { name: 'Rejected, one by one' }).locator('tbody tr');
  await expect
    .poll(() => page.getByText('70 rows were not loaded, and 30 cells were at fault').count())
    .toBe(1);
  await expect
    .poll(() => page.getByText('Values are cells as they stood in the export: personal data.').count())
    .toBe(1);
  await expect.poll(() => list.count()).toBe(50);
  await page.getByRole('button', { name: 'More' }).click();
  await list.nth(99).waitFor();

  await page.getByRole('combobox', { name: 'Reason' }).selectOption('unknown_cv');
  await page.waitForURL('**/loads/3?code=unknown_cv');
  await page.getByText('50 of 60', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Cells at fault' }).click();
  await page.getByText('Nothing of this kind.').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.waitForURL('**/loads/3');

  await page.getByRole('button', { name: /^10 of courses.csv/ }).click();
  await page.waitForURL('**/loads/3?file=courses.csv&code=duplicate&kind=row');
  await page.getByText('10 of 10', { exact: true }).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Fetch all 10 as CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('rejects-of-run-3.csv');
  expect((await readFile((await file.path())!, 'utf8')).trim().split('\n')).toHaveLength(11);
});

test('a figure of a report leads to the rows behind it', async () => {
  const page = await site.open('/loads/3');
  await page.getByRole('link', { name: /^30 cells at fault of blogs.csv/ }).click();
  await page.waitForURL('**/loads/3?file=blogs.csv&kind=cell#rejects');
  await page.getByText('30 of 30', { exact: true }).waitFor();
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Rejected');
});

test('who looks blindly, and a manager, see how much was rejected and why, but not whose', async () => {
  const page = await site.open('/loads/3');
  await page.getByRole('button', { name: 'Blind view' }).click();
  await page.getByText('the blind view leaves them out').waitFor();
  expect(await page.getByText('nobody 2', { exact: true }).count()).toBe(0);

  const manager = await site.open('/loads/3', await asManager());
  await expect.poll(() => manager.getByRole('cell', { name: 'No CV has this id.' }).count()).toBe(1);
  expect(await manager.getByText('nobody 2', { exact: true }).count()).toBe(0);
  expect(await manager.getByRole('link', { name: /CSV/ }).count()).toBe(0);
  expect(await manager.getByText('/exports/').count()).toBe(0);
});

test('an admin starts a load, sees it run report by report, and is led to what it did', async () => {
  const page = await site.open('/loads');
  const load = await start(page, async (dialog) => {
    await dialog.getByLabel('Quarter').fill('soon');
    await dialog.getByRole('button', { name: 'Start the load' }).click();
    // What is no quarter is not sent.
    await dialog.getByText('That is no quarter.').waitFor();
    await dialog.getByLabel('Quarter').fill('q4 2026');
    await dialog.getByLabel('Allow it to shrink').check();
  });
  expect(load.options).toEqual({ quarter: 'Q42026', allowShrink: true, dryRun: false });
  const live = page.getByRole('region', { name: 'A load is running' });
  await live.waitFor();
  await expect.poll(() => page.locator(':focus').textContent()).toContain('A load is running');
  load.tell({ level: 'info', event: 'run_started', runId: 3 });
  load.tell({ level: 'info', event: 'export_found', quarter: 'Q42026', reports: 2, bytes: 2_000_000 });
  load.tell({ level: 'info', event: 'stage_finished', stage: 'migrate', milliseconds: 40 });
  load.tell({
    level: 'warn',
    event: 'warning',
    code: 'columns_unknown',
    message: 'blogs.csv has a column Mood.',
  });
  load.tell({
    level: 'info',
    event: 'report_progress',
    report: 'blogs.csv',
    rows: 400,
    bytes: 40,
    ofBytes: 100,
  });
  load.tell({
    level: 'info',
    event: 'report_merged',
    report: 'user_report.csv',
    tables: { users: { inserted: 3, unchanged: 9 } },
  });
  await live.getByText('3 changed').waitFor();
  await expect
    .poll(() => live.textContent())
    .toMatch(/Q4 2026.*may shrink.*Started by.*you.*2 reports, 2\.0 MB/s);
  await expect.poll(() => live.getByText('400 read').count()).toBe(1);
  await expect.poll(() => live.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('1');
  await expect.poll(() => live.getByText('blogs.csv has a column Mood.').count()).toBe(1);
  await expect
    .poll(() => live.getByRole('list', { name: 'Stages' }).textContent())
    .toMatch(/migrate\s*40 ms.*extract\s*under way/s);
  expect(await accessibilityFindings(page)).toEqual([]);

  load.end(0);
  const over = page.getByRole('region', { name: 'The load is done' });
  await over.waitFor();
  await expect.poll(() => over.getByText(/^Q4 2026 is loaded/).count()).toBe(1);
  await over.getByRole('link', { name: 'See what run 3 did' }).click();
  await page.waitForURL('**/loads/3');
});

test('a load that fails says why and what to do', async () => {
  const page = await site.open('/loads');
  const load = await start(page, (dialog) => dialog.getByLabel('Dry run').check());
  expect(load.options).toEqual({ quarter: null, allowShrink: false, dryRun: true });
  load.tell({
    level: 'error',
    event: 'failed',
    code: 'missing_column',
    message: 'blogs.csv has no column Name. Nothing was loaded.',
    remedy: 'Fetch it again.',
  });
  load.end(3);
  const over = page.getByRole('region', { name: 'The export cannot be loaded' });
  await expect
    .poll(() => over.getByRole('alert').first().textContent())
    .toMatch(/has no column Name.*What to do:.*Fetch it again/s);
  expect(await accessibilityFindings(page)).toEqual([]);
  await over.getByRole('button', { name: 'Put away' }).click();
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Loads');
});

test('a load that somebody else started is shown, is not started twice, and is stopped after a second thought', async () => {
  const other = await site.open('/loads');
  await start(other);
  const page = await site.open('/loads');
  await page.getByRole('region', { name: 'A load is running' }).waitFor();
  await page.getByRole('button', { name: 'Start a load' }).click();
  await page.getByRole('button', { name: 'Start the load' }).click();
  await expect
    .poll(() => page.getByRole('dialog').getByRole('alert').textContent())
    .toContain('There is one load at a time.');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'See how it goes' }).click();

  const manager = await site.open('/loads', await asManager());
  await manager.getByRole('region', { name: 'A load is running' }).waitFor();
  expect(await manager.getByRole('button', { name: /^(Start|Stop)/ }).count()).toBe(0);

  const live = page.getByRole('region', { name: 'A load is running' });
  await live.getByRole('button', { name: 'Stop the load' }).click();
  await page.keyboard.press('Escape');
  await expect.poll(() => live.count()).toBe(1);
  await live.getByRole('button', { name: 'Stop the load' }).click();
  await page
    .getByRole('alertdialog', { name: 'Stop the load?' })
    .getByRole('button', { name: 'Stop the load' })
    .click();
  for (const each of [page, other, manager])
    await each.getByRole('region', { name: 'The load was stopped' }).waitFor();
});

test('a server that cannot start loads says where one can', async () => {
  const page = await closed.open('/loads');
  await expect.poll(() => page.getByRole('heading', { name: 'Nothing was loaded yet' }).count()).toBe(1);
  await page.getByRole('button', { name: 'Start a load' }).click();
  await page.getByRole('button', { name: 'Start the load' }).click();
  await expect
    .poll(() => page.getByRole('alert').textContent())
    .toMatch(/Not available here.*run `smart-assign etl`/s);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect.poll(() => page.locator(':focus').textContent()).toContain('Start a load');
});

test('a run that another command makes is looked at until it has ended', async () => {
  const running = `insert into etl_run (status, source, quarter) values ('running', 'folder', 'Q22026') returning run_id as id`;
  const { rows } = await withConnection(site.database, (client) => client.query<{ id: number }>(running));
  const page = await site.open(`/loads/${rows[0]!.id}`);
  await expect.poll(() => page.getByText('goes on still').count()).toBe(1);
  await withConnection(site.database, (client) =>
    client.query(`update etl_run set status = 'loaded', finished_at = now() where run_id = $1`, [
      rows[0]!.id,
    ]),
  );
  await page.getByText('goes on still').waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.head .chip').textContent()).toBe('loaded');
});

for (const address of ['/loads', '/loads/3', '/loads/24'])
  test(`${address} is accessible in both themes, narrow too`, async () => {
    const page = await site.open(address);
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await accessibilityFindings(page)).toEqual([]);
  });
