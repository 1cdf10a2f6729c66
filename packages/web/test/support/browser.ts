import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { testFolder } from '@smart-assign/database/testing';

/**
 * A headless Chromium: the one of the machine where there is one (`CHROME_PATH`, or where Linux puts it), else the one that came with
 * the packages.
 * @param makeFolder where that one may unpack itself
 */
export async function launchBrowser(makeFolder: () => string = testFolder): Promise<Browser> {
  const installed = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
    (path) => path !== undefined && existsSync(path),
  );
  // As root Chromium has no sandbox; what it opens here is our own page.
  const args = ['--no-sandbox', '--font-render-hinting=none'];
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args });
  // What it unpacks goes where the tests' other files go, or two runs would share a folder that one of them removes.
  process.env['TMPDIR'] = await mkdtemp(join(makeFolder(), 'chromium-'));
  const { default: packed } = await import('@sparticuz/chromium');
  return chromium.launch({ executablePath: await packed.executablePath(), args });
}
