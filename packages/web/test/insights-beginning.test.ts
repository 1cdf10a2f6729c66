import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { accessibilityFindings, useSite } from './support/site.ts';

const first = useSite({ people: 30 });
const empty = useSite({ people: 0 });

const leads = (page: Page) => page.locator('.lead').allTextContents();

test('in the first quarter nothing is compared, and the page says why', async () => {
  const page = await first.open('/insights');
  await expect.poll(() => page.getByText('first quarter', { exact: true }).count()).toBe(5);
  expect(await page.locator('sa-trend-line').count()).toBe(0);
  await expect
    .poll(async () => (await leads(page)).at(-1))
    .toMatch(/is the first quarter that is known, with 30 people\./);
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('where nobody is in the database yet, each section says so and the page says what to do', async () => {
  const page = await empty.open('/insights');
  await expect.poll(() => page.getByRole('heading', { name: 'No export is loaded yet' }).count()).toBe(1);
  await expect
    .poll(() => leads(page))
    .toEqual([
      'Nothing is known of anybody’s free time.',
      'Nobody is in the database yet.',
      expect.stringMatching(/^Nothing that is known lapses before /),
      'Nobody is in the database yet.',
      'No quarter is loaded yet.',
    ]);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('link', { name: 'Start a load' }).click();
  await page.getByRole('heading', { name: 'Nothing was loaded yet' }).waitFor();
});
