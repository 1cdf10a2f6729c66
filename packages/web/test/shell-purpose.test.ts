import { expect, test } from 'vitest';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const site = useSite({ people: 40, env: { SMART_ASSIGN_PURPOSE_REQUIRED: 'true' } });

test('before anybody is shown one says what for, once', async () => {
  const page = await site.open('/search?country=Norway');
  const purposes: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/search?')) purposes.push(request.headers()['x-purpose']);
  });
  await page.getByRole('heading', { name: 'What are you looking for people for?' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.type('Anbud for Skøyen tunnel');
  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor();
  await settled(page);
  expect(purposes).toEqual([encodeURIComponent('Anbud for Skøyen tunnel')]);
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.reload();
  await page.getByRole('grid').waitFor();
  expect(
    await site.database.query<{ purpose: string }>(
      `select distinct purpose from audit_event where purpose is not null`,
    ),
  ).toEqual([{ purpose: 'Anbud for Skøyen tunnel' }]);
});

test('the purpose stands in the head of the page and can be changed there', async () => {
  const page = await site.open('/search');
  await page.keyboard.type('One bid');
  await page.keyboard.press('Enter');
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: 'For: One bid' }).click();
  await page.getByRole('textbox', { name: 'What are you looking for people for?' }).fill('Another bid');
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Change' }).click();
  await page.getByRole('button', { name: 'For: Another bid' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Another bid');
  const asked = page.waitForRequest((request) => request.url().includes('/api/v1/search?'));
  await page.getByRole('searchbox').fill('data');
  expect((await asked).headers()['x-purpose']).toBe('Another%20bid');
});
