import { beforeEach, describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';
import { keepFoundry, watchBadge, words } from './support/kept-foundry.ts';
import type { Tab } from './support/tab.ts';

// Kept names on pages that may not know of them: the toolbar, the popup and the panel say what the page is not told.

const driver = useDriver();

let expectBadge: Awaited<ReturnType<typeof watchBadge>>;

beforeEach(async () => {
  await keepFoundry(driver);
  expectBadge = await watchBadge(driver);
});

type Own = Awaited<ReturnType<typeof driver.own>>;

const listIn = (popup: Own) =>
  popup.evaluate(() =>
    [...document.querySelectorAll('.entity')].map((one) =>
      [one.querySelector('bdi'), one.querySelector('.count')].map((part) => part?.textContent).join(' '),
    ),
  );
const traces = (tab: Tab) =>
  tab.page.evaluate(() => [
    CSS.highlights.size,
    document.querySelectorAll('[popover]').length,
    getComputedStyle(document.body, '::highlight(ext-mention-line)').textDecorationLine,
  ]);

describe('on a site that was not chosen', () => {
  test('the icon, the popup and the panel say which kept names a page has, and the page can tell nothing', async () => {
    const tab = await driver.open(`<p>${words} Then Quillon Arbogast left.</p><p>Nothing else.</p>`);
    const without = await driver.open('<p>Nobody met the people of the foundry.</p>');
    await expectBadge(tab, '2');
    const popup = await driver.popup(tab);
    await until(
      'the names',
      async () => (await listIn(popup)).join() === 'Quillon Arbogast 2,Tamsin Foundry 1',
    );
    expect(await popup.evaluate(() => document.querySelector('h1')!.textContent)).toBe(
      '2 names on this page',
    );
    await popup.close();
    await tab.page.bringToFront();
    const panel = await driver.own('sidepanel.html');
    await until('the names in the panel', () =>
      panel.evaluate(
        () =>
          [...document.querySelectorAll('.mention')].map((one) => one.textContent).join() ===
          'Quillon Arbogast,Tamsin Foundry,Quillon Arbogast',
      ),
    );
    expect(await traces(tab)).toEqual(await traces(without));
    expect(await traces(tab)).toEqual([0, 0, 'none']);
  });

  test('a name in the popup leads to what the story says of it', async () => {
    const tab = await driver.open(`<p>${words}`);
    await expectBadge(tab, '2');
    const popup = await driver.popup(tab);
    await until('the names', async () => (await listIn(popup)).length === 2);
    await popup.evaluate(() => document.querySelector<HTMLElement>('.entity')!.click()).catch(() => {});
    const own = await driver.own('options.html');
    const opened = await until('the story', () =>
      own.evaluate(async () => (await chrome.tabs.query({})).find(({ url }) => url?.includes('/story.html'))),
    );
    expect(opened.url).toMatch(/story\.html\?story=own-[^#]+#name-own-quillon$/);
    await own.evaluate((id) => chrome.tabs.remove(id), opened.id!);
  });

  test('what comes and goes is followed, in frames of the site too, and what was left is forgotten', async () => {
    const inner = driver.site.put('<p>Tamsin Foundry has closed.');
    const tab = await driver.open(`<p id="text">Nothing yet.</p><iframe src="${inner}"></iframe>`);
    await expectBadge(tab, '1');
    await tab.page.evaluate((text) => (document.querySelector('#text')!.textContent = text), words);
    await expectBadge(tab, '2');
    await tab.page.evaluate(() => document.querySelector('#text')!.remove());
    await expectBadge(tab, '1');
    await tab.page.goto(driver.site.put('<p>Another page.'));
    await expectBadge(tab, '');
    // The page that is asked is left meanwhile.
    await tab.page.evaluate(() => void setTimeout(() => history.back()));
    await expectBadge(tab, '1');
  });

  test('a surname alone counts only where its full name stands, and what is typed does not count', async () => {
    const alone = await driver.open(
      '<p>Arbogast is a town. <textarea>Tamsin Foundry</textarea></p>' +
        '<div contenteditable>Tamsin Foundry</div><p id="last">Nothing else.',
    );
    await alone.page.bringToFront();
    // What comes later shows that the rest was read.
    await alone.page.evaluate(
      () => (document.querySelector('#last')!.textContent = 'Quillon Arbogast came.'),
    );
    await expectBadge(alone, '1');
    const popup = await driver.popup(alone);
    await until('the names', async () => /^Quillon Arbogast [12]$/.test((await listIn(popup)).join()));
  });

  test('a frame of another site, a paused site and a page of nobody’s are not read for it', async () => {
    const inner = driver.site.put(`<p>${words}`, { host: 'localhost' });
    const tab = await driver.open(`<p>Quillon Arbogast came.</p><iframe src="${inner}"></iframe>`);
    await expectBadge(tab, '1');
    await driver.set({ sites: ['127.0.0.1'] });
    await expectBadge(tab, '');
    await driver.set({ sites: [] });
    await expectBadge(tab, '1');
  });

  test('whoever has taken over the page’s process is told no name, no index of names, and no card', async () => {
    const tab = await driver.open(`<p>${words}`);
    await expectBadge(tab, '2');
    const url = await tab.page.evaluate(() => location.href);
    const own = await driver.own('options.html');
    const told = await own.evaluate(
      async (wanted, text) => {
        const { id } = (await chrome.tabs.query({})).find((one) => one.url === wanted)!;
        const [result] = await chrome.scripting.executeScript({
          target: { tabId: id! },
          args: [text],
          func: async (text: string) => {
            const ask = (call: string, question?: unknown) =>
              chrome.runtime.sendMessage({ call, id: Math.random(), question });
            const area = (name: 'local' | 'session') =>
              Promise.resolve(chrome.storage[name]?.get()).then(JSON.stringify, () => 'closed');
            return JSON.stringify([
              await ask('ownNames'),
              await ask('tellText', { isNew: false, added: [{ id: 99, text }], gone: [] }),
              await ask('read', [{ text, lang: 'en' }]),
              await ask('describe', { entity: 'own-quillon' }),
              await ask('settings', ['own-quillon']),
              await area('session'),
            ]);
          },
        });
        return result!.result as string;
      },
      url,
      words,
    );
    expect(JSON.parse(told).slice(0, 2)).toEqual([{ answer: { tells: true } }, {}]);
    // “Foundry” by itself is a word that speaks for a bundled name.
    expect(told).not.toMatch(/own-|prefilter|index|Quillon|Tamsin/);
  });
});
