import { describe, expect, test } from 'vitest';
import { paintedIn } from '../../scripts/browser/painted.ts';
import { until } from '../../scripts/browser/until.ts';
import { browserName, useDriver } from './support/driver.ts';
import { createTab } from './support/tab.ts';

const driver = useDriver();

describe('the welcome page', () => {
  test('underlines the story’s own words, and a card opens over a name', async () => {
    const page = await driver.own('welcome.html');
    const tab = await createTab(browserName, page);
    await until('underlines', async () => (await paintedIn(page)).length > 3);
    expect(await tab.painted()).toContain('Sam Altman');
    await tab.pointAt('Sam Altman');
    await tab.expectCard('Sam Altman');
    await page.keyboard.press('Escape');
    await tab.expectCard(undefined);
  });

  test('its switch takes the underlines away, says so, and brings them back', async () => {
    const page = await driver.own('welcome.html');
    await until('underlines', async () => (await paintedIn(page)).length > 3);
    const flip = () => page.evaluate(() => document.querySelector<HTMLElement>('[role=switch]')!.click());
    const text = () => page.evaluate(() => document.querySelector('main')!.textContent);
    await flip();
    await until('no trace', () => page.evaluate(() => CSS.highlights.size === 0));
    expect(await text()).toContain('Nothing is underlined here now');
    await flip();
    await until('underlines again', async () => (await paintedIn(page)).length > 3);
    expect(await text()).not.toContain('Nothing is underlined here now');
  });

  test('shows the keys that the browser has set', async () => {
    const page = await driver.own('welcome.html');
    const set = await page.evaluate(async () =>
      (await chrome.commands.getAll()).map(({ shortcut }) => shortcut),
    );
    expect(set.filter(Boolean).length).toBeGreaterThan(2);
    const caps = await until('the keys', async () => {
      const shown = await page.$$eval('.keys dd', (all) => all.map((one) => one.textContent));
      return shown.length > 0 && shown;
    });
    expect(caps.slice(0, 3)).toEqual(['Alt.', 'Alt,', 'AltShiftK']);
    // One browser tells of the toolbar button's own command too.
    const named = await page.evaluate(() => Object.keys(chrome.runtime.getManifest().commands ?? {}));
    expect(caps).toHaveLength(named.length);
  });

  test('the popup counts its names', async () => {
    const page = await driver.own('welcome.html');
    const tab = await createTab(browserName, page);
    const painted = async () => (await paintedIn(page)).length;
    await until('underlines', async () => (await painted()) > 3);
    const popup = await driver.popup(tab);
    // More may come while it counts.
    await until('the count', () =>
      popup.evaluate(() => {
        const listed = document.querySelectorAll('.entities > ul > li').length;
        return listed > 3 && document.querySelector('h1')!.textContent.startsWith(`${listed} `);
      }),
    );
  });
});

describe('news after an update', () => {
  const news = (page: Awaited<ReturnType<typeof driver.own>>) =>
    page.evaluate(() => document.querySelector('.news')?.textContent);

  test('waits in the popup until it is put away, and does not come again', async () => {
    const keeper = await driver.own('options.html');
    await keeper.evaluate(() => chrome.storage.local.set({ seenRelease: '0.0.9' }));
    const tab = await driver.open('<p>Kakao');
    const popup = await driver.popup(tab);
    expect(await news(popup)).toContain('New in 0.1.0');
    await popup.evaluate(() => document.querySelector<HTMLElement>('.news button')!.click());
    await until('the line to go', async () => (await news(popup)) === undefined);
    await until('it to be remembered', () =>
      keeper.evaluate(
        async () => (await chrome.storage.local.get({ seenRelease: '' })).seenRelease === '0.1.0',
      ),
    );
    expect(await news(await driver.popup(tab))).toBeUndefined();
  });

  test('is not shown to who has just installed', async () => {
    const tab = await driver.open('<p>Kakao');
    expect(await news(await driver.popup(tab))).toBeUndefined();
  });
});
