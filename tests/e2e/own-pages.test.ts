import { describe, expect, test } from 'vitest';
import { lineIn } from '../../scripts/browser/painted.ts';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';
import { inChromiumOnly } from './support/only-chromium.ts';

const driver = useDriver();
const page = '<p>Kakao and OpenAI.</p><div style="height:3000px"></div><p>Kakao again, in Seoul.</p>';

const textOf = (own: { evaluate(run: () => string): Promise<string> }) =>
  own.evaluate(() => document.querySelector('main')?.textContent ?? '');

describe('the popup', () => {
  test('lists what the page mentions, most first, with the story', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(['Kakao', 'OpenAI', 'Kakao', 'Seoul']);
    const popup = await driver.popup(tab);
    const rows = await until('the list', async () => {
      const found = await popup.$$eval('.entities li', (items) =>
        items.map((item) => [
          item.querySelector('.name')?.textContent,
          item.querySelector('.count')?.textContent,
        ]),
      );
      return found.length > 0 && found;
    });
    expect(rows).toEqual([
      ['Kakao', '2'],
      ['OpenAI', '1'],
      ['Seoul', '1'],
    ]);
    expect(await textOf(popup)).toContain('South Korea accelerates AI development amid global tech rivalry');
  });

  test('walks through the mentions of an entity, scrolling to each and marking it', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(['Kakao', 'OpenAI', 'Kakao', 'Seoul']);
    const popup = await driver.popup(tab);
    await until('the list', async () => (await popup.$$('.entities li')).length > 0);
    const press = () =>
      popup.evaluate(() => document.querySelector<HTMLElement>('.entities .entity')!.click());
    const marked = () => tab.painted('walk');
    await press();
    await until('the first to be marked', async () => (await marked()).join() === 'Kakao');
    expect(await tab.page.evaluate(() => scrollY)).toBe(0);
    await press();
    await tab.page.bringToFront();
    await until('the page to scroll to the second', () => tab.page.evaluate(() => scrollY > 1_000));
    expect(await marked()).toEqual(['Kakao']);
    await popup.goto('about:blank');
    await until('the mark to go with the popup', async () => (await marked()).length === 0);
  });

  test('says so where nothing was found', async () => {
    const tab = await driver.open('<p>Nothing of note.</p>');
    const popup = await driver.popup(tab);
    await until('the words', async () => /nothing found|no name/i.test(await textOf(popup)));
  });

  test('its switches turn this site off and on again, at once', async () => {
    const tab = await driver.open('<p>Kakao</p>');
    await tab.expectPainted(['Kakao']);
    const popup = await driver.popup(tab);
    const press = () => popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')!.click());
    await until('the switch', async () => (await popup.$('[role="switch"]')) !== null);
    await press();
    await until('no trace', () => tab.page.evaluate(() => CSS.highlights.size === 0));
    await press();
    await tab.page.bringToFront();
    await tab.expectPainted(['Kakao']);
  });

  test('the toolbar icon carries the number of names, all frames together', async () => {
    const inner = driver.site.put('<p>Naver</p>', { host: 'localhost' });
    const tab = await driver.open(`<p>Kakao and OpenAI</p><iframe src="${inner}"></iframe>`);
    await tab.expectPainted(['Kakao', 'OpenAI']);
    const popup = await driver.popup(tab);
    const badge = () =>
      popup.evaluate(() =>
        chrome.action.getBadgeText({ tabId: Number(new URLSearchParams(location.search).get('tab')) }),
      );
    await until('the badge', async () => (await badge()) === '3');
    await tab.page.evaluate(() => history.pushState({}, '', '?another'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await badge()).toBe('3');
    await tab.page.bringToFront();
    await tab.page.goto(driver.site.put('<p>Samsung Electronics</p>'));
    await until('the badge of the next page', async () => (await badge()) === '1');
  });
});

describe('settings', () => {
  test('a change reaches open pages at once', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(['Kakao', 'OpenAI', 'Kakao', 'Seoul']);
    await driver.set({ underlineStyle: 'wavy', underlineColour: 'violet' });
    await until('the new style', async () => (await lineIn(tab.page)) === 'wavy rgb(138, 99, 210)');
    await driver.set({ mentions: 'first' });
    await tab.expectPainted(['Kakao', 'OpenAI', 'Seoul']);
    await driver.set({ hiddenKinds: ['place'] });
    await tab.expectPainted(['Kakao', 'OpenAI']);
    await driver.set({ silencedEntities: ['openai'] });
    await tab.expectPainted(['Kakao']);
  });

  test('a corrupt value falls back by itself, and the rest stay', async () => {
    await driver.set({ underlineStyle: { not: 'a style' }, underlineColour: 'red', delay: 'soon', sites: 7 });
    const tab = await driver.open('<p>Kakao</p>');
    await tab.expectPainted(['Kakao']);
    await until('the style', async () => (await lineIn(tab.page)) === 'dotted rgb(208, 67, 63)');
    await tab.pointAt('Kakao');
    await tab.expectCard('Kakao');
  });

  test('the options page saves a choice at once, and its sample shows it', async () => {
    const options = await driver.own('options.html');
    await until('the sample', () =>
      options.evaluate(() => (CSS.highlights.get('ext-mention-line')?.size ?? 0) > 0),
    );
    await options.evaluate(() =>
      [...document.querySelectorAll('label')].find((label) => label.textContent === 'Wavy')!.click(),
    );
    await until('the sample in waves', async () => (await lineIn(options)).startsWith('wavy'));
    expect(await options.evaluate(() => chrome.storage.sync.get('underlineStyle'))).toEqual({
      underlineStyle: 'wavy',
    });
  });

  test('everywhere off and a site off leave no trace, and are undone at once', async () => {
    const tab = await driver.open('<p>Kakao</p>');
    for (const off of [{ enabled: false }, { sites: ['127.0.0.1'] }]) {
      await tab.expectPainted(['Kakao']);
      await driver.set(off);
      await until('no trace', () => tab.page.evaluate(() => CSS.highlights.size === 0));
      expect(await tab.hosts()).toEqual({ present: 0, open: 0 });
      await driver.set({ enabled: true, sites: [] });
    }
    await tab.expectPainted(['Kakao']);
  });
});

describe('the story page', () => {
  test('shows the story, and the note beside the words that are disputed', async () => {
    const own = await driver.own('story.html?story=south-korea-ai-2025#story');
    const text = await until('the sentences', async () => {
      const shown = await textOf(own);
      return shown.includes('In February 2023') && shown;
    });
    expect(text).toContain('20 January 2025');
    expect(text).not.toContain('Opinions');
  });
});

test
  .skipIf(inChromiumOnly('settings that cannot be read'))
  .for(['options.html', 'welcome.html', 'popup.html', 'sidepanel.html', 'library.html', 'story.html'])(
  'where settings cannot be read, %s says so and shows what it has',
  async (path) => {
    const page = await driver.launched.puppet.newPage();
    await page.evaluateOnNewDocument(() => {
      if (!location.protocol.endsWith('-extension:')) return;
      for (const area of [chrome.storage.sync, chrome.storage.local])
        Object.defineProperty(area, 'get', { value: () => Promise.reject(new Error('corrupt')) });
    });
    await page.goto(`${driver.launched.origin}/${path}`);
    const said = await until('the line', () =>
      page.evaluate(() => document.querySelector('.unread-settings')?.textContent ?? undefined),
    );
    expect(said).toContain('cannot be read');
    expect(await page.evaluate(() => document.querySelector('main')?.innerText.length ?? 0)).toBeGreaterThan(
      20,
    );
    await page.close();
  },
);
