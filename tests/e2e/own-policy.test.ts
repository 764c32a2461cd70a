import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { built } from '../../scripts/browser/build.ts';
import { licencesFile } from '../../scripts/build/licences.ts';
import { root } from '../../scripts/run.ts';
import { browserName, useDriver } from './support/driver.ts';

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

  test('and all of them show what they have under that policy', async () => {
    for (const path of ['options.html', 'welcome.html', 'library.html', 'story.html', 'popup.html']) {
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
