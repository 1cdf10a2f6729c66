import { expect, test } from 'vitest';
import { accessibilityFindings, useSite } from './support/site.ts';

const site = useSite({ people: 0 });

test('with nobody in the database the page says how to get somebody in', async () => {
  const page = await site.open('/search');
  await page.getByRole('heading', { name: 'There is nobody in the database yet' }).waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await expect
    .poll(() => page.getByRole('link', { name: 'To the loads' }).getAttribute('href'))
    .toBe('/loads');
});
