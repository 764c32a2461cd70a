import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBadges } from '../../../../entrypoints/background/toolbar/badge.ts';
import { createIcon, offAt } from '../../../../entrypoints/background/toolbar/icon.ts';
import { defaults } from '../../../../extension/settings/defaults.ts';
import type { Settings } from '../../../../extension/settings/settings.ts';

const texts = new Map<number, string>();
const titles = new Map<number | undefined, string>();
const grey = new Map<number | undefined, boolean>();
const said = { names: (count: number) => `${count} names`, off: (why: string) => why };
let settings: Settings;
const badgesOf = () => showBadges(createIcon(async () => settings, said));
const tab = (id: number, url: string) => ({ id, url, incognito: false });

beforeEach(() => {
  fakeBrowser.reset();
  texts.clear();
  titles.clear();
  grey.clear();
  settings = defaults;
  vi.useFakeTimers();
  Object.assign(fakeBrowser.action, {
    setBadgeBackgroundColor: async () => {},
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void texts.set(tabId, text),
    setTitle: async ({ tabId, title }: { tabId?: number; title: string }) => void titles.set(tabId, title),
    setIcon: async ({ tabId, path }: { tabId?: number; path: object }) =>
      void grey.set(tabId, JSON.stringify(path).includes('grey')),
  });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(
    async (id) => tab(id, 'https://news.example/') as never,
  );
});
afterEach(() => {
  vi.useRealTimers();
});

test('counts that come in a flood cost one write and one look of the icon', async () => {
  const set = vi.spyOn(fakeBrowser.storage.session, 'set');
  const badges = badgesOf();
  for (let at = 1; at <= 10_000; at++) badges.count(at % 2, at % 3, { names: [`name ${at}`], mentions: at });
  await vi.advanceTimersByTimeAsync(250);
  expect(set).toHaveBeenCalledTimes(1);
  // The newest of each frame: three frames a tab.
  expect([...texts].sort()).toEqual([
    [0, '3'],
    [1, '3'],
  ]);
  badges.count(0, 0, { names: [], mentions: 0 });
  await vi.advanceTimersByTimeAsync(250);
  expect(texts.get(0)).toBe('2');
});

test('the tooltip says how many names are underlined, and the icon keeps its colours', async () => {
  badgesOf().count(1, 0, { names: ['openai', 'kakao'], mentions: 5 });
  await vi.advanceTimersByTimeAsync(250);
  expect([texts.get(1), titles.get(1), grey.get(1)]).toEqual(['2', '2 names', false]);
});

test('the icon is grey where nothing is read, and its tooltip says why', async () => {
  settings = { ...defaults, sites: ['news.example'] };
  badgesOf().arrived(1);
  await vi.advanceTimersByTimeAsync(0);
  expect([texts.get(1), titles.get(1), grey.get(1)]).toEqual(['', 'siteOff', true]);
});

test('all tabs show at once that Backstory was paused or resumed, those to come too', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab(1, 'https://news.example/')] as never);
  badgesOf();
  for (const enabled of [false, true]) {
    settings = { ...defaults, enabled };
    await fakeBrowser.storage.sync.set({ enabled });
    await vi.advanceTimersByTimeAsync(0);
    const title = enabled ? '0 names' : 'paused';
    expect([titles.get(1), grey.get(1), titles.get(undefined), grey.get(undefined)]).toEqual([
      title,
      !enabled,
      title,
      !enabled,
    ]);
  }
});

test('that it is paused is shown again once the browser is opened', async () => {
  settings = { ...defaults, enabled: false };
  badgesOf();
  await fakeBrowser.runtime.onStartup.trigger();
  await vi.advanceTimersByTimeAsync(0);
  expect([titles.get(undefined), grey.get(undefined)]).toEqual(['paused', true]);
});

test.each([
  ['https://news.example/a', 'siteOff'],
  ['https://post.example/', undefined],
  ['chrome-extension://abc/options.html', undefined],
  [undefined, undefined],
])('nothing is read at %s: %s', (url, why) => {
  expect(offAt({ ...defaults, sites: ['news.example'] }, url)).toBe(why);
  expect(offAt({ ...defaults, enabled: false }, url)).toBe('paused');
});
