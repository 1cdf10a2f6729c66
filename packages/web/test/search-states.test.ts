import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFindings, useSite } from './support/site.ts';

const site = useSite({ people: 150 });

const wide = { width: 1366, height: 900 };
const narrow = { width: 320, height: 700 };
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);
const place = (page: Page) => page.evaluate(() => (document.activeElement as HTMLElement).dataset['row']);

/** Each state of the page, and how to come to it. */
const states: readonly {
  readonly name: string;
  readonly path: string;
  readonly viewport?: typeof wide;
  readonly prepare?: (page: Page) => Promise<unknown>;
}[] = [
  { name: 'the table', path: '/search?skill=Python|2|1&q=engineer&clearance=BPSS&language=German|Basic' },
  { name: 'the cards', path: '/search?view=cards&q=engineer' },
  { name: 'nobody found', path: '/search?skill=Kubernetes|15|5&country=Norway&clearance=eDV' },
  { name: 'a telephone', path: '/search?q=engineer', viewport: narrow },
  {
    name: 'a telephone with the filters',
    path: '/search',
    viewport: narrow,
    prepare: (page) => page.getByRole('button', { name: 'Filters' }).click(),
  },
  {
    name: 'a server that is gone',
    path: '/search',
    prepare: async (page) => {
      await page.route('**/api/v1/search?*', (route) => route.abort());
      await page.getByRole('searchbox').fill('gone');
      await page.getByRole('heading', { name: 'The server does not answer' }).waitFor();
    },
  },
  {
    name: 'only few found',
    path: '/search?q=engineer&clearance=eSC',
    prepare: (page) => page.getByRole('list', { name: 'To find more' }).waitFor(),
  },
];

describe('each state is accessible, and no wider than the screen', () => {
  for (const { name, path, viewport = wide, prepare } of states)
    test(`${name}`, async () => {
      const page = await site.open(path, { viewport });
      await prepare?.(page);
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await widthOf(page)).toBeLessThanOrEqual(viewport.width);
    });
});

describe('cards', () => {
  test('stand beside each other as far as there is room, and the keyboard goes along and across', async () => {
    const page = await site.open('/search?view=cards', { viewport: { width: 1500, height: 900 } });
    const cards = page.getByRole('feed').getByRole('article');
    const [one, two] = [await cards.nth(0).boundingBox(), await cards.nth(1).boundingBox()];
    expect(two!.y).toBe(one!.y);
    expect(two!.x - (one!.x + one!.width)).toBeGreaterThan(8);
    const perRow = await cards.evaluateAll(
      (all) =>
        all.filter((card) => card.getBoundingClientRect().top === all[0]!.getBoundingClientRect().top).length,
    );
    expect(perRow).toBe(3);
    const below = await cards.nth(perRow).boundingBox();
    expect(below!.y - (one!.y + one!.height)).toBeGreaterThan(8);
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => place(page)).toBe('0');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => place(page)).toBe('1');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => place(page)).toBe(String(perRow + 1));
    await page.keyboard.press('End');
    await expect.poll(() => place(page)).toBe('149');
    await expect.poll(() => cards.last().getAttribute('aria-posinset')).toBe('150');
  });

  test('are what a telephone shows, and there the page itself scrolls to the last of them', async () => {
    const page = await site.open('/search', { viewport: narrow });
    await page.getByRole('feed').waitFor();
    expect(await page.getByRole('button', { name: 'Table' }).count()).toBe(0);
    const hidden = await page.getByRole('feed').evaluate((feed) => feed.scrollHeight - feed.clientHeight);
    expect(hidden).toBeLessThanOrEqual(1);
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await page.locator('[data-row="149"] a').waitFor();
    await page.locator('[data-row="149"]').focus();
    await page.keyboard.press('Home');
    await expect.poll(() => place(page)).toBe('0');
  });

  test('of a telephone are left for the filters and come back with how many there are', async () => {
    const page = await site.open('/search', { viewport: narrow });
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('checkbox', { name: /Norway/ }).click();
    const show = page.getByRole('button', { name: /^Show \d+ people$/ });
    await expect.poll(() => show.textContent()).not.toContain('150');
    const promised = (await show.textContent())!.replace('Show ', '').trim();
    await show.click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe(promised);
    await page.getByRole('button', { name: /^Filters\s+1 on$/ }).waitFor();
  });
});

describe('a server that is gone', () => {
  test('is told of, what was typed stays, and trying again goes on where one was', async () => {
    const page = await site.open('/search?country=Norway');
    await page.route('**/api/v1/search?*', (route) => route.abort());
    await page.getByRole('searchbox').fill('data');
    await page.getByRole('heading', { name: 'The server does not answer' }).waitFor();
    expect(await page.getByRole('searchbox').inputValue()).toBe('data');
    await page.getByRole('button', { name: 'Norway' }).waitFor();
    await page.unroute('**/api/v1/search?*');
    await page.getByRole('button', { name: 'Try again' }).click();
    const marked = page.getByRole('grid').locator('mark').first();
    await expect.poll(() => marked.textContent()).toMatch(/data/i);
  });

  test('while one scrolls leaves the people who are there, and fetches the others when it is back', async () => {
    const page = await site.open('/search');
    await page.route('**/api/v1/search?*offset=*', (route) => route.abort());
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => place(page)).toBe('0');
    await page.keyboard.press('End');
    await page.getByText('Some of these people could not be fetched. The server does not answer').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.unroute('**/api/v1/search?*offset=*');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('[data-row="149"] a').waitFor();
    await page.getByText('Some of these people').waitFor({ state: 'detached' });
  });
});

test('a load in between is told of when one scrolls on, and the search is done anew', async () => {
  const page = await site.open('/search');
  await page.route('**/api/v1/search?*offset=*', async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, json: { ...(await answer.json()), version: 'newer' } });
  });
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => place(page)).toBe('0');
  await page.keyboard.press('End');
  await page.getByText('The data has changed since this search').waitFor();
  await page.unroute('**/api/v1/search?*offset=*');
  await page.getByRole('button', { name: 'Search anew' }).click();
  await page.getByText('The data has changed').waitFor({ state: 'detached' });
  await page.locator('[data-row="0"] a').waitFor();
});

test('in a blind view nobody has a name, and the list cannot be ordered by it', async () => {
  const page = await site.open('/search?sort=name');
  await page.getByRole('button', { name: 'Blind view' }).click();
  await page
    .getByRole('link', { name: /^Person \d+$/ })
    .first()
    .waitFor();
  await expect.poll(() => page.getByLabel('Sort by').inputValue()).toBe('relevance');
  expect(await page.getByRole('grid').getByRole('button', { name: 'Person', exact: true }).count()).toBe(0);
  await page.getByRole('button', { name: 'Blind view' }).click();
  await expect.poll(() => page.getByLabel('Sort by').inputValue()).toBe('name');
});
