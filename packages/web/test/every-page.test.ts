/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeList } from './support/shortlists.ts';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const site = useSite({ people: 120 });

/** So much of the screen may move: the cumulative layout shift. A tenth of it passes for good. */
const mostShift = 0.02;

/** What moved on the screen without anybody having done anything, where it was more than a little. */
async function moved(page: Page): Promise<string[]> {
  const shifts = await page.evaluate(
    () =>
      new Promise<{ value: number; nodes: string[] }[]>((resolve) => {
        const found: { value: number; nodes: string[] }[] = [];
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources } = entry as unknown as {
              value: number;
              sources: { node: Node | null }[];
            };
            const nodes = sources.map(({ node }) =>
              node instanceof Element ? node.outerHTML.slice(0, 80) : '',
            );
            found.push({ value, nodes });
          }
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(found), 300);
      }),
  );
  const sum = shifts.reduce((all, { value }) => all + value, 0);
  return sum < mostShift ? [] : shifts.map(({ value, nodes }) => `${value.toFixed(3)}: ${nodes.join(' | ')}`);
}
const widthOf = (page: Page): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);

beforeAll(async () => {
  await makeList(site, 'Bid', 4);
});

describe.each([
  ['the search', '/search'],
  ['the search as cards', '/search?view=cards&country=Norway'],
  ['a person', '/people/1'],
  ['a comparison', '/compare?id=1&id=2&id=3&skill=Python'],
  ['the shortlists', '/shortlists'],
  ['a shortlist', '/shortlists/1'],
  ['the insights', '/insights'],
  ['the loads', '/loads'],
  ['a load', '/loads/1'],
] as const)('%s', (_, path) => {
  let page: Page;
  beforeAll(async () => {
    page = await site.open(path, { viewport: { width: 1366, height: 900 }, reducedMotion: 'reduce' });
  });
  afterAll(() => page.context().close());

  test('does not move while it is loaded', async () => {
    expect(await moved(page)).toEqual([]);
  });

  test('fits a screen of any width, and a telephone as it is loaded there', async () => {
    for (const width of [768, 1920, 3840, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(width);
    }
    await page.reload();
    await settled(page);
    expect(await widthOf(page)).toBeLessThanOrEqual(320);
    expect(await moved(page)).toEqual([]);
  });

  test('has no motion for whoever wants none', async () => {
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .map((element) => getComputedStyle(element))
        .filter(({ animationName, transitionDuration, scrollBehavior }) => {
          const lasts = transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0);
          return animationName !== 'none' || lasts || scrollBehavior === 'smooth';
        })
        .map(({ animationName, transitionDuration }) => `${animationName} ${transitionDuration}`),
    );
    expect(moving).toEqual([]);
  });
});

test('the accessibility check sees what is wrong, in either theme', async () => {
  const page = await site.open('/search');
  await page.evaluate(() => {
    const style = document.createElement('style');
    document.head.append(style);
    style.sheet!.insertRule('@media (prefers-color-scheme: light) { .only-light { color: silver } }');
    style.sheet!.insertRule('@media (prefers-color-scheme: dark) { .only-dark { color: dimgray } }');
    document.body.insertAdjacentHTML(
      'afterbegin',
      '<button></button><p class="only-light">faint by day</p><p class="only-dark">faint at night</p>',
    );
  });
  const findings = (await accessibilityFindings(page)).join('\n');
  expect(findings).toMatch(/^light, button-name:/m);
  expect(findings).toMatch(/^light, color-contrast: \.only-light /m);
  expect(findings).toMatch(/^dark, color-contrast: \.only-dark /m);
});

test('nothing but the scripts that the server itself has is run', async () => {
  // In a window whose complaints do not count: the browser complains of what it refuses.
  const page = await (await site.open('/search')).context().newPage();
  await page.goto(`${site.url}/search`);
  const { headers } = await fetch(site.url);
  const policy = headers.get('content-security-policy')!;
  expect(policy).toMatch(/(^|;)default-src 'self'(;|$)/);
  expect(policy).toMatch(/(^|;)script-src 'self'(;|$)/);
  const html = await (await fetch(site.url)).text();
  expect(html).not.toMatch(/<script(?![^>]* src=)[^>]*>|\son\w+=/);
  // What somebody slips into the page is refused by the browser, too.
  const isRun = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'globalThis.slippedIn = true';
    document.body.append(script);
    script.remove();
    return 'slippedIn' in globalThis;
  });
  expect(isRun).toBe(false);
});
