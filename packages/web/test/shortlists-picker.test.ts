import { expect, test } from 'vitest';
import { deleteList, makeList, membersOf } from './support/shortlists.ts';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const site = useSite({ people: 40 });

test('somebody found is put on a list by the keyboard alone, and taken off it again', async () => {
  const { id } = await makeList(site, 'Harbour bid');
  await makeList(site, 'Tax portal');
  const page = await site.open('/search?sort=name');
  await page.locator('[data-row="1"]').focus();
  await page.keyboard.press('s');
  const dialog = page.getByRole('dialog', { name: /^Put .* on a list$/ });
  await dialog.waitFor();
  await page.keyboard.type('harb');
  await dialog.getByText('Enter takes Harbour bid').waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByRole('status').getByText('is now on “Harbour bid”.').waitFor();
  expect(await membersOf(site, id)).toHaveLength(1);

  await page.keyboard.press('Enter');
  await dialog.getByText('is on “Harbour bid” already.').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-row'))).toBe('1');

  await page.keyboard.press('s');
  await dialog.getByRole('button', { name: /Harbour bid.*on it/ }).waitFor();
  // The list changed last stands first.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Tax portal');
  await page.keyboard.press('Enter');
  await dialog.getByText('is now on “Tax portal”.').waitFor();
  await dialog.getByRole('button', { name: 'Undo' }).click();
  await dialog.getByText('is off “Tax portal” again.').waitFor();
  await expect
    .poll(() => dialog.getByRole('button', { name: /Tax portal/ }).textContent())
    .toContain('0 people');
});

test('a list that is not there yet is begun with who is to be on it', async () => {
  const page = await site.open('/search?sort=name');
  await page
    .getByRole('button', { name: /^Shortlist / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  await page.keyboard.type('Grid 2027');
  await dialog.getByText('No list is called so. Enter begins it.').waitFor();
  await page.keyboard.press('Enter');
  await dialog.getByText('is now on “Grid 2027”.').waitFor();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page.goto(`${site.url}/shortlists`);
  await settled(page);
  await expect.poll(() => page.getByRole('row', { name: /Grid 2027 1 / }).count()).toBe(1);
});

test('what the server refuses is said in the dialog', async () => {
  const { id } = await makeList(site, 'Gone by now');
  const page = await site.open('/search?sort=name');
  await page
    .getByRole('button', { name: /^Shortlist / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  const choice = dialog.getByRole('button', { name: /Gone by now/ });
  await choice.waitFor();
  await deleteList(site, id);
  await choice.click();
  await expect.poll(() => dialog.getByRole('alert').textContent()).toContain('is not on “Gone by now”.');
});

test('where the dialog cannot be fetched, that is said', async () => {
  const page = await site.open('/search?sort=name');
  await page.route('**/*.js', (route) => route.abort());
  await page
    .getByRole('button', { name: /^Shortlist / })
    .first()
    .click();
  await page.getByText('The lists could not be fetched.').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Shortlist');
});

test('the dialog is accessible in both themes, also on a telephone', async () => {
  const viewport = { width: 320, height: 640 };
  const page = await site.open('/search?sort=name', { viewport });
  await page
    .getByRole('button', { name: /^Shortlist / })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.keyboard.type(`Accessible`);
  await page.keyboard.press('Enter');
  await dialog.getByText('is now on').waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});
