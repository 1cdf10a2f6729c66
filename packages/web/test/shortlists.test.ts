import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { withConnection } from '@smart-assign/database';
import { makeList, membersOf } from './support/shortlists.ts';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const site = useSite({
  people: 40,
  prepare: async (database) => {
    await withConnection(database, (client) =>
      client.query(`insert into shortlist (owner, name) values ('token 9', 'Somebody else’s bid')`),
    );
  },
});

const rows = (page: Page): Promise<string[]> => page.locator('td.person a').allTextContents();
const names = (members: readonly { name: string }[]): string[] => members.map(({ name }) => name);
const lists = (page: Page): Promise<string[]> => page.locator('td.list > a').allTextContents();

test('a list is begun, renamed and, after a second question, deleted', async () => {
  const page = await site.open('/shortlists');
  await expect.poll(() => page.title()).toBe('Shortlists · Smart-Assign');
  await page.getByRole('textbox', { name: 'Name of a new list' }).fill('Harbour bid');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('“Harbour bid” is made.').waitFor();
  await expect.poll(async () => (await lists(page))[0]).toBe('Harbour bid');

  await page.getByRole('button', { name: 'Rename Harbour bid' }).click();
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('Port bid');
  await page.keyboard.press('Enter');
  await page.getByText('“Harbour bid” is now “Port bid”.').waitFor();
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Rename Port bid');

  await page.getByRole('button', { name: 'Delete Port bid' }).click();
  await page.getByRole('alertdialog', { name: 'Delete “Port bid”?' }).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => lists(page)).toContain('Port bid');
  await page.getByRole('button', { name: 'Delete Port bid' }).click();
  await page.getByRole('button', { name: 'Delete the list' }).click();
  await page.getByText('“Port bid” is deleted.').waitFor();
  await page.reload();
  await expect.poll(() => lists(page)).toContain('Somebody else’s bid');
  expect(await lists(page)).not.toContain('Port bid');
});

test('an admin sees whose a list is', async () => {
  const page = await site.open('/shortlists');
  const row = page.getByRole('row', { name: 'Somebody else’s bid' });
  await expect.poll(() => row.getByRole('cell').nth(4).textContent()).toBe('token 9');
});

test('a new name that the server refuses is taken back, and that is said', async () => {
  await makeList(site, 'Steady');
  const page = await site.open('/shortlists');
  await page.route('**/api/v1/shortlists/*', (route) => route.fulfill({ status: 500, json: {} }));
  await page.getByRole('button', { name: 'Rename Steady' }).click();
  await page.locator('input:focus').waitFor();
  await page.keyboard.type('Other');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').getByText('The list is still called “Steady”.').waitFor();
  await expect.poll(() => lists(page)).toContain('Steady');
});

test('people are put into order by buttons, by keys and by dragging, and stay so', async () => {
  const { id, members } = await makeList(site, 'Order', 4);
  const [a, b, c, d] = names(members);
  const page = await site.open(`/shortlists/${id}`);
  await expect.poll(() => rows(page)).toEqual([a, b, c, d]);

  await page.getByRole('button', { name: `Move ${c} up` }).click();
  await expect.poll(() => rows(page)).toEqual([a, c, b, d]);
  await page.getByRole('status').getByText(`${c} is now 2 of 4`).waitFor();
  // The focus goes with the row.
  await page.keyboard.press('Enter');
  await expect.poll(() => rows(page)).toEqual([c, a, b, d]);
  await page.keyboard.press('End');
  await expect.poll(() => rows(page)).toEqual([a, b, d, c]);

  const handle = page.locator('.handle').first();
  const to = (await page.locator('.handle').nth(2).boundingBox())!;
  await handle.hover();
  await page.mouse.down();
  await page.mouse.move(to.x + 4, to.y, { steps: 6 });
  await page.mouse.move(to.x + 4, to.y + 12, { steps: 6 });
  await page.mouse.up();
  await expect.poll(() => rows(page)).toEqual([b, d, a, c]);
  await expect.poll(async () => names(await membersOf(site, id))).toEqual([b, d, a, c]);
});

test('an order that cannot be kept is put back, and that is said', async () => {
  const { id, members } = await makeList(site, 'Refused order', 3);
  const page = await site.open(`/shortlists/${id}`);
  await page.route('**/order', (route) => route.abort());
  await page.getByRole('button', { name: `Move ${members[2]!.name} up` }).click();
  await page.getByRole('alert').getByText('The order is as it was. The server does not answer').waitFor();
  await expect.poll(() => rows(page)).toEqual(names(members));
});

test('a list that somebody else has changed meanwhile is read again', async () => {
  const { id, members } = await makeList(site, 'Two at once', 3);
  const page = await site.open(`/shortlists/${id}`);
  await fetch(`${site.url}/api/v1/shortlists/${id}/members/${members[0]!.userId}`, { method: 'DELETE' });
  await page.getByRole('button', { name: `Move ${members[2]!.name} up` }).click();
  await page.getByRole('alert').getByText('The shortlist has other members').waitFor();
  await expect.poll(() => rows(page)).toEqual(names(members.slice(1)));
});

test('a note is kept on Enter and when one leaves it; Escape takes back what was typed', async () => {
  const { id, members } = await makeList(site, 'Notes', 2);
  const page = await site.open(`/shortlists/${id}`);
  const note = page.getByRole('textbox', { name: `Note on ${members[0]!.name}` });
  await note.fill('asks for Fridays off');
  await note.press('Enter');
  await page.locator('sa-note-field', { has: note }).getByText('saved', { exact: true }).waitFor();
  await note.fill('never mind');
  await note.press('Escape');
  await expect.poll(() => note.inputValue()).toBe('asks for Fridays off');
  await page.getByRole('textbox', { name: 'Note on the list' }).fill('Six from January');
  await note.focus();
  await page.getByText('The note on the list is saved').waitFor();
  await page.reload();
  await settled(page);
  await expect.poll(() => note.inputValue()).toBe('asks for Fridays off');
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Note on the list' }).inputValue())
    .toBe('Six from January');
});

test('a note that cannot be kept stays to be tried again', async () => {
  const { id, members } = await makeList(site, 'Refused note', 1);
  const page = await site.open(`/shortlists/${id}`);
  await page.route('**/members/*', (route) => route.abort(), { times: 1 });
  const note = page.getByRole('textbox', { name: `Note on ${members[0]!.name}` });
  await note.fill('lead');
  await note.press('Enter');
  await page.getByRole('alert').getByText('is not saved. The server does not answer').waitFor();
  await expect.poll(() => note.inputValue()).toBe('lead');
  await note.press('Enter');
  await page.getByText('saved', { exact: true }).waitFor();
  expect((await membersOf(site, id))[0]!.note).toBe('lead');
});

test('who is taken off can be put back where they were, with the note on them', async () => {
  const { id, members } = await makeList(site, 'Undo', 3);
  const page = await site.open(`/shortlists/${id}`);
  await page.getByRole('button', { name: `Take ${members[1]!.name} off the list` }).click();
  await expect
    .poll(async () => names(await membersOf(site, id)))
    .toEqual([members[0]!.name, members[2]!.name]);
  // The focus is on the way back, once the page has drawn it.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent?.trim()))
    .toBe(`Undo: put ${members[1]!.name} back`);
  await page.keyboard.press('Enter');
  await expect.poll(() => rows(page)).toEqual(names(members));
  await expect
    .poll(async () => (await membersOf(site, id)).map(({ name, note }) => [name, note]))
    .toEqual(members.map(({ name, note }) => [name, note]));
});

test('the blind view shows neither names nor notes, and an undo loses none', async () => {
  const { id, members } = await makeList(site, 'Blind', 3);
  const page = await site.open(`/shortlists/${id}`);
  await page.getByRole('button', { name: 'Blind view' }).click();
  await page.getByText('The blind view hides names and notes').waitFor();
  await expect.poll(() => rows(page)).toEqual(members.map(({ userId }) => `Person ${userId}`));
  expect(await page.getByText('speaks Welsh').count()).toBe(0);
  await page.getByRole('button', { name: `Take Person ${members[1]!.userId} off the list` }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(async () => (await membersOf(site, id))[1])
    .toMatchObject({ name: members[1]!.name, note: 'speaks Welsh' });
});

test('other days tell of the free time in those, and stand in the address', async () => {
  const { id } = await makeList(site, 'Days', 2);
  const page = await site.open(`/shortlists/${id}`);
  const first = await page.getByLabel('Free from').inputValue();
  await page.getByLabel('to', { exact: true }).fill(first);
  await expect.poll(() => page.url()).toContain(`?from=${first}&to=${first}`);
  await settled(page);
  await expect.poll(() => page.getByLabel('to', { exact: true }).inputValue()).toBe(first);
  await page.getByRole('button', { name: 'The coming four weeks' }).click();
  await expect.poll(() => page.url()).not.toContain('from=');
});

test('two of the list lead to their comparison', async () => {
  const { id, members } = await makeList(site, 'Compare', 3);
  const page = await site.open(`/shortlists/${id}`);
  for (const { name } of members.slice(1))
    await page.getByRole('checkbox', { name: `Compare ${name}` }).check();
  const link = page.getByRole('link', { name: 'Compare 2 people' });
  await expect
    .poll(() => link.getAttribute('href'))
    .toBe(`/compare?id=${members[1]!.userId}&id=${members[2]!.userId}`);
});

test('a list is saved as a file, and a refusal is told instead of saved', async () => {
  const { id, members } = await makeList(site, 'Export', 2);
  const page = await site.open(`/shortlists/${id}`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Export as CSV' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Export \d{4}-\d{2}-\d{2}\.csv$/);
  const text = await readFile(await file.path(), 'utf8');
  for (const { name } of members) expect(text).toContain(name);

  await page.route('**/export?*', (route) =>
    route.fulfill({ status: 403, json: { title: 'Not allowed', detail: 'Ask for the role.' } }),
  );
  await page.getByRole('link', { name: 'Export as Excel' }).click();
  await page.getByRole('alert').getByText('There is no file. Not allowed. Ask for the role.').waitFor();
});

test('a shared list opens by its link to look at only, until sharing stops', async () => {
  const { id, members } = await makeList(site, 'Shared', 2);
  const page = await site.open(`/shortlists/${id}`);
  await page.getByRole('button', { name: 'Share' }).click();
  await page.getByLabel('Open for').selectOption('1 week');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();

  const { pathname } = new URL(link);
  const shared = await site.open(pathname);
  await expect.poll(() => shared.getByRole('heading', { level: 1 }).textContent()).toBe('Shared');
  await expect.poll(() => rows(shared)).toEqual(names(members));
  await expect.poll(() => shared.getByText('speaks Welsh').count()).toBe(1);
  expect(await shared.getByRole('button', { name: /Move|Take/ }).count()).toBe(0);
  expect(await shared.locator('main textarea').count()).toBe(0);

  await page.getByRole('button', { name: 'Stop sharing' }).click();
  await page.getByText('The link does not open the list any more.').waitFor();
  const closed = await site.open(pathname);
  await expect
    .poll(() => closed.getByRole('heading', { level: 1 }).textContent())
    .toBe('This link opens no list any more');
});

test('a list that is deleted on its own page leads to the others', async () => {
  const { id } = await makeList(site, 'Over', 1);
  const page = await site.open(`/shortlists/${id}`);
  await page.getByRole('button', { name: 'Delete the list' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete the list' }).click();
  await page.getByText('“Over” is deleted.').waitFor();
  expect(new URL(page.url()).pathname).toBe('/shortlists');
  const gone = await site.open(`/shortlists/${id}`);
  await expect
    .poll(() => gone.getByRole('heading', { level: 1 }).textContent())
    .toBe('This list is not here');
});

for (const width of [1366, 320])
  test(`lists are accessible in every state, ${width} wide`, async () => {
    const { id, members } = await makeList(site, `Access ${width}`, 3);
    await makeList(site, 'Nobody yet');
    const page = await site.open('/shortlists', { viewport: { width, height: 800 } });
    const check = async (): Promise<void> => {
      // What has been scrolled half under the head of the page would count as too small.
      await page.evaluate(() => window.scrollTo(0, 0));
      expect(await accessibilityFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    };
    await page.getByRole('button', { name: 'Rename Nobody yet' }).first().click();
    await check();
    await page.getByRole('button', { name: 'Delete Nobody yet' }).first().click();
    await page.getByRole('alertdialog').waitFor();
    await check();
    await page.getByRole('button', { name: 'Delete the list' }).click();
    await page.getByText('is deleted.').waitFor();
    await check();

    await page.goto(`${site.url}/shortlists/${id}`);
    await settled(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    const link = await page.getByRole('textbox', { name: 'The link' }).inputValue();
    await page.getByRole('button', { name: `Take ${members[0]!.name} off the list` }).click();
    const note = page.getByRole('textbox', { name: `Note on ${members[1]!.name}` });
    await note.fill('lead');
    await note.press('Enter');
    await page.getByText('saved', { exact: true }).waitFor();
    await check();
    await page.route('**/order', (route) => route.abort());
    await page.getByRole('button', { name: `Move ${members[2]!.name} up` }).click();
    await page.getByRole('alert').getByText('The order is as it was').waitFor();
    await check();

    await page.goto(link);
    await settled(page);
    await check();
    await page.goto(`${site.url}/shortlists/shared/gone`);
    await settled(page);
    await check();
  });
