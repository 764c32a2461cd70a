import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { WebWorker } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { built } from '../../scripts/browser/build.ts';
import { until } from '../../scripts/browser/until.ts';
import { licencesFile } from '../../scripts/build/licences.ts';
import { root } from '../../scripts/run.ts';
import { browserName, useDriver } from './support/driver.ts';
import { inChromiumOnly } from './support/only-chromium.ts';

const driver = useDriver();

describe('our own pages can reach nothing', () => {
  test.for<[how: string, reach: (url: string) => unknown]>([
    [
      'fetch',
      (url) =>
        fetch(url).then(
          () => 'reached',
          () => 'refused',
        ),
    ],
    [
      'an image',
      (url) =>
        new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve('reached');
          image.onerror = () => resolve('refused');
          image.src = url;
        }),
    ],
    [
      'a frame',
      (url) =>
        new Promise((resolve) => {
          const frame = document.createElement('iframe');
          document.addEventListener('securitypolicyviolation', () => resolve('refused'));
          frame.src = url;
          document.body.append(frame);
        }),
    ],
    [
      'a socket',
      (url) =>
        new Promise((resolve) => {
          try {
            const socket = new WebSocket(url.replace('http', 'ws'));
            socket.onopen = () => resolve('reached');
            socket.onerror = () => resolve('refused');
          } catch {
            resolve('refused');
          }
        }),
    ],
    [
      'a beacon',
      async (url) => {
        navigator.sendBeacon(url);
        return 'refused';
      },
    ],
  ])('by %s', async ([, reach]) => {
    const page = await driver.own('options.html');
    const url = driver.site.put('<p>reached</p>');
    const asked = driver.site.asked.length;
    expect(await page.evaluate(reach, url)).toBe('refused');
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(driver.site.asked.slice(asked)).toEqual([]);
  });

  const fetching = (url: string) =>
    fetch(url).then(
      () => 'reached',
      () => 'refused',
    );

  test('nor can the background', async () => {
    const url = driver.site.put('<p>reached</p>');
    const asked = driver.site.asked.length;
    if (browserName === 'chromium') {
      const target = await driver.launched.puppet.waitForTarget((one) => one.type() === 'service_worker');
      expect(await (await target.worker())!.evaluate(fetching, url)).toBe('refused');
    } else {
      // In Firefox the background is a page, which our other pages can reach.
      const page = await driver.own('options.html');
      const answer = page.evaluate(async (url) => {
        const background = chrome.extension.getBackgroundPage()!;
        const image = background.document.createElement('img');
        const loaded = new Promise((resolve) => {
          image.onload = () => resolve('reached');
          image.onerror = () => resolve('refused');
        });
        image.src = url;
        const fetched = background.fetch(url).then(
          () => 'reached',
          () => 'refused',
        );
        return [await fetched, await loaded];
      }, url);
      expect(await answer).toEqual(['refused', 'refused']);
    }
    expect(driver.site.asked.slice(asked)).toEqual([]);
  });

  const isOnlyAsked = inChromiumOnly('a script in a worker');
  test.skipIf(isOnlyAsked)('nor can the worker that reads files of strangers', async () => {
    const page = await driver.own('library.html');
    const created = new Promise<WebWorker>((resolve) => page.once('workercreated', resolve));
    await page.evaluate(() => {
      Object.assign(globalThis, { reader: new Worker('/import-worker.js') });
    });
    const url = driver.site.put('<p>reached</p>');
    const asked = driver.site.asked.length;
    expect(await (await created).evaluate(fetching, url)).toBe('refused');
    expect(driver.site.asked.slice(asked)).toEqual([]);
  });

  test('nor run a script that stands in the page, nor reach anything from a worker that is no file of ours', async () => {
    const page = await driver.own('library.html');
    const url = driver.site.put('<p>reached</p>');
    const asked = driver.site.asked.length;
    // Chromium runs a worker whose text a page of ours has made, under the same policy.
    const ran = await page.evaluate(async (site) => {
      const worker = new Promise((resolve) => {
        try {
          const text = `fetch(${JSON.stringify(site)}).then(() => postMessage('reached'), () => postMessage('refused'))`;
          const made = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
          made.onmessage = ({ data }) => resolve(data);
          made.onerror = () => resolve('refused');
        } catch {
          resolve('refused');
        }
      });
      const script = document.createElement('script');
      script.textContent = 'globalThis.ran = true';
      document.body.append(script);
      document.body.setAttribute('onclick', 'globalThis.ran = true');
      document.body.click();
      document.body.removeAttribute('onclick');
      return [await worker, 'ran' in globalThis];
    }, url);
    expect(ran).toEqual(['refused', false]);
    expect(driver.site.asked.slice(asked)).toEqual([]);
  });

  test('and all of them show what they have under that policy', async () => {
    for (const path of [
      'options.html',
      'welcome.html',
      'library.html',
      'story.html',
      'popup.html',
      'sidepanel.html',
      'draft.html',
    ]) {
      const page = await driver.own(path);
      const violations = await page.evaluate(
        () =>
          new Promise<string[]>((resolve) => {
            const found: string[] = [];
            document.addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
              found.push(violatedDirective),
            );
            setTimeout(() => resolve(found), 400);
          }),
      );
      expect(violations, path).toEqual([]);
      expect(await page.evaluate(() => document.body.innerText.length), path).toBeGreaterThan(20);
    }
  });
});

test('every package that is bundled comes with its licence, and so do we', () => {
  const notices = readFileSync(join(built[browserName], licencesFile), 'utf8');
  const names = [
    ...['compromise', 'efrt', 'grad-school', 'suffix-thumb', 'preact', 'valibot', 'idb'],
    ...['@mozilla/readability', 'webextension-polyfill', 'lucide-static', 'cldr-dates-full'],
  ];
  for (const name of names) expect(notices).toMatch(new RegExp(`^(?:.*: )?${name} \\d`, 'm'));
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies)) expect(notices, name).toContain(`${name} `);
  expect(notices).toContain('Mozilla Public License');
  expect(notices).toContain('Source: https://github.com/mozilla/webextension-polyfill');
  expect(notices).toContain(readFileSync(join(root, 'LICENSE'), 'utf8').trim());
});

test('the options lead to them', async () => {
  const options = await driver.own('options.html');
  const href = await until('the link', () =>
    options.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href$="licences.txt"]')?.href),
  );
  expect(href).toBe(`${driver.launched.origin}/${licencesFile}`);
  await options.evaluate(() => document.querySelector<HTMLElement>('a[href$="licences.txt"]')!.click());
  const read = async () => {
    for (const page of await driver.launched.puppet.pages()) {
      const text = await page.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      if (text.includes('Mozilla Public License')) return text;
    }
    return undefined;
  };
  expect(await until('the licences', read)).toContain('preact');
});
