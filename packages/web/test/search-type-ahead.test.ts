import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const site = useSite({ people: 60 });

const asked = (page: Page, name: string) => new URL(page.url()).searchParams.getAll(name);
const skills = (page: Page) => page.getByRole('combobox', { name: 'Skills' });
const options = (page: Page) => page.getByRole('listbox', { name: 'Skills' }).getByRole('option');
/** What a screen reader would read as marked in the list. */
const marked = (page: Page) =>
  skills(page).evaluate((field) => {
    const id = field.getAttribute('aria-activedescendant');
    return id === null ? null : (document.getElementById(id)?.textContent ?? null);
  });

describe('the words of a filter', () => {
  test('are offered while one types; the arrows go along them and Enter takes the marked one', async () => {
    const page = await site.open('/search');
    await skills(page).focus();
    await page.keyboard.type('a');
    await expect.poll(() => options(page).count()).toBeGreaterThan(3);
    await expect.poll(() => skills(page).getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => marked(page)).toBe(await options(page).nth(0).textContent());
    await page.keyboard.press('ArrowDown');
    await page.waitForTimeout(50);
    await page.keyboard.press('ArrowDown');
    const third = await options(page).nth(2).locator('span').first().textContent();
    await expect.poll(() => marked(page)).toContain(third);
    await page.keyboard.press('Enter');
    await expect.poll(() => asked(page, 'skill')).toEqual([third]);
    await expect.poll(() => skills(page).inputValue()).toBe('');
    await expect.poll(() => skills(page).getAttribute('aria-expanded')).toBe('false');
    expect(await skills(page).evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('kub');
    await options(page).filter({ hasText: 'Kubernetes' }).waitFor();
    await expect.poll(() => marked(page)).toContain('Kubernetes');
    await page.keyboard.press('Enter');
    await expect.poll(() => asked(page, 'skill')).toEqual([third, 'Kubernetes']);
  });

  test('are put away by Escape without anything being taken, and come back with the arrow', async () => {
    const page = await site.open('/search');
    await skills(page).focus();
    await page.keyboard.type('pyth');
    await options(page).first().waitFor();
    await page.keyboard.press('Escape');
    await options(page).first().waitFor({ state: 'detached' });
    expect(await skills(page).inputValue()).toBe('pyth');
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    expect(asked(page, 'skill')).toEqual([]);
    await page.keyboard.press('ArrowDown');
    await options(page).first().waitFor();
  });

  test('are taken by a click, and none are offered once one goes elsewhere', async () => {
    const page = await site.open('/search');
    await skills(page).fill('pyth');
    await options(page).filter({ hasText: 'Python' }).first().click();
    await expect.poll(() => asked(page, 'skill')).toEqual(['Python']);
    await options(page).first().waitFor({ state: 'detached' });
    await skills(page).fill('java');
    await options(page).first().waitFor();
    await page.getByRole('searchbox').click();
    await options(page).first().waitFor({ state: 'detached' });
  });

  test('that nobody has are not offered, and not searched for', async () => {
    const page = await site.open('/search');
    await skills(page).fill('zzqq');
    await page.getByText('Nothing like “zzqq”').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(100);
    expect(asked(page, 'skill')).toEqual([]);
  });

  test('may be a part, where a part will do', async () => {
    const page = await site.open('/search');
    const roles = page.getByRole('combobox', { name: 'Role' });
    await roles.fill('engin');
    await page.getByRole('option', { name: 'any with “engin”' }).waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => asked(page, 'role')).toEqual(['engin']);
    await settled(page);
    await page.getByRole('button', { name: 'role: engin' }).waitFor();
  });

  test('are seen whole, however far the filters are scrolled', async () => {
    const page = await site.open('/search', { viewport: { width: 1100, height: 600 } });
    const certificates = page.getByRole('combobox', { name: 'Certificate' });
    await certificates.evaluate((field) => field.scrollIntoView({ block: 'end' }));
    await certificates.fill('a');
    const offered = page.getByRole('listbox').getByRole('option');
    await expect.poll(() => offered.count()).toBeGreaterThan(8);
    const last = offered.last();
    await last.scrollIntoViewIfNeeded();
    const isOnTop = await last.evaluate((option) => {
      const { left, top, width, height } = option.getBoundingClientRect();
      return option.contains(document.elementFromPoint(left + width / 2, top + height / 2));
    });
    expect(isOnTop).toBe(true);
  });

  test('are accessible while they are offered, in both themes', async () => {
    const page = await site.open('/search');
    await skills(page).fill('a');
    await options(page).first().waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});
