import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pauseByKey } from '../../../../entrypoints/background/toolbar/pause.ts';
import { loadSettings } from '../../../../extension/settings/load.ts';
import { saveSetting } from '../../../../extension/settings/save.ts';

let press: (command: string) => Promise<void>;

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser, {
    commands: { onCommand: { addListener: (listener: typeof press) => (press = listener) } },
  });
});

/** The tab in front at this address; what is said about it. */
function front(url: string | undefined) {
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([{ id: 7, url }] as never);
  const said: [tab: number, isOn: boolean][] = [];
  pauseByKey((...words) => said.push(words));
  return said;
}

test('pauses the site, then resumes it, and says which', async () => {
  const said = front('https://news.example/a');
  await press('pause');
  expect((await loadSettings()).sites).toEqual(['news.example']);
  await press('pause');
  expect((await loadSettings()).sites).toEqual([]);
  expect(said).toEqual([
    [7, false],
    [7, true],
  ]);
});

test('where only listed sites are read, it takes the site onto the list', async () => {
  await saveSetting('siteMode', 'allow');
  const said = front('https://news.example/a');
  await press('pause');
  expect((await loadSettings()).sites).toEqual(['news.example']);
  expect(said).toEqual([[7, true]]);
});

test('while paused everywhere it changes nothing, and says so', async () => {
  await saveSetting('enabled', false);
  const said = front('https://news.example/a');
  await press('pause');
  expect((await loadSettings()).sites).toEqual([]);
  expect(said).toEqual([[7, false]]);
});

test('a list with no room leaves the site as it is, and says so', async () => {
  const sites = Array.from({ length: 360 }, (_, n) => `s${n}.example.org`);
  await saveSetting('sites', sites);
  const said = front(`https://${'long.'.repeat(300)}example/`);
  await press('pause');
  expect((await loadSettings()).sites).toEqual(sites);
  expect(said).toEqual([[7, true]]);
});

test.each([
  ['another command', 'open-card', 'https://news.example/'],
  ['a page of the browser', 'pause', 'chrome://settings'],
  ['a page whose address is not told', 'pause', undefined],
])('%s does nothing', async (_, command, url) => {
  const said = front(url);
  await press(command);
  expect(await fakeBrowser.storage.sync.get()).toEqual({});
  expect(said).toEqual([]);
});
