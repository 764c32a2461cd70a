import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { defaults } from '../../../extension/settings/defaults.ts';
import { keepSettings, loadSettings, watchSettings } from '../../../extension/settings/load.ts';
import { keepOwnSilencedHere } from '../../../extension/settings/own-silenced.ts';
import { resetSettings, SettingFullError, saveSetting } from '../../../extension/settings/save.ts';
import type { Settings } from '../../../extension/settings/settings.ts';

beforeEach(() => fakeBrowser.reset());

const stored = async () => ({
  sync: await fakeBrowser.storage.sync.get(),
  local: await fakeBrowser.storage.local.get(),
});

describe('load', () => {
  test('without anything stored, the defaults hold and nothing is written', async () => {
    expect(await loadSettings()).toEqual(defaults);
    expect(await stored()).toEqual({ sync: {}, local: {} });
  });

  test('a caller that changes what it was given does not change the defaults', async () => {
    (await loadSettings()).sites.push('example.org');
    expect((await loadSettings()).sites).toEqual([]);
  });

  test('a corrupt value falls back, the rest stay, and the bad value is kept', async () => {
    await fakeBrowser.storage.sync.set({ delay: 'soon', theme: 'dark', sites: [1], mentions: 'first' });
    expect(await loadSettings()).toEqual({ ...defaults, theme: 'dark', mentions: 'first' });
    expect((await stored()).sync.delay).toBe('soon');
    await saveSetting('delay', 400);
    expect((await stored()).sync).toMatchObject({ delay: 400, sites: [1] });
  });

  test('a value in the other area does not count', async () => {
    await fakeBrowser.storage.local.set({ theme: 'dark' });
    expect((await loadSettings()).theme).toBe('system');
  });
});

describe('keep', () => {
  test('loads once, and anew after something was stored', async () => {
    const settingsNow = keepSettings();
    expect(await settingsNow()).toEqual(defaults);
    const get = vi.spyOn(fakeBrowser.storage.sync, 'get');
    expect(await settingsNow()).toEqual(defaults);
    expect(get).not.toHaveBeenCalled();
    await saveSetting('theme', 'dark');
    expect(await settingsNow()).toEqual({ ...defaults, theme: 'dark' });
    get.mockRestore();
  });

  test('asks again after loading failed', async () => {
    const settingsNow = keepSettings();
    const get = vi.spyOn(fakeBrowser.storage.sync, 'get').mockRejectedValueOnce(new Error('gone'));
    await expect(settingsNow()).rejects.toThrow('gone');
    expect(await settingsNow()).toEqual(defaults);
    get.mockRestore();
  });
});

describe('save', () => {
  test('stores only what was set', async () => {
    await saveSetting('underlineStyle', 'wavy');
    expect(await stored()).toEqual({ sync: { underlineStyle: 'wavy' }, local: {} });
    expect(await loadSettings()).toEqual({ ...defaults, underlineStyle: 'wavy' });
  });

  test('refuses a value that is none', async () => {
    await expect(saveSetting('delay', 5_000)).rejects.toThrow(TypeError);
    expect((await stored()).sync).toEqual({});
  });

  test('addresses of pages stay on this machine', async () => {
    const silencedNames = [{ page: 'https://example.org/a', name: 'Kakao' }];
    await saveSetting('silencedNames', silencedNames);
    expect(await stored()).toEqual({ sync: {}, local: { silencedNames } });
  });

  test('so does what is named in own stories, also what an earlier version has synced', async () => {
    await saveSetting('silencedEntities', ['kakao', 'own-mokoena-1a2b', 'seoul']);
    await saveSetting('silencedOwn', ['own-kerio-3c4d']);
    await keepOwnSilencedHere();
    expect(await stored()).toEqual({
      sync: { silencedEntities: ['kakao', 'seoul'] },
      local: { silencedOwn: ['own-kerio-3c4d', 'own-mokoena-1a2b'] },
    });
  });

  test('silenced names beyond the limit drop the oldest', async () => {
    const many = Array.from({ length: 5_000 }, (_, n) => ({
      page: `https://example.org/${n}`,
      name: 'Kakao',
    }));
    await saveSetting('silencedNames', many);
    const kept = (await loadSettings()).silencedNames;
    expect(kept.length).toBeGreaterThan(1_000);
    expect(kept).toEqual(many.slice(-kept.length));
    expect(JSON.stringify(kept).length).toBeLessThanOrEqual(200_000);
  });

  test('sites beyond the limit of sync are refused, so that no block is lost unseen', async () => {
    await saveSetting('sites', ['example.org']);
    const many = Array.from({ length: 1_000 }, (_, n) => `site-${n}.example.org`);
    await expect(saveSetting('sites', many)).rejects.toThrow(SettingFullError);
    expect((await loadSettings()).sites).toEqual(['example.org']);
  });

  test('the largest list of sites fits into one item of sync', async () => {
    const site = (n: number) => `s${String(n).padStart(4, '0')}.example.org`;
    let sites: string[] = [];
    for (let n = 0; n < 1_000; n++) {
      const more = [...sites, site(n)];
      if (!(await saveSetting('sites', more).then(Boolean.bind(null, true), () => false))) break;
      sites = more;
    }
    expect(sites.length).toBeGreaterThan(350);
    expect(`sites${JSON.stringify(sites)}`.length).toBeLessThanOrEqual(8_192);
  });
});

test('reset forgets everything of ours and nothing else', async () => {
  await fakeBrowser.storage.local.set({ other: 1 });
  await saveSetting('theme', 'dark');
  await saveSetting('silencedNames', [{ page: 'https://example.org/', name: 'Kakao' }]);
  await resetSettings();
  expect(await stored()).toEqual({ sync: {}, local: { other: 1 } });
});

describe('watch', () => {
  const watched = () => {
    const controller = new AbortController();
    const told: Settings[] = [];
    watchSettings((settings) => told.push(settings), controller.signal);
    return { told, end: () => controller.abort() };
  };

  test('tells all settings after a change in either area', async () => {
    const { told } = watched();
    await saveSetting('theme', 'dark');
    await vi.waitFor(() => expect(told.at(-1)?.theme).toBe('dark'));
    await saveSetting('silencedNames', [{ page: 'https://example.org/', name: 'Kakao' }]);
    await vi.waitFor(() => expect(told.at(-1)?.silencedNames).toHaveLength(1));
    expect(told.at(-1)?.theme).toBe('dark');
  });

  test('several changes at once are told once', async () => {
    const { told } = watched();
    await Promise.all([
      saveSetting('theme', 'dark'),
      saveSetting('delay', 0),
      saveSetting('mentions', 'first'),
    ]);
    await vi.waitFor(() =>
      expect(told).toEqual([{ ...defaults, theme: 'dark', delay: 0, mentions: 'first' }]),
    );
  });

  test('what is not a setting is not told', async () => {
    const { told } = watched();
    await fakeBrowser.storage.local.set({ other: 1, theme: 'dark' });
    await saveSetting('delay', 0);
    await vi.waitFor(() => expect(told).toHaveLength(1));
  });

  test('after its end it tells nothing', async () => {
    const { told, end } = watched();
    const last = saveSetting('theme', 'dark');
    end();
    await last;
    await new Promise((resolve) => setTimeout(resolve, 10));
    expect(told).toEqual([]);
  });
});
