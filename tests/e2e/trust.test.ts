import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { built } from '../../scripts/browser/build.ts';
import { browserName, useDriver } from './support/driver.ts';
import { inChromiumOnly } from './support/only-chromium.ts';

const driver = useDriver();

const text = '<p style="margin: 60px">Sam Altman, CEO of OpenAI, visited Seoul.</p>';

/** Everything a page asks for from now on, except its own address. */
function recordRequests(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    // The icon of a tab is the browser's own wish.
    if (!request.url().endsWith('/favicon.ico')) asked.push(request.url());
  });
  return asked;
}

/** Does most of what a reader can do. */
async function readAndSwitch(): Promise<{ asked: string[] }> {
  const tab = await driver.open(text);
  const asked = recordRequests(tab.page);
  await tab.expectPainted(['OpenAI', 'Sam Altman', 'Seoul']);
  await tab.pointAt('OpenAI');
  await tab.expectCard('OpenAI');
  await tab.clickInCard('.foot [aria-expanded]');
  await driver.set({ theme: 'dark' });
  const popup = await driver.popup(tab);
  asked.push(...recordRequests(popup));
  const options = await driver.own('options.html');
  const later = recordRequests(options);
  await options.reload({ waitUntil: browserName === 'firefox' ? [] : 'load' }).catch(() => {});
  await options.waitForSelector('main');
  return { asked: [...asked, ...later] };
}

describe('what is asked of the browser', () => {
  const manifest = JSON.parse(readFileSync(join(built[browserName], 'manifest.json'), 'utf8'));

  test('is storage, scripting, the panel and the pages that are read', () => {
    // Only Chromium has a permission for the panel; it shows nothing when it asks for it.
    const panel = browserName === 'chromium' ? ['sidePanel'] : [];
    expect(manifest.permissions).toEqual([
      'storage',
      'scripting',
      'unlimitedStorage',
      'contextMenus',
      ...panel,
    ]);
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*', 'file:///*']);
    expect(manifest.optional_permissions).toBeUndefined();
    expect(manifest.optional_host_permissions).toBeUndefined();
    expect([...manifest.content_scripts[0].matches].sort()).toEqual([...manifest.host_permissions].sort());
    expect(manifest.externally_connectable).toBeUndefined();
  });

  test('makes nothing web-accessible but the frame of kept cards, whose address tells nothing', async () => {
    const [frame, ...more] = manifest.web_accessible_resources;
    expect(frame).toMatchObject({ resources: ['kept-card.html'] });
    if (browserName === 'chromium') expect(frame.use_dynamic_url).toBe(true);
    expect(more).toEqual([]);
    const tab = await driver.open(text);
    const files = [
      ...(browserName === 'chromium' ? ['kept-card.html'] : []),
      'manifest.json',
      'popup.html',
      'options.html',
      'card.js',
      'icons/16.png',
      'look-out.js',
    ];
    const reached = await tab.page.evaluate(
      (urls) =>
        Promise.all(
          urls.map((url) =>
            fetch(url).then(
              () => url,
              () => '',
            ),
          ),
        ),
      files.map((file) => `${driver.launched.origin}/${file}`),
    );
    expect(reached.filter(Boolean)).toEqual([]);
  });
});

describe('what leaves the machine', () => {
  test('nothing: neither pages, nor popup, nor options ask for anything beyond themselves', async () => {
    const before = driver.site.asked.length;
    const { asked } = await readAndSwitch();
    expect(
      asked.filter((url) => !url.startsWith(driver.launched.origin) && !/^(data|about):/.test(url)),
    ).toEqual([]);
    const atSite = driver.site.asked.slice(before).filter((path) => !/^\/\d+$|favicon/.test(path));
    expect(atSite).toEqual([]);
  });

  test.skipIf(inChromiumOnly('requests of the background'))(
    'nothing from the background either',
    async () => {
      const { puppet, origin } = driver.launched;
      const asked: string[] = [];
      const target = await puppet.waitForTarget(
        (one) => one.type() === 'service_worker' && one.url().startsWith(origin),
      );
      const session = await target.createCDPSession();
      session.on('Network.requestWillBeSent', ({ request }) => asked.push(request.url));
      await session.send('Network.enable');
      await readAndSwitch();
      expect(asked.filter((url) => !url.startsWith(origin))).toEqual([]);
    },
  );
});

test('the console stays empty', async () => {
  const tab = await driver.go('about:blank');
  const said: string[] = [];
  tab.page.on('console', (message) => said.push(message.text()));
  tab.page.on('pageerror', (error) => said.push(String(error)));
  await tab.page.goto(driver.site.put(text));
  await tab.expectPainted(['OpenAI', 'Sam Altman', 'Seoul']);
  await tab.pointAt('OpenAI');
  await tab.expectCard('OpenAI');
  await tab.clickInCard('.foot [aria-expanded]');
  await driver.set({ enabled: false });
  await tab.expectPainted([]);
  expect(said.filter((line) => !/favicon/.test(line))).toEqual([]);
});

test.skipIf(inChromiumOnly('print'))('neither underline nor card is printed', async () => {
  const tab = await driver.open(text);
  await tab.expectPainted(['OpenAI', 'Sam Altman', 'Seoul']);
  await tab.pointAt('OpenAI');
  await tab.expectCard('OpenAI');
  const seen = () =>
    tab.page.evaluate(() => ({
      underline: getComputedStyle(document.querySelector('p')!, '::highlight(ext-mention-line)')
        .textDecorationLine,
      open: getComputedStyle(document.querySelector('p')!, '::highlight(ext-mention-open)')
        .textDecorationLine,
    }));
  const isCardVisible = () =>
    tab.inCard((root) => root.querySelector('[data-card]')?.checkVisibility() ?? false);
  expect(await seen()).toEqual({ underline: 'underline', open: 'underline' });
  expect(await isCardVisible()).toBe(true);
  await tab.page.emulateMediaType('print');
  expect(await seen()).toEqual({ underline: 'none', open: 'none' });
  expect((await isCardVisible()) ?? false).toBe(false);
});
