import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const site = useSite({ people: 150 });

/** Waits until what was searched for last is on the page. */
const answered = (page: Page) => page.locator('.list[aria-busy="false"]').waitFor();
const total = async (page: Page): Promise<number> => {
  await answered(page);
  const text = await page
    .getByRole('status')
    .filter({ hasText: /\d+ (person|people)/ })
    .first()
    .textContent();
  return Number(/([\d,]+) (?:person|people)/.exec(text ?? '')![1]!.replace(',', ''));
};
const parameters = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const grid = (page: Page) => page.getByRole('grid', { name: 'People found' });
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    return element?.dataset['row'] ?? element?.textContent?.trim().slice(0, 60) ?? '';
  });
/** Types and goes on in one moment: no hand is so quick, but a machine may be so slow. */
const typeAndGoOn = (page: Page, text: string, on: { click: string } | { history: number }) =>
  page.evaluate(
    ({ text, on }) => {
      const box = document.querySelector<HTMLInputElement>('input[type=search]')!;
      box.value = text;
      box.dispatchEvent(new Event('input'));
      if ('click' in on) document.querySelector<HTMLElement>(on.click)!.click();
      else history.go(on.history);
    },
    { text, on },
  );

describe('finding people', () => {
  test('words find people as one types, and why each was found is marked', async () => {
    const page = await site.open('/search');
    await expect.poll(() => total(page)).toBe(150);
    await page.getByRole('searchbox').pressSequentially('lead');
    await expect.poll(() => total(page)).toBeLessThan(150);
    await expect.poll(() => grid(page).locator('mark').first().textContent()).toMatch(/lead/i);
    await expect.poll(() => parameters(page)).toEqual({ q: 'lead' });
  });

  test('another search begins at its top, however far one had scrolled', async () => {
    const page = await site.open('/search');
    const list = grid(page).locator('cdk-virtual-scroll-viewport');
    const top = () => list.evaluate((element) => element.scrollTop);
    for (const column of ['Person', 'Free', 'Person']) {
      await list.evaluate((element) => element.scrollTo(0, 1500));
      await expect.poll(top).toBeGreaterThan(1000);
      await grid(page).getByRole('button', { name: column }).click();
      await answered(page);
      await expect.poll(top).toBe(0);
    }
  });

  test('a search under way is given up for the next', async () => {
    const page = await site.open('/search');
    const ended: string[] = [];
    page.on('requestfailed', (request) => ended.push(new URL(request.url()).searchParams.get('q') ?? ''));
    await page.route('**/api/v1/search?*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await route.continue().catch(() => {});
    });
    await page.getByRole('searchbox').pressSequentially('java', { delay: 20 });
    await expect.poll(() => ended).toEqual(['j', 'ja', 'jav']);
    await page.getByRole('button', { name: '“java”' }).waitFor();
    await expect.poll(() => total(page)).toBeLessThan(150);
  });

  test('a search is asked for once, also when its address follows', async () => {
    const page = await site.open('/nowhere');
    const asked: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/api/v1/search?')) asked.push(request.url());
    });
    await page.goto(`${site.url}/search?country=Norway`);
    await settled(page);
    expect(asked).toHaveLength(1);
    await page.getByRole('searchbox').fill('data');
    await expect.poll(() => parameters(page)).toEqual({ q: 'data', country: 'Norway' });
    await answered(page);
    expect(asked).toHaveLength(2);
  });

  test('filters tell how many each would find, also under the others', async () => {
    const page = await site.open('/search');
    const promise = async (choice: Locator) =>
      Number(await choice.locator('xpath=..').locator('.count').textContent());
    const kingdom = page.getByRole('group', { name: 'Location' }).getByRole('checkbox', { name: /Kingdom/ });
    const many = await promise(kingdom);
    await kingdom.click();
    await expect.poll(() => total(page)).toBe(many);
    await expect.poll(() => kingdom.isChecked()).toBe(true);
    const lowest = page
      .getByRole('group', { name: /Clearance/ })
      .getByRole('radio')
      .first();
    const fewer = await promise(lowest);
    expect(fewer).toBeLessThan(many);
    await lowest.click();
    await expect.poll(() => total(page)).toBe(fewer);
  });

  test('a skill is asked for with years and level', async () => {
    const page = await site.open('/search?skill=Python');
    const any = await total(page);
    await page.getByLabel('Python: years').selectOption('5+');
    await expect.poll(() => total(page)).toBeLessThan(any);
    const years = await total(page);
    await page.getByLabel('Python: level').selectOption('4+');
    await expect.poll(() => parameters(page)).toEqual({ skill: 'Python|5|4' });
    await expect.poll(() => total(page)).toBeLessThanOrEqual(years);
    await page.getByRole('button', { name: 'Python, 5+ years, level 4+' }).waitFor();
    await expect
      .poll(() => grid(page).locator('.chip.matched').first().textContent())
      .toMatch(/Python \d+ y, level [45]/);
  });

  test('a language is asked for at a level, and ticked off with it', async () => {
    const page = await site.open('/search');
    const german = page.getByRole('group', { name: 'Language' }).getByRole('checkbox', { name: /German/ });
    await german.click();
    await page.getByRole('button', { name: /^German/ }).waitFor();
    await page.getByRole('combobox', { name: 'German' }).selectOption('Fluent or better');
    await expect.poll(() => parameters(page)).toEqual({ language: 'German|Fluent' });
    await answered(page);
    await expect.poll(() => german.isChecked()).toBe(true);
    await german.click();
    await expect.poll(() => parameters(page)).toEqual({});
  });

  test('a window of days is chosen, shows its weeks, and makes the clearance hold on all of them', async () => {
    const page = await site.open('/search?clearance=BPSS');
    const on = page.getByLabel('valid on (today where empty)');
    await on.fill('2027-06-01');
    await expect.poll(() => parameters(page)).toEqual({ clearance: 'BPSS', clearanceOn: '2027-06-01' });
    await page.getByRole('button', { name: 'The next 12 weeks' }).click();
    await page.getByText(/^Valid on every day from/).waitFor();
    await answered(page);
    const bars = grid(page)
      .getByRole('img', { name: /^Free week by week/ })
      .first();
    expect((await bars.getAttribute('aria-label'))!.split(',').length).toBeGreaterThan(10);
    await page.getByLabel('to', { exact: true }).fill('2020-01-01');
    await expect
      .poll(() => parameters(page))
      .toMatchObject({ availableFrom: '2020-01-01', availableTo: '2020-01-01' });
  });

  test('a click within the grades begins a range, another widens it', async () => {
    const page = await site.open('/search');
    const grades = page.getByRole('group', { name: 'Grade, SFIA level' });
    await grades.getByRole('checkbox', { name: /^4/ }).click();
    await page.getByRole('button', { name: 'SFIA 4' }).waitFor();
    await answered(page);
    await grades.getByRole('checkbox', { name: /^5/ }).click();
    await expect.poll(() => parameters(page)).toEqual({ sfiaMin: '4', sfiaMax: '5' });
  });

  test('columns sort, and turn round', async () => {
    const page = await site.open('/search');
    const names = () => grid(page).locator('.person a').allTextContents();
    await grid(page).getByRole('button', { name: 'Person' }).click();
    await expect.poll(() => parameters(page)).toEqual({ sort: 'name' });
    await answered(page);
    const first = (await names())[0]!;
    const header = grid(page).getByRole('columnheader', { name: 'Person' });
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    await grid(page).getByRole('button', { name: 'Person' }).click();
    await expect.poll(() => parameters(page)).toEqual({ sort: 'name', direction: 'desc' });
    await answered(page);
    await expect.poll(async () => (await names())[0]!.localeCompare(first, 'en')).toBeGreaterThan(0);
    for (const [column, sort] of [
      ['Location', 'location'],
      ['Grade', 'grade'],
      ['Clearance', 'clearance'],
      ['Free', 'availability'],
    ] as const) {
      await grid(page).getByRole('button', { name: column }).click();
      await expect.poll(() => parameters(page)).toEqual({ sort });
    }
    await page.getByLabel('Sort by').selectOption('role');
    await expect.poll(() => parameters(page)).toEqual({ sort: 'role' });
  });

  test('where nobody fits, the closest searches are offered', async () => {
    const page = await site.open('/search?skill=Kubernetes|15|5&country=Norway&clearance=eDV');
    await page.getByRole('heading', { name: 'Nobody fits all of this' }).waitFor();
    const offer = page.getByRole('button', { name: /if/ }).first();
    const promised = Number.parseInt((await offer.textContent())!.trim(), 10);
    await offer.click();
    await expect.poll(() => total(page)).toBe(promised);
    await expect.poll(() => focused(page)).toContain(String(promised));
  });
});

describe('the search in the address', () => {
  test('can be sent to somebody, reloaded, and gone back from', async () => {
    const page = await site.open('/search?country=Norway&view=cards');
    const norwegians = await total(page);
    await page.getByRole('feed').waitFor();
    await page
      .getByRole('group', { name: 'Location' })
      .getByRole('checkbox', { name: /Sweden/ })
      .click();
    await expect.poll(() => total(page)).toBeGreaterThan(norwegians);
    expect(new URL(page.url()).searchParams.getAll('country')).toEqual(['Norway', 'Sweden']);
    const both = await total(page);
    await page.reload();
    await expect.poll(() => total(page)).toBe(both);
    await page.goBack();
    await expect.poll(() => total(page)).toBe(norwegians);
    await page.goForward();
    await expect.poll(() => total(page)).toBe(both);
    await page.getByRole('feed').waitFor();
  });

  test('does not go back letter by letter, and what is being typed is not taken back', async () => {
    const page = await site.open('/search?country=Norway');
    const box = page.getByRole('searchbox');
    await box.pressSequentially('data', { delay: 60 });
    await expect.poll(() => parameters(page)).toEqual({ country: 'Norway', q: 'data' });
    await box.pressSequentially(' en', { delay: 150 });
    expect(await box.inputValue()).toBe('data en');
    await expect.poll(() => parameters(page)).toEqual({ country: 'Norway', q: 'data en' });
    await page.getByRole('button', { name: /^“data en”/ }).click();
    await expect.poll(() => parameters(page)).toEqual({ country: 'Norway' });
    await page.goBack();
    await expect.poll(() => box.inputValue()).toBe('data en');
  });

  test('Reset takes everything off, and the keyboard goes to the words', async () => {
    const page = await site.open('/search?country=Norway&skill=Python&sort=grade');
    await page.getByRole('button', { name: 'Reset' }).click();
    await expect.poll(() => parameters(page)).toEqual({ sort: 'grade' });
    await expect
      .poll(() => page.getByRole('searchbox').evaluate((box) => box === document.activeElement))
      .toBe(true);
    await expect.poll(() => total(page)).toBe(150);
  });

  test('that the server cannot take is told with what is wrong, and the filter can be taken off', async () => {
    const page = await site.open('/search?sfiaMin=99');
    await page.getByRole('heading', { name: 'The request is not valid' }).waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'SFIA 99 or higher' }).click();
    await expect.poll(() => total(page)).toBe(150);
  });
});

describe('the keyboard', () => {
  test('finds, goes along, opens and comes back to where it was', async () => {
    const page = await site.open('/search');
    await page.keyboard.press('/');
    await page.keyboard.type('engineer');
    await page.getByRole('button', { name: '“engineer”' }).waitFor();
    await answered(page);
    await page.locator('[data-row="0"] a').waitFor();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe('0');
    await page.keyboard.press('End');
    const last = (await total(page)) - 1;
    await expect.poll(() => focused(page)).toBe(String(last));
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => focused(page)).toBe(String(last - 1));
    await page.waitForTimeout(100);
    const name = await page.locator(`[data-row="${last - 1}"] a`).textContent();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/people/*');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: name! }).waitFor();
    await page.goBack();
    await expect.poll(() => focused(page)).toBe(String(last - 1));
    await expect.poll(() => page.locator(`[data-row="${last - 1}"] a`).textContent()).toBe(name);
  });

  test('opens somebody amid the typing, and comes back to the words', async () => {
    const page = await site.open('/search');
    await typeAndGoOn(page, 'engineer', { click: '[data-row="0"] a' });
    await page.waitForURL('**/people/*');
    await settled(page);
    expect(new URL(page.url()).pathname).toMatch(/^\/people\//);
    await page.goBack();
    await expect.poll(() => parameters(page)).toEqual({ q: 'engineer' });
    await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('engineer');
  });

  test('goes back amid the typing to where one was', async () => {
    const page = await site.open('/search?country=Norway');
    const norwegians = await total(page);
    await page.getByRole('link', { name: 'Insights' }).click();
    await page.waitForURL('**/insights');
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    await expect.poll(() => total(page)).toBe(150);
    await typeAndGoOn(page, 'engineer', { history: -2 });
    await expect.poll(() => parameters(page)).toEqual({ country: 'Norway' });
    await expect.poll(() => total(page)).toBe(norwegians);
    await page.waitForTimeout(400);
    expect(parameters(page)).toEqual({ country: 'Norway' });
  });

  test('chooses to compare and to shortlist; what is in a row is reached by Tab only in the row one is at', async () => {
    const page = await site.open('/search');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focused(page)).toBe('0');
    await page.keyboard.press('c');
    await expect.poll(() => page.locator('[data-row="0"] input').isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.locator('[data-row="0"] a').evaluate((link) => link === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => focused(page)).toBe('1');
    await expect.poll(() => page.locator('[role=row][tabindex="0"]').count()).toBe(1);
  });

  test('no more are chosen to compare than fit beside each other', async () => {
    const page = await site.open('/search');
    const boxes = grid(page).getByRole('checkbox');
    for (let place = 0; place < 5; place++) await boxes.nth(place).check();
    await expect.poll(() => boxes.nth(5).isDisabled()).toBe(true);
    await expect.poll(() => boxes.nth(4).isEnabled()).toBe(true);
  });

  test('shows its keys at ?, which is a letter where one types', async () => {
    const page = await site.open('/search');
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keys' });
    await dialog.waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('searchbox').pressSequentially('c?/');
    expect(await page.getByRole('searchbox').inputValue()).toBe('c?/');
    expect(await dialog.isVisible()).toBe(false);
  });

  test('stays on the value of a filter that was ticked, which stays where it was on the screen', async () => {
    const page = await site.open('/search');
    const roles = page.getByRole('group', { name: 'Most frequent roles' });
    await roles.getByRole('button', { name: /^All/ }).click();
    const box = roles.getByRole('checkbox').nth(20);
    await box.focus();
    const before = (await box.boundingBox())!.y;
    const name = await box.locator('xpath=..').locator('.name').textContent();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: `role: ${name}` }).waitFor();
    await answered(page);
    expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await box.locator('xpath=..').locator('.name').textContent()).toBe(name);
    await expect.poll(() => box.isChecked()).toBe(true);
    expect(Math.abs((await box.boundingBox())!.y - before)).toBeLessThan(1);
    await page.keyboard.press('Space');
    await expect.poll(() => parameters(page)).toEqual({});
    await answered(page);
    expect(await box.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  test('stays among the chips while one is taken off after the other', async () => {
    const page = await site.open('/search?q=a&country=Norway&country=Sweden');
    await page.getByRole('button', { name: '“a”' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Norway/);
    await page.keyboard.press('Enter');
    await expect.poll(() => focused(page)).toMatch(/^Sweden/);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('searchbox').evaluate((box) => box === document.activeElement))
      .toBe(true);
  });
});
