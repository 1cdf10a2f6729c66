import { expect, test } from 'vitest';
import { accessibilityFindings, useSite } from './support/site.ts';

const site = useSite({ people: 40 });

test('the address of the server leads to the search, whose places one can go to from there', async () => {
  const page = await site.open('/');
  expect(new URL(page.url()).pathname).toBe('/search');
  expect(await page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents()).toEqual([
    'Search',
    'Shortlists',
    'Insights',
    'Loads',
  ]);
  expect(await page.title()).toBe('Search · Smart-Assign');
});

test('an address that is not there says so', async () => {
  const page = await site.open('/nowhere');
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('There is nothing here');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`what stands around every page is accessible in the ${colorScheme} theme`, async () => {
    const page = await site.open('/nowhere', { colorScheme });
    expect(await accessibilityFindings(page)).toEqual([]);
  });
