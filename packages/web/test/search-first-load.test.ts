import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { builtPage, settled, useSite } from './support/site.ts';

const site = useSite({ people: 150 });

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
