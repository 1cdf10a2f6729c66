import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { builtPage, settled, useSite } from './support/site.ts';

const site = useSite({ people: 150 });

/** How much of the screen moved, and how far, without anybody having done anything: the cumulative layout shift. */
async function shifts(page: Page): Promise<number> {
  await settled(page);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 300);
      }),
  );
}

test.each([
  ['the table', '/search', { width: 1366, height: 900 }],
  ['the cards', '/search?view=cards&country=Norway', { width: 1366, height: 900 }],
  ['a telephone', '/search', { width: 360, height: 740 }],
] as const)('nothing moves while the search is loaded: %s', async (_, path, viewport) => {
  const page = await site.open(path, { viewport });
  expect(await shifts(page)).toBeLessThan(0.02);
});

test('the first load of the search is no more than 200 kB of compressed JavaScript', async () => {
  const page = await site.open('/search');
  await settled(page);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js')),
  );
  expect(scripts.length).toBeGreaterThan(1);
  const bytes = scripts.map((path) => {
    const file = join(builtPage, path);
    return statSync(existsSync(`${file}.gz`) ? `${file}.gz` : file).size;
  });
  expect(bytes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(200_000);
});
