import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeOf } from '../../../extension/settings/change.ts';
import { keepSettings, loadSettings } from '../../../extension/settings/load.ts';
import { forgetPrivateChanges, privateKey } from '../../../extension/settings/private-changes.ts';
import { changeSetting, saveSetting } from '../../../extension/settings/save.ts';

beforeEach(() => fakeBrowser.reset());

const privately = { isPrivate: true };
const silenced = { page: 'https://secret.example/patient', name: 'OpenAI' };

test('holds in private windows, and is stored nowhere', async () => {
  await changeSetting(() => changeOf('silencedNames', [], [silenced]), privately);
  await changeSetting(() => changeOf('enabled', true, false), privately);
  await changeSetting(() => changeOf('sites', [], ['secret.example']), privately);
  expect(await loadSettings(privately)).toMatchObject({
    silencedNames: [silenced],
    enabled: false,
    sites: ['secret.example'],
  });
  expect(await loadSettings()).toMatchObject({ silencedNames: [], enabled: true, sites: [] });
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
  expect(await fakeBrowser.storage.local.get()).toEqual({});
});

test('goes on with what is set elsewhere meanwhile', async () => {
  await saveSetting('sites', ['a.example', 'b.example']);
  await changeSetting(({ sites }) => changeOf('sites', sites, ['b.example', 'secret.example']), privately);
  await saveSetting('sites', ['a.example', 'b.example', 'c.example']);
  expect((await loadSettings(privately)).sites).toEqual(['b.example', 'c.example', 'secret.example']);
});

test('ends with the last private window', async () => {
  const settingsNow = keepSettings();
  await changeSetting(() => changeOf('theme', 'system', 'dark'), privately);
  expect((await settingsNow(privately)).theme).toBe('dark');
  expect((await settingsNow()).theme).toBe('system');
  await forgetPrivateChanges();
  expect((await settingsNow(privately)).theme).toBe('system');
});

test('refuses what is no value, and leaves alone what is none', async () => {
  await expect(changeSetting(() => changeOf('delay', 0, 5_000), privately)).rejects.toThrow(TypeError);
  await fakeBrowser.storage.session.set({
    [privateKey]: {
      delay: { name: 'delay', value: 'soon' },
      theme: 7,
      nonsense: { name: 'nonsense', value: 1 },
    },
  });
  expect(await loadSettings(privately)).toEqual(await loadSettings());
});
