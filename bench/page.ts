/// <reference lib="dom" />
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { readApiSettings, serve } from '@smart-assign/api';
import { openDatabase, removeEmbeddedServer } from '@smart-assign/database';
import { launchBrowser } from '../packages/web/test/support/browser.ts';
import { builtPage } from '../packages/web/test/support/site.ts';
import { makeExport } from './make-export.ts';
import { measureLoad } from './measure.ts';
import { percentile } from './questions.ts';

/*
 * Measures the search page in a browser, as somebody who types meets it: from each key to the moment at which the browser has painted
 * the people found with it. Browser, server and database share the processors. The page has to be built: npm run page.
 */

const { values: options } = parseArgs({
  options: {
    users: { type: 'string', default: '50000' },
    /** What `SMART_ASSIGN_DATA_FOLDER` named for a load, instead of a database made for this and thrown away. */
    'data-folder': { type: 'string' },
  },
});

/** What is typed into which field: letter by letter, as slowly as people do who look at what they find. */
const typing: readonly { readonly into: string; readonly words: readonly string[] }[] = [
  { into: 'input[type=search]', words: ['kubernetes', 'azure', 'data engineer'] },
  { into: 'input[placeholder="Part of a title"]', words: ['architect', 'lead'] },
  { into: 'input[placeholder="Part of a name"]', words: ['azure'] },
];
const betweenKeysMs = 700;

/** Notes in the page when a key was pressed, and when the browser had painted the last change after it. */
function watchPaints(): void {
  const paints: number[] = [];
  let pressed = 0;
  Object.assign(globalThis, { paints });
  addEventListener('keydown', () => (pressed = performance.now()), { capture: true });
  new MutationObserver(() => {
    const since = pressed;
    // The first frame draws the change; the second begins when that is done.
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        if (since === pressed) paints[paints.length - 1] = performance.now() - since;
      }),
    );
  }).observe(document.querySelector('main')!, { childList: true, subtree: true, characterData: true });
  addEventListener('keydown', () => paints.push(Number.NaN), { capture: true });
}

async function type(page: Page, into: string, word: string): Promise<number[]> {
  const field = page.locator(into).first();
  await field.click();
  await page.evaluate(() => ((globalThis as unknown as { paints: number[] }).paints.length = 0));
  for (const letter of word) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await setTimeout(betweenKeysMs);
  }
  const paints = await page.evaluate(() => [...(globalThis as unknown as { paints: number[] }).paints]);
  await field.fill('');
  await setTimeout(betweenKeysMs);
  // A key that changes nothing paints nothing.
  return paints.filter((milliseconds) => Number.isFinite(milliseconds));
}

const folder = await mkdtemp(join(tmpdir(), 'smart-assign-bench-'));
const dataFolder = options['data-folder'] ?? join(folder, 'postgres');
try {
  const database = await openDatabase({ kind: 'embedded', dataFolder, database: 'flowcase' });
  if (options['data-folder'] === undefined)
    await measureLoad(database, await makeExport(folder, Number(options.users)));
  const settings = readApiSettings({ SMART_ASSIGN_PORT: '0' });
  const server = await serve({ database, settings, loads: null, page: builtPage, logger: false });
  // Every word of every text is indexed after a start; until then the processors are not the searcher's.
  for (let current = false; !current; await setTimeout(500)) {
    const answer = await fetch(`${server.url}/api/v1/search?limit=1&facets=false&q=engineer`);
    ({ current } = (await answer.json()) as { current: boolean });
  }
  const browser = await launchBrowser(() => folder);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.url);
  await page.locator('main a').first().waitFor();
  await page.evaluate(watchPaints);

  console.log(
    `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}, Chromium ${browser.version()}\n`,
  );
  console.log('| typed into | keys | median ms | p95 ms | most ms |');
  console.log('| --- | ---: | ---: | ---: | ---: |');
  for (const { into, words } of typing) {
    const milliseconds: number[] = [];
    for (const word of words) milliseconds.push(...(await type(page, into, word)));
    const at = (share: number) => percentile(milliseconds, share).toFixed(0);
    console.log(`| \`${into}\` | ${milliseconds.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} |`);
  }
  await browser.close();
  await server.close();
} finally {
  if (options['data-folder'] === undefined) await removeEmbeddedServer({ dataFolder });
  await rm(folder, { recursive: true, force: true });
}
