import type { Browser as Puppet } from 'puppeteer-core';
import { launch } from './browser/launch.ts';
import { say } from './say.ts';
import type { OpenablePage } from './stories/read-page.ts';

/** Opens a window with the extension in it on a page, and stays until the window is closed. */
export async function openWindow(path: string, { url, samples }: OpenablePage): Promise<void> {
  const browser = 'chromium';
  const { puppet } = await launch({ browser, path, headless: false, network: 'open', viewport: undefined });
  const closed = untilClosed(puppet);
  const [page = await puppet.newPage()] = await puppet.pages();
  await page.goto(url);
  if (samples) {
    for (const sample of [samples.article, samples.later]) await (await puppet.newPage()).goto(sample);
  }
  // The welcome page stays for a look, behind.
  await page.bringToFront();
  say('Backstory runs. Point at an underlined name; close the window or press Ctrl-C to end.');
  if (samples)
    say('Keep the article in the next tab by the toolbar button, and look at the later one behind it.');
  await closed;
}

/** On some systems a browser goes on without any window; this one has nothing left to do then. */
function untilClosed(puppet: Puppet): Promise<void> {
  return new Promise((resolve) => {
    puppet.once('disconnected', () => resolve());
    puppet.on('targetdestroyed', async () => {
      const pages = await puppet.pages().catch(() => []);
      if (pages.length === 0) await puppet.close().catch(() => {});
    });
  });
}
