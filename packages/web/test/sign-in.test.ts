import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withConnection } from '@smart-assign/database';
// Those of the API's own tests: a provider that is real, and sessions as a sign-in leaves them.
import { openSession, sessionCookie } from '../../api/src/access/sessions.ts';
import {
  client,
  useIdentityProvider,
  type ProviderAccount,
} from '../../api/test/support/identity-provider.ts';
import { signInProblem } from '../src/pages/sign-in/sign-in-problems.ts';
import { launchBrowser } from './support/browser.ts';
import { accessibilityFindings, settled, useSite } from './support/site.ts';

const idp = useIdentityProvider();
const env: NodeJS.ProcessEnv = { OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret };
beforeAll(() => {
  env['OIDC_ISSUER'] = idp.issuer;
});
const site = useSite({ people: 60, env });
// The pages of the site may ask no other host, but whoever signs in goes to one: in a browser of their own.
let browser: Browser;
beforeAll(async () => {
  idp.register(site.url);
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const person = (name: string, roles: string[]): ProviderAccount => ({
  subject: name.toLowerCase(),
  claims: { name, roles },
});
const signIn = (page: Page) => page.getByRole('link', { name: /^(Sign in with|Try again)/ }).click();
const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();

async function arrive(path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 900 } });
  const page = await context.newPage();
  await page.goto(site.url + path);
  await settled(page);
  return page;
}

/** As whoever has signed in with this role. */
async function as(role: 'viewer' | 'manager'): Promise<BrowserContextOptions> {
  const value = await withConnection(site.database, (connection) =>
    openSession(connection, {
      account: `oidc:test:${role}`,
      displayName: `A ${role}`,
      role,
      expiresAt: new Date(Date.now() + 3_600_000),
      idToken: null,
    }),
  );
  const cookie = {
    name: sessionCookie,
    value,
    domain: 'localhost',
    path: '/',
    expires: -1,
    httpOnly: true,
    secure: false,
    sameSite: 'Lax' as const,
  };
  return { storageState: { cookies: [cookie], origins: [] } };
}

describe('signing in', () => {
  test('leads to the provider and back to where one wanted to go, and signing out ends it', async () => {
    idp.person = person('Mari Manager', ['manager']);
    const page = await arrive('/search?country=Norway');
    await heading(page, 'Sign in');
    expect(new URL(page.url()).searchParams.get('returnTo')).toBe('/search?country=Norway');
    await signIn(page);
    await page.waitForURL(`${site.url}/search?country=Norway`);
    await page.getByText('Mari Manager').waitFor();
    await page.getByRole('grid').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${idp.issuer}/**`);
    await page.goto(`${site.url}/search`);
    await heading(page, 'Sign in');
    await page.context().close();
  });

  test('again after the session has run out in the middle leads back to what one was doing', async () => {
    idp.person = person('Mari Manager', ['manager']);
    const page = await arrive('/search');
    await signIn(page);
    await page.getByRole('grid').waitFor();
    await page.getByRole('searchbox').fill('data');
    await page.waitForURL('**/search?q=data');
    await site.database.query('delete from api_session');
    await page.getByRole('group', { name: 'Location' }).getByRole('checkbox').first().click();
    await page.getByText('Your session has ended.').waitFor();
    expect(await page.getByRole('link', { name: 'Search', exact: true }).count()).toBe(0);
    await signIn(page);
    await page.waitForURL((url) => url.pathname === '/search');
    expect(new URL(page.url()).searchParams.get('q')).toBe('data');
    await page.getByRole('grid').waitFor();
    await page.context().close();
  });

  test('that is cancelled at the provider is told of, and can be begun again for the same page', async () => {
    idp.person = null;
    const page = await arrive('/search?country=Norway');
    await signIn(page);
    await heading(page, signInProblem('sign_in_refused').title);
    idp.person = person('Mari Manager', ['manager']);
    await signIn(page);
    await page.getByRole('grid').waitFor();
    expect(page.url()).toBe(`${site.url}/search?country=Norway`);
    await page.context().close();
  });

  test('of somebody without a role says whom to ask', async () => {
    idp.person = person('Xenia', ['accounting']);
    const page = await arrive('/');
    await signIn(page);
    await heading(page, 'Your account has no role here');
    await page.getByText('Ask whoever looks after it').waitFor();
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.context().close();
  });

  test('by an old link of the provider is told of too, and a program is told in its own way', async () => {
    const page = await site.open('/auth/callback?state=long-ago&code=x');
    await heading(page, 'The sign-in did not come to its end');
    const answer = await fetch(`${site.url}/auth/callback?state=long-ago&code=x`, { redirect: 'manual' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'sign_in_failed' });
  });

  test('is accessible in both themes', async () => {
    const page = await site.open('/sign-in?ended=true');
    expect(await accessibilityFindings(page)).toEqual([]);
    await page.goto(`${site.url}/sign-in?problem=no_role`);
    await settled(page);
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});

describe('a viewer', () => {
  test('sees what people can do, not who they are, and is offered no shortlists', async () => {
    const page = await site.open('/search', await as('viewer'));
    await page
      .getByRole('link', { name: /^Person \d+$/ })
      .first()
      .waitFor();
    await expect
      .poll(() => page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents())
      .toEqual(['Search', 'Insights']);
    expect(await page.getByRole('button', { name: /Shortlist/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: 'Blind view' }).count()).toBe(0);
    expect(await page.getByLabel('Sort by').getByRole('option').allTextContents()).not.toContain('name');
    await page.getByRole('searchbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('[data-row="0"]:focus').waitFor();
    await page.keyboard.press('s');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await accessibilityFindings(page)).toEqual([]);
  });

  test('is told that a page is for another role, in both themes', async () => {
    const page = await site.open('/shortlists', await as('viewer'));
    await heading(page, 'This page is not for your role');
    await expect.poll(() => page.getByText('It needs the role manager').textContent()).toContain('viewer');
    expect(await accessibilityFindings(page)).toEqual([]);
  });
});

test('a manager sees names, and looks blindly when they wish to', async () => {
  const page = await site.open('/search', await as('manager'));
  const first = page.getByRole('grid').locator('.person a').first();
  expect(await first.textContent()).not.toMatch(/^Person \d+$/);
  await page.getByRole('button', { name: 'Blind view' }).click();
  await expect.poll(() => first.textContent()).toMatch(/^Person \d+$/);
});

test('each way in which a sign-in fails has its own words', () => {
  const codes = [
    'sign_in_failed',
    'sign_in_refused',
    'no_role',
    'provider_out_of_reach',
    'no_identity_provider',
  ];
  expect(new Set(codes.map((code) => signInProblem(code).title)).size).toBe(codes.length);
  expect(signInProblem('something_new').title).toBe('The sign-in failed');
});
