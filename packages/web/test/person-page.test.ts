/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const site = useSite({ people: 60 });

interface Known {
  readonly userId: number;
  readonly name?: string;
  readonly email?: string;
  readonly availableLanguages: readonly string[];
  readonly skills: readonly { readonly skill: string; readonly yearsOfExperience: number | null }[];
  readonly projects: readonly { readonly customer: string; readonly yearFrom: number | null }[];
}

/** Somebody with enough in their CV to have every section tested, and texts in two languages. */
let somebody: Known;

beforeAll(async () => {
  const people = await Promise.all(
    Array.from({ length: 60 }, async (_, place): Promise<Known> => {
      const answer = await fetch(`${site.url}/api/v1/candidates/${place + 1}`);
      return (await answer.json()) as Known;
    }),
  );
  somebody = people.find(
    ({ availableLanguages, skills, projects }) =>
      availableLanguages.length > 1 && skills.length > 4 && projects.length > 2,
  )!;
});

const openPerson = (query = '', options?: Parameters<typeof site.open>[1]): Promise<Page> =>
  site.open(`/people/${somebody.userId}${query}`, options);
const skillNames = (page: Page): Promise<string[]> =>
  page
    .locator('#skills tbody th')
    .evaluateAll((cells) =>
      cells.map((cell) => cell.firstElementChild?.textContent ?? cell.textContent!.trim()),
    );
const hasNoSidewaysScrolling = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

test('a person has a head with their name and how to reach them', async () => {
  const page = await openPerson();
  await expect.poll(() => page.getByRole('heading', { level: 1 }).textContent()).toBe(somebody.name);
  await expect
    .poll(() => page.getByRole('link', { name: somebody.email! }).getAttribute('href'))
    .toBe(`mailto:${somebody.email}`);
  for (const name of ['Skills', 'Free time', 'Timeline', 'Projects', 'Similar people'])
    await page
      .getByRole('region', { name: new RegExp(`^${name}`) })
      .first()
      .waitFor();
});

test('skills are sorted by years where one asks for it, and the address says so', async () => {
  const page = await openPerson();
  await page.getByRole('button', { name: 'Years' }).click();
  await page.waitForURL(/skillOrder=years/);
  await expect.poll(() => page.locator('#skills th.years').getAttribute('aria-sort')).toBe('descending');
  const [longest] = somebody.skills.toSorted(
    (one, other) => (other.yearsOfExperience ?? -1) - (one.yearsOfExperience ?? -1),
  );
  const years = page.locator('#skills tbody tr').first().locator('.figure-small');
  await expect.poll(() => years.textContent()).toContain(String(longest!.yearsOfExperience));
});

test('what was searched for stands first among the skills, and what is missing is named', async () => {
  const last = somebody.skills.at(-1)!.skill;
  const page = await openPerson(`?skill=${encodeURIComponent(last)}&skill=Basket+weaving`);
  await expect.poll(async () => (await skillNames(page))[0]).toBe(last);
  await page.getByText('Searched for, but not in the CV: Basket weaving').waitFor();
});

test('the contents lead to a section, by keyboard too, and a link to it can be sent', async () => {
  const page = await openPerson();
  await page
    .getByRole('navigation', { name: 'Sections of this page' })
    .getByRole('link', { name: 'Projects' })
    .focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#projects$/);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('projects-name');

  const sent = await openPerson('#projects');
  const top = await sent.locator('#projects').evaluate((section) => section.getBoundingClientRect().top);
  expect(top).toBeGreaterThan(0);
  expect(top).toBeLessThan(200);
});

test('arrow keys go along the timeline, and Enter leads to the whole text', async () => {
  const page = await openPerson();
  const bars = page.locator('sa-timeline [role="link"]');
  await page.locator('sa-timeline [tabindex="0"][role="link"]').focus();
  await page.keyboard.press('Home');
  await expect.poll(() => bars.first().evaluate((bar) => bar === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowRight');
  const words = await page.evaluate(() => document.activeElement!.getAttribute('aria-label')!);
  await page.locator('sa-timeline .told').getByText(words.split(',')[0]!).waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement!.id)).toMatch(/^projects-\d+$/);
  await expect
    .poll(() => page.evaluate(() => document.activeElement!.textContent))
    .toContain(words.split(',')[0]);
});

test('the calendar turns to later weeks and back, and its days can be read as a table', async () => {
  const page = await openPerson();
  await page.getByRole('button', { name: 'Later' }).click();
  await page.waitForURL(/from=\d{4}-\d{2}-\d{2}/);
  await settled(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Later');
  await page.getByRole('button', { name: 'Now' }).click();
  await page.waitForURL((url) => !url.searchParams.has('from'));
  await settled(page);
  await page.getByText('Days as a table').click();
  const table = page.getByRole('region', { name: 'Free time day by day, in percent' }).getByRole('table');
  await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(12);
  await expect.poll(() => table.textContent()).toMatch(/\d+\u00a0%|unknown/);
});

test('an address with nonsense for a day shows the days from today', async () => {
  const page = await openPerson('?from=soon');
  await expect.poll(() => page.getByRole('img', { name: /^Calendar of free time/ }).count()).toBe(1);
});

test('the CV is shown in another language', async () => {
  const page = await openPerson();
  const other = somebody.availableLanguages.find((language) => language !== 'int')!;
  const languages = page.getByRole('navigation', { name: 'Language of the CV' });
  await languages.getByRole('link').nth(somebody.availableLanguages.indexOf(other)).click();
  await page.waitForURL(new RegExp(`lang=${other}`));
  await page.locator(`#projects sa-history-list[lang="${other}"]`).waitFor();
  await expect.poll(() => languages.locator('[aria-current="true"]').count()).toBe(1);
});

test('a similar person can be gone to, or chosen to be compared', async () => {
  const page = await openPerson();
  const similar = page.locator('#similar');
  const link = similar.getByRole('link').first();
  const name = await link.textContent();
  await similar.getByRole('checkbox', { name: `Compare ${name}` }).check();
  await page.locator('sa-person-head').getByRole('button', { name: 'Compare' }).click();
  await page.getByRole('complementary', { name: 'Chosen to compare' }).getByText('2 people chosen').waitFor();
  await link.click();
  await page.getByRole('heading', { level: 1, name: name! }).waitFor();
  expect(page.url()).toMatch(/\/people\/\d+$/);
});

for (const path of ['/people/987654', '/people/nobody'])
  test(`${path} tells that there is nobody, and leads back to the search`, async () => {
    const page = await site.open(path);
    await expect
      .poll(() => page.getByRole('heading', { level: 1 }).textContent())
      .toBe('There is no such person');
    await page.getByRole('main').getByRole('link', { name: 'To the search' }).click();
    await page.waitForURL(/\/search/);
  });

test('blind view takes away who it is at once', async () => {
  const page = await openPerson();
  await page.getByRole('button', { name: 'Blind view' }).click();
  await page.getByRole('heading', { level: 1, name: `Person ${somebody.userId}` }).waitFor();
  await settled(page);
  const text = await page.locator('main').textContent();
  expect(text).not.toContain(somebody.name);
  expect(text).not.toContain(somebody.email);
  expect(text).not.toContain(somebody.projects[0]!.customer);
});

test('a viewer sees a CV without its owner, and is offered no list to put them on', async () => {
  const answer = await fetch(`${site.url}/api/v1/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'looks', role: 'viewer' }),
  });
  const { secret } = (await answer.json()) as { secret: string };
  const page = await openPerson('', { extraHTTPHeaders: { authorization: `Bearer ${secret}` } });
  await expect
    .poll(() => page.getByRole('heading', { level: 1 }).textContent())
    .toBe(`Person ${somebody.userId}`);
  expect(await page.getByRole('button', { name: 'Shortlist' }).count()).toBe(0);
  expect(await page.locator('a[href^="mailto:"], a[href^="tel:"]').count()).toBe(0);
});

test('on paper it is a CV: no menus, no contents, nobody else', async () => {
  const page = await openPerson();
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['header', 'sa-page-contents', '#similar', '#free-time', '.actions'])
    expect(await page.locator(gone).first().isVisible(), gone).toBe(false);
  for (const there of ['h1', '#skills', '#projects'])
    await expect.poll(() => page.locator(there).isVisible(), { message: there }).toBe(true);
});

test('a server that does not answer is told of, and asked again', async () => {
  const page = await openPerson();
  await page.route('**/api/v1/candidates/**', (route) => route.abort());
  await page.locator('#similar').getByRole('link').first().click();
  await page.getByRole('alert').getByText('The server does not answer').first().waitFor();
  await page.unroute('**/api/v1/candidates/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.getByRole('heading', { name: 'Skills' }).waitFor();
  expect(await page.getByText('The server does not answer').count()).toBe(0);
});

for (const width of [320, 768, 2560])
  test(`at ${width} pixels nothing has to be scrolled sideways`, async () => {
    const page = await openPerson('', { viewport: { width, height: 900 } });
    expect(await hasNoSidewaysScrolling(page)).toBe(true);
  });

test('the page of a person is accessible in both themes', async () => {
  const page = await openPerson('?skill=Python');
  await page.getByText('Days as a table').click();
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.locator('sa-person-head').getByRole('button', { name: 'Compare' }).click();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await accessibilityFindings(page)).toEqual([]);
  await page.goto(`${site.url}/people/987654`);
  await settled(page);
  expect(await accessibilityFindings(page)).toEqual([]);
});
