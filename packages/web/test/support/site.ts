/// <reference lib="dom" />
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { readApiSettings, serve, type LoadStarter, type Server } from '@smart-assign/api';
import type { Database } from '@smart-assign/database';
import { createTestDatabase, testFolder, type TestDatabase } from '@smart-assign/database/testing';
import { acquireFake, defaultLimits, runPipeline } from '@smart-assign/etl';
import { launchBrowser } from './browser.ts';

export const builtPage = join(import.meta.dirname, '..', '..', 'dist', 'browser');

export interface SiteOptions {
  /** Generated people in the database; 0 for an empty one. */
  readonly people?: number;
  readonly env?: NodeJS.ProcessEnv;
  readonly loads?: LoadStarter;
  /** More data, after the load and before the server. */
  readonly prepare?: (database: TestDatabase) => Promise<void>;
}

/** The product as `npm start` shows it: real server, real database, real browser. */
export interface Site {
  readonly database: TestDatabase;
  readonly url: string;
  /**
   * Opens an address of the site in a window of its own. What the page says on the console as an error, and what it asks of other
   * hosts, fails the test.
   */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/** Brings the site up before the tests of a file and takes it down after them. */
export function useSite({ people = 150, env = {}, loads, prepare }: SiteOptions = {}): Site {
  const site = {} as { -readonly [K in keyof Site]: Site[K] };
  let browser: Browser;
  let server: Server;
  const contexts: BrowserContext[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    site.database = await createTestDatabase();
    if (people > 0) await loadGenerated(site.database, people);
    await prepare?.(site.database);
    server = await serve({
      database: site.database,
      settings: readApiSettings({ SMART_ASSIGN_PORT: '0', ...env }),
      loads: loads ?? null,
      page: builtPage,
      logger: false,
    });
    site.url = server.url;
    browser = await launchBrowser();
  });

  afterAll(async () => {
    for (const context of contexts) await context.close();
    await browser?.close();
    await server?.close();
    await site.database?.dispose();
    expect(complaints).toEqual([]);
  });

  site.open = async (path, options = {}) => {
    const context = await browser.newContext({
      viewport: { width: 1366, height: 900 },
      colorScheme: 'light',
      ...options,
    });
    contexts.push(context);
    const page = await context.newPage();
    countRequests(page);
    page.on('console', (message) => {
      // The browser itself notes every answer of 4xx; the page shows those in its own way.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        complaints.push(`${path}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`${path}: ${error.message}`));
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (origin !== site.url && protocol !== 'data:' && protocol !== 'blob:')
        complaints.push(`${path} asks ${origin}`);
    });
    await page.goto(site.url + path);
    await settled(page);
    return page;
  };
  return site;
}

const underWay = new WeakMap<Page, Set<Request>>();

/** Keeps count of what a page asks for and has not got yet; what never ends, such as events, is not waited for. */
function countRequests(page: Page): void {
  const requests = new Set<Request>();
  underWay.set(page, requests);
  page.on('request', (request) => {
    if (request.resourceType() !== 'eventsource') requests.add(request);
  });
  page.on('requestfinished', (request) => requests.delete(request));
  page.on('requestfailed', (request) => requests.delete(request));
}

/** For so long nothing must happen: a click asks the server only after the page has thought about it. */
const quietMs = 200;

/** Waits until the page has its content: nothing under way, no place that waits, and that for a moment. */
export async function settled(page: Page): Promise<void> {
  const end = Date.now() + 30_000;
  for (let since = Date.now(); Date.now() - since < quietMs;) {
    if (Date.now() > end) throw new Error(`${page.url()} does not come to rest`);
    await page.waitForTimeout(40);
    const waits = await page.evaluate(whetherItWaits).catch(() => true);
    if (waits || (underWay.get(page)?.size ?? 0) > 0) since = Date.now();
  }
}

/** In the page: asked when it has nothing else to do, for on a busy machine it may be long about an answer that has come. */
const whetherItWaits = (): Promise<boolean> =>
  new Promise((tell) =>
    requestIdleCallback(() => tell(document.querySelector('.waiting') !== null), { timeout: 1000 }),
  );

/** What the accessibility check finds on the page as it stands, in both themes, in one line a finding. */
export async function accessibilityFindings(page: Page): Promise<string[]> {
  const light = await accessibilityCheck(page)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  // Of the dark theme only the colours are others. Without motion nothing is on its way from one colour to the next.
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const dark = await accessibilityCheck(page).withRules(['color-contrast', 'link-in-text-block']).analyze();
  // And back, seen by the browser before motion is allowed again: else the next look would come upon colours half-way.
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.evaluate(() => document.documentElement.getBoundingClientRect());
  await page.emulateMedia({ reducedMotion: null });
  return [...linesOf('light', light.violations), ...linesOf('dark', dark.violations)];
}

/** Only what is wrong is told, and within the page: there are no frames of other hosts. Otherwise it takes four times as long. */
const accessibilityCheck = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();

const linesOf = (
  theme: string,
  violations: Awaited<ReturnType<AxeBuilder['analyze']>>['violations'],
): string[] =>
  violations.map(
    ({ id, nodes }) =>
      `${theme}, ${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary}`).join(' | ')}`,
  );

/** Generates an export of so many people and loads it: the same people each time. */
export async function loadGenerated(database: Database, people: number): Promise<void> {
  const dataFolder = await mkdtemp(join(testFolder(), 'site-'));
  await runPipeline({
    database,
    dataFolder,
    acquire: {
      source: 'fake',
      run: () => acquireFake(dataFolder, { users: people, seed: 7, today: new Date() }),
    },
    source: 'fake',
    encoding: null,
    skipRefresh: false,
    dryRun: false,
    limits: defaultLimits,
    waitForLock: true,
    reread: false,
    signal: new AbortController().signal,
    onEvent: () => {},
  });
}
