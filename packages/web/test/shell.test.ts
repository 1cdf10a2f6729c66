import { expect, test } from 'vitest';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const site = useSite({ people: 40 });

test('the address of the server leads to the search, whose places one can go to from there', async () => {
  const page = await site.open('/');
  expect(new URL(page.url()).pathname).toBe('/search');
  await expect
    .poll(() => page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents())
    .toEqual(['Search', 'Shortlists', 'Insights', 'Loads']);
  await expect.poll(() => page.title()).toBe('Search · Smart-Assign');
});

test('an address that is not there says so', async () => {
  const page = await site.open('/nowhere');
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).textContent())
    .toBe('There is nothing here');
});

test('what stands around every page is accessible in both themes', async () => {
  const page = await site.open('/nowhere');
  expect(await accessibilityFindings(page)).toEqual([]);
});

test('whoever skips to the content or opens a page by the keyboard is in it', async () => {
  const page = await site.open('/search');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('[data-row="0"]:focus').waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/people/*');
  await settled(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
});

test('a server that does not answer at first is told of, and trying again opens the page', async () => {
  const page = await site.open('/search?country=Norway');
  await page.route('**/auth/me', (route) => route.abort());
  await page.reload();
  await page.getByRole('heading', { name: 'The server does not answer' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.unroute('**/auth/me');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('grid').waitFor();
  expect(new URL(page.url()).search).toBe('?country=Norway');
});

test('a page that cannot be fetched is told of on the one that is there, which stays as it was left', async () => {
  const page = await site.open('/search');
  await page.getByRole('searchbox').fill('data');
  await page.waitForURL('**/search?q=data');
  await page.route('**/*.js', (route) => route.abort());
  await page.getByRole('link', { name: 'Insights' }).click();
  await page.getByText('That page could not be fetched.').waitFor();
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('data');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.unroute('**/*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForURL('**/insights');
});
