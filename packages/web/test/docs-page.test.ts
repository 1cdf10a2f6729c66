import { expect, test } from 'vitest';
import { useSite } from './support/site.ts';

// What the browser refuses under the content security policy it says on the console, and that fails this test too.
const site = useSite({ people: 0 });

test('the page of the API lists every route, and one can be tried from it', async () => {
  const page = await site.open('/docs');
  const { paths } = (await (await fetch(`${site.url}/openapi.json`)).json()) as { paths: object };
  const routes = Object.values(paths).flatMap((operations) => Object.keys(operations as object));
  await page.locator('.opblock').first().waitFor();
  await expect.poll(() => page.locator('.opblock').count()).toBe(routes.length);

  const health = page.locator('.opblock', { has: page.locator('[data-path="/health"]') });
  await health.locator('.opblock-summary-control').click();
  await health.getByRole('button', { name: 'Execute' }).click();
  const answer = health.locator('.live-responses-table .response');
  await answer.waitFor();
  await expect.poll(() => answer.locator('.response-col_status').innerText()).toMatch(/^200/);
  await expect.poll(() => answer.innerText()).toContain('"ok": true');
});

test('it obeys the rules of all pages: over plain http nothing is sent to https, and nothing is asked of other hosts', async () => {
  const policyOf = async (path: string) =>
    (await fetch(site.url + path)).headers.get('content-security-policy');
  expect(await policyOf('/docs')).toBe(await policyOf('/health'));
  expect(await policyOf('/docs')).not.toMatch(/https?:|upgrade-insecure/);
});
