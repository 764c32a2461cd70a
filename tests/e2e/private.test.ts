import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../scripts/browser/find-browser.ts';
import { type Launched, launch } from '../../scripts/browser/launch.ts';
import { paintedIn } from '../../scripts/browser/painted.ts';
import { until } from '../../scripts/browser/until.ts';
import { browserName } from './support/driver.ts';
import { openSite, type Site } from './support/site.ts';

let launched: Launched;
let site: Site;
let options: Page;

beforeAll(async () => {
  const path = findBrowser(browserName)!;
  launched = await launch({
    browser: browserName,
    path,
    headless: true,
    network: 'loopback',
    viewport: { width: 1000, height: 700 },
    isPrivateAllowed: true,
  });
  site = await openSite();
  options = launched.welcome;
  // Firefox never reports such a page as loaded.
  await options.goto(`${launched.origin}/options.html`, browserName === 'firefox' ? { waitUntil: [] } : {});
  await until('the options', () => options.evaluate(() => document.querySelector('main') !== null));
});
afterAll(async () => {
  site?.close();
  await launched?.puppet.close();
});
afterEach(async () => {
  await closePrivateWindows();
  await options.evaluate(() => Promise.all([chrome.storage.sync.clear(), chrome.storage.local.clear()]));
});

const stored = () =>
  options.evaluate(async () => {
    const [sync, { ownStories: _, ...local }] = await Promise.all([
      chrome.storage.sync.get(),
      chrome.storage.local.get(),
    ]);
    return JSON.stringify({ sync, local });
  });
const session = () => options.evaluate(async () => JSON.stringify(await chrome.storage.session.get()));
/** Opens a page in a private window, in the one that is open if there is one. */
const openPrivately = async (html: string): Promise<Page> => {
  const url = site.put(html);
  await options.evaluate(async (url) => {
    const [open] = (await chrome.windows.getAll()).filter(({ incognito }) => incognito);
    if (open) await chrome.tabs.create({ windowId: open.id!, url });
    else await chrome.windows.create({ incognito: true, url });
  }, url);
  return pageAt(url);
};
const closePrivateWindows = () =>
  options.evaluate(async () => {
    for (const { id, incognito } of await chrome.windows.getAll())
      if (incognito) await chrome.windows.remove(id!);
  });
/** Opens a page in a window that is not private; the driver opens one in the window in front. */
const openOutside = async (html: string): Promise<Page> => {
  const url = site.put(html);
  await options.evaluate(async (url) => {
    const window = (await chrome.windows.getAll()).find(({ incognito }) => !incognito);
    await chrome.tabs.create({ windowId: window!.id!, url });
  }, url);
  return pageAt(url);
};
/** The page at an address, in whatever window it stands. */
const pageAt = (url: string): Promise<Page> =>
  until('the page', async () => {
    for (const page of await launched.puppet.pages()) {
      const isIt = await page.evaluate((url) => location.href === url, url).catch(() => false);
      if (isIt) return page;
    }
    return undefined;
  });
const tabOf = (page: Page) =>
  options.evaluate(
    async (url) => (await chrome.tabs.query({})).find((one) => one.url === url)?.id,
    page.url(),
  );
const ownPage = async (path: string): Promise<Page> => {
  const page = await launched.puppet.newPage();
  await page.goto(`${launched.origin}/${path}`, browserName === 'firefox' ? { waitUntil: [] } : {});
  return page;
};
const namesIn = async (page: Page) => (await paintedIn(page)).map(({ text }) => text).sort();
const expectPainted = (page: Page, names: string[]) =>
  until(`${names} to be underlined`, async () => (await namesIn(page)).join() === names.join());

/** Sends, from the content script's world of a page, what a press in a card sends. */
const act = (page: Page, call: string, question?: string | object) =>
  options.evaluate(
    async (url, call, question) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === url);
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: tab!.id! },
        args: [call, question ?? null],
        func: (call: string, question: string | object | null) =>
          chrome.runtime.sendMessage({ call, id: Math.random(), question }),
      });
      return answer?.result as unknown;
    },
    page.url(),
    call,
    question,
  );

describe('what is done in a private window', () => {
  test('holds there, is stored nowhere, and is gone with the window', async () => {
    await options.evaluate(() => chrome.storage.sync.set({ fadeKnown: true, mentions: 'all' }));
    const before = await stored();
    const page = await openPrivately('<p>Kakao, Naver and OpenAI.</p>');
    await expectPainted(page, ['Kakao', 'Naver', 'OpenAI']);
    await act(page, 'opened', 'openai');
    await act(page, 'silenceName', 'Naver');
    await expectPainted(page, ['Kakao', 'OpenAI']);
    await act(page, 'silenceEntity', 'kakao');
    await expectPainted(page, ['OpenAI']);
    const other = await openPrivately('<p>Kakao, Naver and OpenAI.</p>');
    await expectPainted(other, ['Naver', 'OpenAI']);
    await act(page, 'pauseSite');
    await expectPainted(page, []);
    expect(await stored()).toBe(before);
    expect(await session()).toMatch(/silencedNames/);

    const outside = await openOutside('<p>Kakao, Naver and OpenAI.</p>');
    await expectPainted(outside, ['Kakao', 'Naver', 'OpenAI']);
    await outside.close();

    await closePrivateWindows();
    await until('it to be forgotten', async () => !/silencedNames|sites|127\.0\.0\.1/.test(await session()));
    expect(await stored()).toBe(before);
    const anew = await openPrivately('<p>Kakao, Naver and OpenAI.</p>');
    await expectPainted(anew, ['Kakao', 'Naver', 'OpenAI']);
  });

  test('goes with what is paused in a normal one', async () => {
    await options.evaluate(() => chrome.storage.sync.set({ sites: ['127.0.0.1'] }));
    const page = await openPrivately('<p>Kakao</p>');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await namesIn(page)).toEqual([]);
  });

  test('can be taken back', async () => {
    const page = await openPrivately('<p>Kakao and OpenAI.</p>');
    await expectPainted(page, ['Kakao', 'OpenAI']);
    const done = (await act(page, 'silenceName', 'Kakao')) as { answer: { undo: string } };
    await expectPainted(page, ['OpenAI']);
    await act(page, 'undo', done.answer.undo);
    await expectPainted(page, ['Kakao', 'OpenAI']);
  });

  test('opens the whole story, in a normal window', async () => {
    const page = await openPrivately('<p>Kakao</p>');
    await expectPainted(page, ['Kakao']);
    const story = await options.evaluate(
      () =>
        new Promise<string>((resolve) => {
          chrome.runtime
            .sendMessage({ call: 'describe', id: 1, question: { entity: 'kakao' } })
            .then(({ answer }) => resolve(answer.stories?.[0]?.id ?? JSON.stringify(answer)));
        }),
    );
    expect(await act(page, 'openStory', { story })).not.toHaveProperty('refused');
    const tabs = await until('the story', async () => {
      const found = await options.evaluate(async () =>
        (await chrome.tabs.query({})).filter(({ url }) => url?.includes('/story.html?story=')),
      );
      return found.length > 0 && found;
    });
    expect(tabs).toMatchObject([{ incognito: false }]);
    await options.evaluate((id) => chrome.tabs.remove(id), tabs[0]!.id!);
  });

  test('in the popup holds there alone', async () => {
    const before = await stored();
    const page = await openPrivately('<p>Kakao</p>');
    await expectPainted(page, ['Kakao']);
    const id = await tabOf(page);
    const popup = await ownPage(`popup.html?tab=${id}`);
    await until('the switch', () => popup.$('[role="switch"]').then(Boolean));
    await popup.evaluate(() => document.querySelector<HTMLElement>('[role="switch"]')!.click());
    await expectPainted(page, []);
    expect(await stored()).toBe(before);
    await popup.close();
  });
});

const article = (about: string) =>
  `<!doctype html><html lang="en"><title>${about}</title><article><h1>${about}</h1>${[
    'Eleven grain ships lay at anchor off the Port of Gdansk on Sunday night after talks between Northgate Terminals and the Harbour Workers’ Union broke down for the third time.',
    'Marta Zielinska, chief negotiator of the Harbour Workers’ Union, walked out at ten. “We were offered words,” Zielinska said to those who waited outside.',
    'Elif Kaya, who runs Northgate Terminals, would not say when the berths would open. Kaya has asked a court to rule that the strike breaks the law of the land.',
  ]
    .map((text) => `<p>${text}</p>`)
    .join('')}</article></html>`;

/** What is kept, by title; opened only where there is a database. */
const keptTitles = () =>
  options.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === 'own-stories')) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('own-stories');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const all = database.transaction('summaries').objectStore('summaries').getAll();
    await new Promise((resolve) => {
      all.onsuccess = resolve;
    });
    database.close();
    return all.result.map(({ title }: { title: string }) => title).sort();
  });
const pressIn = (page: Page, label: string) =>
  until(`the button ${label}`, () =>
    page.evaluate((label) => {
      const found = [...document.querySelectorAll('button')].find(
        ({ textContent }) => textContent?.trim() === label,
      );
      found?.click();
      return found !== undefined;
    }, label),
  ).catch((error: Error) => {
    // What is pressed closes the page.
    if (!/Target closed|no such frame|Session closed|detached/i.test(error.message)) throw error;
  });

test('a story of a private window is kept if that is asked for there, with a word on what stays', async () => {
  const ways: [title: string, path: string][] = [
    ['Asked in the popup', 'popup.html?'],
    ['Asked by a menu', 'draft.html?problem=private&part=article&'],
  ];
  for (const [at, [title, path]] of ways.entries()) {
    const page = await openPrivately(article(title));
    const asking = await ownPage(`${path}tab=${await tabOf(page)}`);
    await until('the word on it', () =>
      asking.evaluate(() => document.body.textContent?.includes('stays when the window is closed')),
    );
    // Until then nothing was taken.
    expect(await keptTitles()).toHaveLength(at);
    await pressIn(asking, 'Keep it all the same…');
    await until('it to be kept', async () => (await keptTitles()).includes(title));
  }
  const tabs = await until('the pages on which they are checked', () =>
    options.evaluate(async () => {
      const found = (await chrome.tabs.query({})).filter(({ url }) => url?.includes('/draft.html?story='));
      return found.length === 2 && found;
    }),
  );
  expect(tabs.map(({ incognito }) => incognito)).toEqual([false, false]);
  await closePrivateWindows();
  expect(await keptTitles()).toEqual(ways.map(([title]) => title).sort());
  await options.evaluate(
    (ids) => chrome.tabs.remove(ids),
    tabs.map(({ id }) => id!),
  );
});
