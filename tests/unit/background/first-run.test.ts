import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomeOnce } from '../../../entrypoints/background/first-run.ts';
import { loadSeenRelease } from '../../../extension/settings/seen-release.ts';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1.2.3' } as never);
});

test.each<[reason: string, opened: number, seen: string | undefined]>([
  ['install', 1, '1.2.3'],
  ['update', 0, undefined],
  ['chrome_update', 0, undefined],
  ['browser_update', 0, undefined],
  ['shared_module_update', 0, undefined],
])('%s: %d welcome pages', async (reason, opened, seen) => {
  const open = vi.spyOn(fakeBrowser.tabs, 'create').mockClear();
  welcomeOnce();
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
  await vi.waitFor(() => expect(open).toHaveBeenCalledTimes(opened));
  expect(await loadSeenRelease()).toBe(seen);
  if (opened) expect(open.mock.calls[0]![0].url).toMatch(/\/welcome\.html$/);
});
