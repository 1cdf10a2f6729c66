import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createToken } from '@smart-assign/api';
import { withConnection } from '@smart-assign/database';
import { accessibilityFindings, loadGenerated, settled, useSite } from './support/site.ts';

/** A quarter that was loaded before: its figures, and a tenth of today's people not in it, and some who left. */
const quarterBefore = `
  insert into etl_run (status, source, quarter, started_at, finished_at)
  values ('loaded', 'folder', 'Q12026', '2026-01-05T06:00:00Z', '2026-01-05T06:00:02Z');
  insert into etl_run_kpi (run_id, kpi, value, detail)
  values (1, 'total_users', 90, null), (1, 'total_cvs', 91, null), (1, 'sc_cleared_available', 2, '{"as_of": "2026-01-05"}'),
    (1, 'average_availability', 31.5, '{"as_of": "2026-01-05", "unknown": 1}'), (1, 'top_technologies', null, '[{"name": "Python", "people": 7}]')`;
const keptOfIt = `
  insert into quarter_person (quarter, user_id, country, department, sfia_level, cpd_label)
  select 'Q12026', user_id, country, department, case when user_id % 17 = 0 then sfia_level % 7 + 1 else sfia_level end, cpd_label
  from quarter_person where user_id % 6 <> 0
  union all select 'Q12026', user_id + 100000, country, department, sfia_level, cpd_label from quarter_person where user_id % 29 = 0;
  insert into quarter_skill (quarter, skill, people)
  select 'Q12026', skill, greatest(1, people + length(skill) % 5 - 2) from quarter_skill where skill <> 'Python'
  union all select 'Q12026', 'Silverlight', 2`;

const site = useSite({
  people: 0,
  prepare: async (database) => {
    await withConnection(database, (client) => client.query(quarterBefore));
    await loadGenerated(database, 140);
    await withConnection(database, (client) => client.query(keptOfIt));
  },
});

const asRole = async (role: 'viewer' | 'manager'): Promise<BrowserContextOptions> => {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const { secret } = await withConnection(site.database, (client) =>
    createToken(client, { name: `a ${role}`, role, createdBy: 'tests', expiresAt }),
  );
  return { extraHTTPHeaders: { authorization: `Bearer ${secret}` } };
};

const insight = async <T>(name: string): Promise<T> =>
  (await (await fetch(`${site.url}/api/v1/insights/${name}`)).json()) as T;

/** On the page of the search. */
const peopleFound = (page: Page): Promise<number> =>
  numberOf(
    page
      .locator('main')
      .getByText(/^[\d,]+ (person|people)$/)
      .first(),
  );

/** Follows a link to the search. @returns how many people are found there */
async function foundBy(page: Page, link: Locator): Promise<number> {
  await link.click();
  await page.waitForURL('**/search**');
  return peopleFound(page);
}

const section = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const numberOf = async (figure: Locator): Promise<number> =>
  Number(/[\d,.]+/.exec((await figure.textContent()) ?? '')?.[0].replace(',', ''));

test('the key figures stand on top, each with how it went since the quarter before', async () => {
  const page = await site.open('/insights');
  await expect.poll(() => page.title()).toBe('Insights · Smart-Assign');
  const { now } = await insight<{ now: { totalUsers: number; scClearedAvailable: number } }>('kpis');
  const tile = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'People', exact: true }) });
  await expect.poll(() => numberOf(tile.locator('.figure'))).toBe(now.totalUsers);
  await expect.poll(() => tile.textContent()).toContain(`+${now.totalUsers - 90} since Q1 2026`);
  await expect
    .poll(() => tile.getByRole('img').getAttribute('aria-label'))
    .toMatch(/^By quarter: Q1 2026: 90, Q\d \d{4}: 140$/);
  const cleared = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: /^SC or higher/ }) });
  expect(await foundBy(page, cleared.getByRole('link'))).toBe(now.scClearedAvailable);
});

test('a technology of the five opens the people who have it', async () => {
  const page = await site.open('/insights');
  const row = page.locator('.technologies li').first();
  const people = await numberOf(row.locator('.number').first());
  expect(await foundBy(page, row.getByRole('link'))).toBe(people);
});

test('a field of the skill map opens the people of its row and column, also by department', async () => {
  const page = await site.open('/insights');
  await section(page, 'Skill supply').getByRole('button', { name: 'By department' }).click();
  await page.waitForURL('**/insights?skills=department');
  await settled(page);
  const field = section(page, 'Skill supply').locator('td.heat a').first();
  const people = await numberOf(field);
  expect(people).toBeGreaterThan(0);
  await expect.poll(() => field.getAttribute('aria-label')).toMatch(/^\w.*, .*: \d+ (person|people)$/);
  expect(await foundBy(page, field)).toBe(people);
});

test('by keyboard one walks through the map with the arrows and opens a field with Enter', async () => {
  const page = await site.open('/insights');
  const map = section(page, 'Skill supply').getByRole('grid');
  // One field alone is in the order of the tab key.
  await expect.poll(() => map.locator('[tabindex="0"]').count()).toBe(1);
  await map.locator('[tabindex="0"]').focus();
  const skill = await map.locator(':focus').textContent();
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowUp'])
    await page.keyboard.press(key);
  await expect
    .poll(() => map.locator(':focus').getAttribute('aria-label'))
    .toMatch(new RegExp(`^${skill}, SFIA \\d: `));
  await page.keyboard.press('Home');
  await expect.poll(() => map.locator(':focus').textContent()).toBe(skill);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/search?skill=${encodeURIComponent(skill!)}`);
});

test('the bench is told in a sentence, drawn, and given as figures that open the people behind them', async () => {
  const page = await site.open('/insights');
  const bench = section(page, 'Bench forecast');
  await expect
    .poll(() => bench.locator('.lead').textContent())
    .toMatch(/^In the week of \d+ \w{3}, \d+ people are at least half free/);
  await expect.poll(() => bench.locator('sa-chart svg').count()).toBe(1);
  await bench.getByText('Figures as a table').click();
  const half = bench.locator('sa-chart td a').first();
  const people = await numberOf(half);
  expect(await foundBy(page, half)).toBe(people);
});

test('a bar of the bench opens the people it stands for', async () => {
  const page = await site.open('/insights');
  const { weeks } = await insight<{ weeks: { whole: { people: number } }[] }>('availability');
  const dark = await page.evaluate(() => {
    document.body.style.color = 'var(--free-4)';
    return getComputedStyle(document.body).color;
  });
  const bars = section(page, 'Bench forecast').locator(`sa-chart svg path[fill="${dark}"]`);
  await bars.first().waitFor();
  const boxes = await Promise.all((await bars.all()).map((bar) => bar.boundingBox()));
  // The sign in the legend is a small square.
  const box = boxes.filter((each) => each!.width > 20).toSorted((a, b) => a!.x - b!.x)[0]!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await page.waitForURL('**/search?**');
  await expect.poll(() => peopleFound(page)).toBe(weeks[0]!.whole.people);
});

test('the free time of a department in a week opens those of it who are half free', async () => {
  const page = await site.open('/insights?bench=country');
  const bench = section(page, 'Bench forecast');
  await expect
    .poll(() => bench.getByRole('button', { name: 'By country' }).getAttribute('aria-pressed'))
    .toBe('true');
  const field = bench.locator('td.heat a').first();
  const words = (await field.getAttribute('aria-label'))!;
  expect(await foundBy(page, field)).toBe(Number(/; (\d+) (person|people)/.exec(words)![1]));
});

test('what lapses is narrowed by kind and month, which the address keeps', async () => {
  const page = await site.open('/insights');
  const lapsing = section(page, 'Lapsing soon');
  await lapsing.getByRole('button', { name: 'Certificates', exact: true }).click();
  await page.waitForURL('**/insights?lapsing=certificate');
  const months = await lapsing.getByRole('combobox', { name: 'Month' }).locator('option').allTextContents();
  await lapsing.getByRole('combobox', { name: 'Month' }).selectOption({ label: months[2]!.trim() });
  await page.waitForURL('**/insights?lapsing=certificate&month=*');
  await page.locator('#lapsing:not([aria-busy=true])').waitFor();
  const days = await lapsing.locator('.list .date').allTextContents();
  expect(days.length).toBeGreaterThan(0);
  for (const day of days) expect(day).toContain(months[2]!.trim());
  const sent = await site.open(new URL(page.url()).pathname + new URL(page.url()).search);
  await expect
    .poll(() => section(sent, 'Lapsing soon').locator('.list .date').allTextContents())
    .toEqual(days);
});

test('a long list is read page by page', async () => {
  const page = await site.open('/insights');
  const lapsing = section(page, 'Lapsing soon');
  const first = await lapsing.locator('.list tbody').textContent();
  await lapsing.getByRole('button', { name: 'Next' }).click();
  await lapsing.getByText(/^13–\d+ of \d+$/).waitFor();
  expect(await lapsing.locator('.list tbody').textContent()).not.toBe(first);
  await lapsing.getByRole('button', { name: 'Previous' }).click();
  await lapsing.getByText(/^1–12 of \d+$/).waitFor();
  await expect.poll(() => lapsing.locator('.list tbody').textContent()).toBe(first);
});

test('who looks blindly sees nobody’s name, and one who may not see names never does', async () => {
  const blind = await site.open('/insights');
  const names = section(blind, 'Lapsing soon').locator('.list td a');
  expect(await names.first().textContent()).not.toMatch(/^Person \d+$/);
  await blind.getByRole('button', { name: 'Blind view' }).click();
  await section(blind, 'Lapsing soon')
    .getByText(/^Person \d+$/)
    .first()
    .waitFor();
  await section(blind, 'Since the quarter before')
    .getByText(/^Person \d+$/)
    .first()
    .waitFor();
  for (const name of await names.allTextContents()) expect(name).toMatch(/^Person \d+$/);

  const viewer = await site.open('/insights', await asRole('viewer'));
  for (const name of await section(viewer, 'Lapsing soon').locator('.list td a').allTextContents())
    expect(name).toMatch(/^Person \d+$/);
});

test('the age of the CVs is told by department, with the search for who saw to theirs', async () => {
  const page = await site.open('/insights');
  const ages = section(page, 'Age of the CVs');
  const rows = ages.getByRole('region', { name: 'Age of the CVs by department' }).locator('tbody tr');
  await expect.poll(() => rows.first().getByRole('rowheader').textContent()).toContain('Everybody');
  await expect.poll(() => rows.first().locator('td').last().textContent()).toBe('140');
  const [inAYear, notInAYear] = [rows.nth(1).locator('td a').nth(-3), rows.nth(1).locator('td a').nth(-2)];
  const [seen, neglected] = [await numberOf(inAYear), await numberOf(notInAYear)];
  expect(await foundBy(page, inAYear)).toBe(seen);
  expect(page.url()).toMatch(/search\?department=.*&cvUpdatedSince=/);
  await page.goBack();
  await settled(page);
  expect(await foundBy(page, notInAYear)).toBe(neglected);
  expect(page.url()).toMatch(/search\?department=.*&cvNotUpdatedSince=/);
});

test('since the quarter before some joined and some have another grade, and skills grew', async () => {
  const page = await site.open('/insights');
  const changes = section(page, 'Since the quarter before');
  const answer = await insight<{
    joined: { total: number };
    left: { total: number };
    regraded: { total: number };
  }>('changes');
  await expect
    .poll(() => changes.locator('.lead').textContent())
    .toContain(`Since Q1 2026, ${answer.joined.total} people joined and ${answer.left.total} left`);
  await changes.getByRole('button', { name: `Another grade: ${answer.regraded.total}` }).click();
  await page.waitForURL('**/insights?changes=regraded');
  await expect.poll(() => changes.getByRole('columnheader').allTextContents()).toContain('Was');
  await expect.poll(() => changes.getByText('Silverlight').textContent()).toContain('had 2');
  expect(await foundBy(page, changes.locator('a.chip', { hasText: 'Python' }))).toBeGreaterThan(0);
});

test('a link to a section leads to it, however long the sections before it take', async () => {
  const page = await site.open('/insights#freshness');
  await expect
    .poll(() =>
      section(page, 'Age of the CVs').evaluate((place) => Math.abs(place.getBoundingClientRect().top) < 200),
    )
    .toBe(true);
  await page
    .getByRole('navigation', { name: 'Sections of this page' })
    .getByRole('link', { name: 'Skill supply' })
    .click();
  expect(new URL(page.url()).hash).toBe('#skills');
  await expect.poll(() => page.locator(':focus').textContent()).toBe('Skill supply');
});

test('a section that cannot be had says so in its own place, and can be tried again', async () => {
  const page = await site.open('/nowhere');
  await page.route('**/api/v1/insights/freshness', (route) => route.fulfill({ status: 503, body: '' }));
  await page.goto(`${site.url}/insights`);
  await settled(page);
  const ages = section(page, 'Age of the CVs');
  await expect.poll(() => ages.getByRole('alert').textContent()).toContain('The server could not answer');
  expect(await section(page, 'Skill supply').getByRole('alert').count()).toBe(0);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.unroute('**/api/v1/insights/freshness');
  await ages.getByRole('button', { name: 'Try again' }).click();
  await ages.getByRole('rowheader', { name: 'Everybody' }).waitFor();
});

test('where the drawings cannot be fetched, their figures are there', async () => {
  const page = await site.open('/nowhere');
  const scripts = new Set<string>();
  page.on('request', (request) => scripts.add(request.url()));
  // The library is by far the largest of the scripts.
  await page.route('**/*.js', async (route) => {
    const answer = await route.fetch();
    const body = await answer.body();
    return body.includes('setOption') && body.length > 150_000
      ? route.abort()
      : route.fulfill({ response: answer });
  });
  await page.goto(`${site.url}/insights`);
  await settled(page);
  const bench = section(page, 'Bench forecast');
  await expect.poll(() => bench.getByText('The drawing could not be fetched').count()).toBe(1);
  await expect.poll(() => bench.locator('sa-chart td').first().isVisible()).toBe(true);
});

test('the figures are accessible in both themes, tables opened and narrow too', async () => {
  const page = await site.open('/insights?skills=department&changes=regraded');
  for (const table of await page.getByText('Figures as a table').all()) await table.click();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  // The charts follow a moment later.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('another theme draws the charts anew in its colours', async () => {
  const page = await site.open('/insights', { colorScheme: 'light' });
  const colours = () =>
    section(page, 'Lapsing soon')
      .locator('sa-chart svg path')
      .evaluateAll((paths) => paths.map((path) => path.getAttribute('fill')).join(' '));
  const light = await colours();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect.poll(colours).not.toBe(light);
});
