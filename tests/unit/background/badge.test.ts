import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { showBadges } from '../../../entrypoints/background/badge.ts';
import { defaults } from '../../../extension/settings/defaults.ts';

const texts = new Map<number, string>();

beforeEach(() => {
  fakeBrowser.reset();
  texts.clear();
  vi.useFakeTimers();
  Object.assign(fakeBrowser.action, {
    setBadgeBackgroundColor: async () => {},
    setBadgeText: async ({ tabId, text }: { tabId: number; text: string }) => void texts.set(tabId, text),
  });
});
afterEach(() => {
  vi.useRealTimers();
});

test('counts that come in a flood cost one write and one look of the icon', async () => {
  const set = vi.spyOn(fakeBrowser.storage.session, 'set');
  const badges = showBadges(async () => defaults);
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
