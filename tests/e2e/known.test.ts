import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';

const driver = useDriver();
const page = '<p style="margin: 60px">Kakao and OpenAI in Seoul.';

/** What is stored on this machine, seen from a page of the extension that stays behind the page being read. */
const stored = (own: Page) =>
  own.evaluate(() => chrome.storage.local.get(['opened', 'knownEntities']) as Promise<object>);
const store = (own: Page, values: object) => own.evaluate((given) => chrome.storage.local.set(given), values);

describe('known names', () => {
  test('are not counted unless that is asked for', async () => {
    const own = await driver.own('options.html');
    const tab = await driver.open(page);
    await tab.pointAt('Kakao');
    await tab.expectCard('Kakao');
    await sleep(1_500);
    expect(await stored(own)).toEqual({});
  });

  test('are counted once a page; known is who was opened often, from the next page on', async () => {
    const own = await driver.own('options.html');
    await driver.set({ fadeKnown: true });
    await store(own, { opened: { kakao: 3 } });
    for (const counted of [{ opened: { kakao: 4 } }, { knownEntities: ['kakao'], opened: {} }]) {
      const tab = await driver.open(page);
      await tab.expectPainted(['Kakao', 'OpenAI', 'Seoul']);
      await tab.pointAt('Kakao');
      await tab.expectCard('Kakao');
      await until('it to be counted', async () => isDeepStrictEqual(await stored(own), counted));
      // Nothing vanishes from under the pointer.
      await tab.expectPainted(['Kakao', 'OpenAI', 'Seoul']);
    }
    const tab = await driver.open(page);
    await tab.expectPainted(['OpenAI', 'Seoul']);
  });

  test('are listed and walked to all the same, and come back when forgotten or the setting is off', async () => {
    const own = await driver.own('options.html');
    await driver.set({ fadeKnown: true });
    await store(own, { knownEntities: ['kakao', 'openai'] });
    const tab = await driver.open(page);
    await tab.expectPainted(['Seoul']);
    const popup = await driver.popup(tab);
    await until('the list', async () => (await popup.$$('.entities li')).length === 3);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.entities .entity')!.click());
    await until('the mark', async () => (await tab.painted('walk')).join() === 'Kakao');
    await store(own, { knownEntities: ['openai'] });
    await tab.page.bringToFront();
    await tab.expectPainted(['Kakao', 'Seoul']);
    await driver.set({ fadeKnown: false });
    await tab.expectPainted(['Kakao', 'OpenAI', 'Seoul']);
  });
});
