import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { built } from '../../scripts/browser/build.ts';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { type Launched, launch } from '../../scripts/browser/launch.ts';
import { browserName } from './support/driver.ts';

let launched: Launched;

beforeAll(async () => {
  const path = findBrowser(browserName)!;
  const viewport = { width: 1000, height: 700 };
  launched = await launch({ browser: browserName, path, headless: true, network: 'loopback', viewport });
});
afterAll(() => launched?.puppet.close());

/** How many welcome pages are open; Firefox tells their addresses to nobody but themselves. */
async function welcomes(): Promise<number> {
  const pages = await launched.puppet.pages();
  const urls = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
  return urls.filter((url) => url.endsWith('/welcome.html')).length;
}

/** Milliseconds in which a tab that should not open would have. */
const patience = 2_000;

test('installing opens one welcome page, and what takes the place of the installed opens none', async () => {
  await sleep(patience);
  expect(await welcomes()).toBe(1);
  const seen = await launched.welcome.evaluate(() => chrome.storage.local.get('seenRelease'));
  expect(seen).toEqual({ seenRelease: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  // Browsers close an extension's pages when they put another copy in its place.
  await launched.puppet.installExtension(built[browserName]);
  await sleep(patience);
  expect(await welcomes()).toBe(0);
});
