import { join } from 'node:path';
import { root, runQuietly } from '../run.ts';
import { say } from '../say.ts';
import type { Browser } from './find-browser.ts';

const flags = { chromium: [], firefox: ['-b', 'firefox', '--mv3'] } as const;

/** Where the extension built for a browser stands, as an absolute path. */
export const built = {
  chromium: join(root, '.output/chrome-mv3'),
  firefox: join(root, '.output/firefox-mv3'),
} as const;

/** Builds the extension as it is shipped. @throws with the builder's own words where the build fails. */
export async function build(browser: Browser): Promise<void> {
  say(`Building the extension for ${browser === 'chromium' ? 'Chromium' : 'Firefox'} …`);
  await runQuietly(process.execPath, [
    join(root, 'node_modules/wxt/bin/wxt.mjs'),
    'build',
    ...flags[browser],
  ]);
}
