import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { built } from '../../scripts/browser/build.ts';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { type Launched, launch } from '../../scripts/browser/launch.ts';
import { openOwn } from '../../scripts/browser/steps.ts';
import { until } from '../../scripts/browser/until.ts';
import { browserName } from './support/driver.ts';
import { inChromiumOnly } from './support/only-chromium.ts';
import { openSite, type Site } from './support/site.ts';
import { createTab, type Tab } from './support/tab.ts';

let launched: Launched;
let site: Site;

beforeAll(async () => {
  const path = findBrowser(browserName)!;
  const viewport = { width: 1000, height: 700 };
  launched = await launch({ browser: browserName, path, headless: true, network: 'loopback', viewport });
  site = await openSite();
});
afterAll(async () => {
  site?.close();
  await launched?.puppet.close();
});

/** What went wrong in a page, in its own scripts or in ours. */
function errorsIn(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    // The site has no icon.
    if (message.type() === 'error' && !message.text().includes('404')) errors.push(message.text());
  });
  return errors;
}

async function openPage(html: string): Promise<{ tab: Tab; errors: string[] }> {
  const page = await launched.puppet.newPage();
  const errors = errorsIn(page);
  await page.goto(site.put(html));
  return { tab: await createTab(browserName, page), errors };
}

test('an update leaves open pages without errors, and the new script takes them over', async () => {
  const first = await openPage('<p>Kakao and OpenAI are here.</p>');
  await first.tab.expectPainted(['Kakao', 'OpenAI']);
  const second = await openPage('<p>DeepSeek stands here.</p><iframe srcdoc="<p>Naver</p>"></iframe>');
  await second.tab.expectPainted(['DeepSeek']);
  await second.tab.pointAt('DeepSeek');
  await second.tab.expectCard('DeepSeek');

  for (let times = 0; times < 3; times++) {
    await launched.puppet.installExtension(built[browserName]);
    // A card of the script that was left goes with it.
    await until('the old card to go', async () => (await second.tab.hosts()).open === 0);
    await second.tab.page.bringToFront();
    await second.tab.page.evaluate((at) => {
      document.body.append(document.createElement('p'), ['Kakao', 'Sam Altman', 'HyperCLOVA X'][at]!);
    }, times);
    const added = ['Kakao', 'Sam Altman', 'HyperCLOVA X'].slice(0, times + 1);
    await second.tab.expectPainted(['DeepSeek', ...added]);
    await second.tab.pointAway();
    await second.tab.pointAt('DeepSeek');
    await second.tab.expectCard('DeepSeek');
    expect(await second.tab.hosts()).toEqual({ present: 1, open: 1 });
  }
  const frame = second.tab.page.frames().find((one) => one !== second.tab.page.mainFrame())!;
  await second.tab.expectPainted(['Naver'], { frame });

  await first.tab.page.bringToFront();
  await first.tab.page.evaluate(() => document.body.append(document.createElement('p'), 'Naver'));
  await first.tab.expectPainted(['Kakao', 'OpenAI', 'Naver']);
  expect([...first.errors, ...second.errors]).toEqual([]);
});

test.skipIf(inChromiumOnly('own pages after an update'))(
  'an update closes the page on which names are checked, and the edits are there afterwards',
  async () => {
    const page = await launched.puppet.newPage();
    const shows = (selector: string, on: Page) =>
      until(selector, () =>
        on.evaluate((one) => document.querySelector(one) !== null, selector).catch(() => false),
      );
    await openOwn(page, `${launched.origin}/library.html`);
    await shows('.empty .button', page);
    await page.evaluate(() => document.querySelector<HTMLElement>('.empty .button')!.click());
    await shows('.check .foot', page);
    const name = await page.evaluate(() => {
      const row = document.querySelector<HTMLElement>('[data-row]')!;
      row.querySelector<HTMLElement>('[type=checkbox]')!.click();
      return row.ariaLabel!;
    });
    const stored = () =>
      page.evaluate(
        () =>
          new Promise<{ name: string; ticked: boolean }[]>((resolve) => {
            const opening = indexedDB.open('own-stories');
            opening.onsuccess = () => {
              const all = opening.result.transaction('stories').objectStore('stories').getAll();
              all.onsuccess = () => {
                opening.result.close();
                resolve(all.result[0]?.draft.entities ?? []);
              };
            };
          }),
      );
    await until('the edit to be stored', async () =>
      (await stored()).some((one) => one.name === name && !one.ticked),
    );
    await launched.puppet.installExtension(built[browserName]);
    await until('the page to close', async () => page.isClosed());
    const again = await launched.puppet.newPage();
    await until('the new library', () =>
      openOwn(again, `${launched.origin}/library.html`).then(
        () => true,
        () => false,
      ),
    );
    await shows('[data-story]', again);
    await again.evaluate(() => document.querySelector<HTMLElement>('[data-story]')!.click());
    await shows('.check .foot', again);
    const isTicked = await again.evaluate(
      (one) =>
        document.querySelector<HTMLInputElement>(`[data-row][aria-label="${one}"] [type=checkbox]`)!.checked,
      name,
    );
    expect(isTicked).toBe(false);
    await again.close();
  },
);
