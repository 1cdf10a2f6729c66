import { expect, test } from 'vitest';
import { Criteria } from '../src/pages/search/criteria.ts';
import { criteriaOf, longestName, queryOf, suggestedName, wordsOf } from '../src/pages/search/saved-query.ts';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const site = useSite({ people: 40 });

test('a search kept as a query is the same search when it is read again', () => {
  const criteria = Criteria.from({
    q: 'C# & co',
    skill: ['Go|5', 'SQL|0|4'],
    country: 'Norway',
    sort: 'name',
  });
  const query = queryOf(criteria);
  expect(query).toBe('q=C%23+%26+co&skill=Go%7C5&skill=SQL%7C0%7C4&country=Norway&sort=name');
  expect(criteriaOf(query).equals(criteria)).toBe(true);
  expect(criteriaOf('limit=5&q=Go').toParameters()).toEqual({ q: 'Go' });
});

test('a search offers its filters as its name, as far as they fit', () => {
  const criteria = Criteria.from({ q: 'harbour', clearance: 'SC' });
  expect(wordsOf(criteria)).toBe('“harbour”, at least SC');
  expect(suggestedName(criteria)).toBe('harbour, at least SC');
  const long = suggestedName(Criteria.from({ q: 'x'.repeat(300) }));
  expect([long.length, long.endsWith('…')]).toEqual([longestName, true]);
});

test('a search is saved, opened from another one, deleted, and put back', async () => {
  const page = await site.open('/search?skill=Docker&clearance=SC');
  const button = page.getByRole('button', { name: 'Saved searches' });
  const panel = page.getByRole('dialog', { name: 'Saved searches' });
  await button.click();
  await panel.waitFor();
  const name = panel.getByLabel('Save this search as');
  await expect.poll(() => name.inputValue()).toBe('Docker, at least SC');
  await name.fill('Cleared for containers');
  await page.keyboard.press('Enter');
  await panel.getByRole('status').getByText('“Cleared for containers” is saved.').waitFor();
  await expect.poll(() => panel.getByRole('button', { name: 'Replace' }).count()).toBe(1);
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
    .toBe('Saved searches');

  await page.getByRole('button', { name: 'Reset' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('');
  await button.click();
  await panel.getByText('Filter for something').waitFor();
  await panel.getByRole('link', { name: 'Cleared for containers' }).click();
  await expect.poll(() => new URL(page.url()).search).toBe('?skill=Docker&clearance=SC');
  await settled(page);
  await page.getByRole('button', { name: /at least SC/ }).waitFor();

  await button.click();
  await expect
    .poll(() => panel.getByRole('link', { name: 'Cleared for containers' }).getAttribute('aria-current'))
    .toBe('true');
  await panel.getByRole('button', { name: 'Delete Cleared for containers' }).click();
  await panel.getByText('“Cleared for containers” is deleted.').waitFor();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByText('“Cleared for containers” is there again.').waitFor();
  await page.reload();
  await settled(page);
  await button.click();
  await panel.getByRole('link', { name: 'Cleared for containers' }).waitFor();
});

test('a link to the search is copied', async () => {
  const page = await site.open('/search?q=docker&view=cards', {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: 'Saved searches' }).click();
  await page.getByRole('button', { name: 'Copy a link to this search' }).click();
  await page.getByText('The link to this search is copied.').waitFor();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(`${site.url}/search?q=docker`);
});

test('a search that the server does not keep is said to be not saved', async () => {
  const page = await site.open('/search?q=docker');
  await page.getByRole('button', { name: 'Saved searches' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Save this search as').waitFor();
  await settled(page);
  await page.route('**/api/v1/saved-searches', (route) => route.abort());
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(() => panel.getByRole('alert').textContent())
    .toContain('The search is not saved. The server does not answer');
});

test('saved searches are accessible in both themes, also on a telephone', async () => {
  const viewport = { width: 320, height: 640 };
  const page = await site.open('/search?q=sql', { viewport });
  await page.getByRole('button', { name: 'Saved searches' }).click();
  const panel = page.getByRole('dialog');
  await panel.getByLabel('Save this search as').fill(`SQL`);
  await page.keyboard.press('Enter');
  await panel.getByText('is saved.').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});
