import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm } from 'node:fs/promises';
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
  const folder = makeFolder();
  const executablePath = installed ?? (await unpacked(folder));
  // Profiles go where the other files of a run go, which are removed however it ends.
  process.env['TMPDIR'] = folder;
  return chromium.launch({ executablePath, args });
}

/** Unpacks the packed Chromium, 210 MB, where nobody has in this folder: all test files of a run share one. */
async function unpacked(folder: string): Promise<string> {
  const shared = join(folder, 'chromium');
  const executable = join(shared, 'chromium');
  if (existsSync(executable)) return executable;
  const own = await mkdtemp(join(folder, 'chromium-'));
  // It unpacks itself into the temporary folder. What is half unpacked must not be taken for a browser by another file.
  process.env['TMPDIR'] = own;
  const { default: packed } = await import('@sparticuz/chromium');
  await packed.executablePath();
  await rename(own, shared).catch(async (error: NodeJS.ErrnoException) => {
    // Another file was quicker.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
    await rm(own, { recursive: true, force: true });
  });
  return executable;
}
