/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const site = useSite({ people: 60 });

const people = (page: Page): Promise<string[]> => page.locator('thead th a').allTextContents();
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');

/** Ticks the first people of a search. */
async function choose(page: Page, count: number): Promise<void> {
  for (let place = 0; place < count; place++)
    await page
      .getByRole('checkbox', { name: /^Compare/ })
      .nth(place)
      .check();
}

test('those ticked in a search are compared against what was searched for', async () => {
  const page = await site.open('/search?skill=Python');
  await choose(page, 1);
  const bar = page.getByRole('complementary', { name: 'Chosen to compare' });
  await bar.getByText('1 person chosen to compare; choose another').waitFor();
  await page
    .getByRole('checkbox', { name: /^Compare/ })
    .nth(1)
    .check();
  await bar.getByRole('link', { name: 'Compare 2 people' }).click();
  await page.waitForURL(/\/compare\?skill=Python&id=\d+&id=\d+/);
  await settled(page);
  await expect.poll(() => people(page)).toHaveLength(2);
  const wish = page.getByRole('row', { name: /^Python yes/ });
  await expect.poll(() => wish.getByRole('cell').first().textContent()).toMatch(/yes: \d+ years?, level \d/);
  await expect.poll(() => page.getByRole('row', { name: /^Fulfilled/ }).textContent()).toContain('1 of 1');
  // Their pages know what was searched for, too.
  await expect
    .poll(() => page.locator('thead th a').first().getAttribute('href'))
    .toMatch(/^\/people\/\d+\?skill=Python$/);
});

test('one is taken out and another added from the same search', async () => {
  const page = await site.open('/compare?id=1&id=2&skillsMatch=any&skill=Python&skill=SQL');
  const [first] = await people(page);
  await page.getByRole('button', { name: `Take out ${first}` }).click();
  await page.getByRole('heading', { name: 'One more is needed' }).waitFor();
  await expect.poll(() => focused(page)).toBe('Compare');
  expect(new URL(page.url()).searchParams.getAll('id')).toEqual(['2']);
  await page.getByRole('link', { name: 'Add someone' }).first().click();
  await page.waitForURL(/\/search\?skill=Python&skill=SQL&skillsMatch=any/);
  await page.getByRole('complementary').getByText('1 person chosen').waitFor();
  await page
    .getByRole('checkbox', { name: /^Compare/, checked: false })
    .first()
    .check();
  await page.getByRole('link', { name: 'Compare 2 people' }).click();
  await page.waitForURL(/\/compare\?.*skillsMatch=any/);
  expect(new URL(page.url()).searchParams.getAll('id')).toHaveLength(2);
});

test('the sixth is not taken, and the bar says that five are as many as fit', async () => {
  const page = await site.open('/search');
  await choose(page, 5);
  await page.getByRole('complementary').getByText('5 people chosen to compare: as many as fit').waitFor();
  await page.getByRole('button', { name: 'Clear those chosen to compare' }).click();
  await page.getByRole('complementary', { name: 'Chosen to compare' }).waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('only the differences leaves out what all have alike, and stands in the address', async () => {
  const page = await site.open('/compare?id=1&id=2&id=3');
  const all = await page.locator('tbody tr:not(.group)').count();
  await page.getByRole('switch', { name: 'Differences only' }).check();
  await page.waitForURL(/only=differences/);
  const told = await page.getByText(/\d+ rows? in which all are alike hidden/).textContent();
  const different = await page.locator('tbody tr:not(.group)').count();
  expect(all - different).toBe(Number.parseInt(told!, 10));
  const again = await site.open('/compare?id=1&id=2&id=3&only=differences');
  await expect.poll(() => again.getByRole('switch', { name: 'Differences only' }).isChecked()).toBe(true);
  await expect.poll(() => again.locator('tbody tr:not(.group)').count()).toBe(different);
});

test('with nobody chosen the page tells how to choose', async () => {
  const page = await site.open('/compare');
  await page.getByRole('heading', { name: 'Nobody is chosen yet' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'To the search' }).click();
  await page.waitForURL(/\/search/);
  await page
    .getByRole('checkbox', { name: /^Compare/ })
    .first()
    .waitFor();
  await expect.poll(() => page.title()).toBe('Search · Smart-Assign');
});

test('somebody who is gone can be taken out of an old link', async () => {
  const page = await site.open('/compare?id=1&id=2&id=987654');
  await page.getByRole('alert').getByText('One of them is not here any more').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'missing' }).count()).toBe(1);
  await page.getByRole('button', { name: 'Person 987654, missing' }).click();
  await settled(page);
  await page.getByRole('table').waitFor();
  await expect.poll(() => people(page)).toHaveLength(2);
});

test('what is searched for in whole CVs is said not to be compared', async () => {
  const page = await site.open('/compare?id=1&id=2&q=payments');
  const note = page.getByText('Not compared, since it is searched for in whole CVs: “payments”.');
  await expect.poll(() => note.count()).toBe(1);
});

test('in a blind view nobody is named', async () => {
  const page = await site.open('/compare?id=1&id=2');
  await page.getByRole('button', { name: 'Blind view' }).click();
  await page.getByRole('link', { name: 'Person 1', exact: true }).waitFor();
  await expect.poll(() => people(page)).toEqual(['Person 1', 'Person 2']);
});

test('on a telephone the table scrolls in itself, and what a row is stays at its side', async () => {
  const page = await site.open('/compare?id=1&id=2&id=3&skill=Python', {
    viewport: { width: 320, height: 640 },
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  const region = page.getByRole('region', { name: 'People side by side' });
  await region.focus();
  await page.keyboard.press('End');
  await region.evaluate((element) => element.scrollTo(200, 0));
  const header = page.locator('tbody th[scope="row"]').first();
  await expect.poll(() => header.evaluate((cell) => cell.getBoundingClientRect().left)).toBeLessThan(40);
});

test('comparing is accessible in both themes', async () => {
  const filters = 'skill=Python%7C3&clearance=SC&country=Norway&availableMin=50&language=English%7CFluent';
  const page = await site.open(`/compare?id=1&id=2&id=3&id=4&id=5&${filters}`);
  expect(await accessibilityFindings(page)).toEqual([]);
  for (const path of ['/compare', '/compare?id=1', '/compare?id=1&id=987654']) {
    await page.goto(site.url + path);
    await settled(page);
    expect(await accessibilityFindings(page)).toEqual([]);
  }
});
