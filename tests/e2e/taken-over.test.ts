import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { browserName, useDriver } from './support/driver.ts';
import type { Tab } from './support/tab.ts';

// What somebody can do who has taken over a page's process: all that our own scripts in that page can.

const driver = useDriver();

const text = '<p style="margin:60px">Sam Altman, CEO of OpenAI, met Kakao.</p>';
const names = ['Kakao', 'OpenAI', 'Sam Altman'];

interface Tried {
  value?: unknown;
  error?: string;
}

/** Does something where our scripts run in a tab's own document: what is asked for, what came of it. */
async function inOurWorld(tab: Tab, what: 'read' | 'write' | 'send' | 'tell', given: unknown[] = []) {
  const own = await driver.own('options.html');
  const tried = await own.evaluate(
    async (url, what, given) => {
      const [{ id } = {}] = (await chrome.tabs.query({})).filter((one) => one.url === url);
      const [answer] = await chrome.scripting.executeScript({
        target: { tabId: id! },
        args: [what, given],
        func: async (what: string, given: unknown[]) => {
          const areas = ['local', 'sync', 'session'] as const;
          const attempt = async (asked: () => Promise<unknown>) => {
            try {
              return { value: (await asked()) ?? null };
            } catch (error) {
              return { error: String(error) };
            }
          };
          if (what === 'read')
            return Promise.all(areas.map((area) => attempt(() => chrome.storage[area].get())));
          if (what === 'write')
            return Promise.all(
              areas.map((area) => attempt(() => chrome.storage[area].set({ planted: 'by the page' }))),
            );
          if (what === 'send')
            return Promise.all(given.map((message) => attempt(() => chrome.runtime.sendMessage(message))));
          chrome.runtime.onConnect.addListener((port) => {
            for (const message of given) port.postMessage(message);
          });
          return [];
        },
      });
      return answer!.result;
    },
    tab.page.url(),
    what,
    given,
  );
  await own.close();
  return tried as Tried[];
}

async function opened(): Promise<Tab> {
  const tab = await driver.open(text);
  await tab.expectPainted(names);
  return tab;
}

test('what is stored can neither be read nor written', async () => {
  const tab = await opened();
  const areas = await inOurWorld(tab, 'read');
  const written = await inOurWorld(tab, 'write');
  // Firefox cannot close two of three areas; docs/security.md says so. What a reader keeps stands in none of them.
  const closed = browserName === 'firefox' ? [areas[2], written[2]] : [...areas, ...written];
  expect(closed.filter((one) => one?.error === undefined)).toEqual([]);
});

test('what cannot be done by message', async () => {
  const tab = await opened();
  const calls: [call: string, question?: unknown][] = [
    ['openStory', { story: 'There is no such story. CALL +1-555-0100' }],
    ['openKept', 'openai'],
    ['silenceEntity', 'x'.repeat(150)],
    ['unseal', crypto.randomUUID()],
    ['undo', crypto.randomUUID()],
    ['editName', { story: 'own-aaaaaaaaaaaaaaaa', entity: 'openai', line: false }],
    ['notHere', 'x'.repeat(150)],
    ['describe', { entity: 'own-aaaaaaaaaaaaaaaa' }],
    ['describe', { entity: 'constructor' }],
  ];
  const tried = await inOurWorld(
    tab,
    'send',
    calls.map(([call, question], at) => ({ call, id: at + 0.5, question })),
  );
  expect(tried.map(({ value }) => Object.keys(value as object)[0])).toEqual(calls.map(() => 'refused'));
  const own = await driver.own('options.html');
  const stories = await own.evaluate(async () =>
    (await chrome.tabs.query({})).filter(({ url }) => url?.includes('story.html')),
  );
  expect(stories).toEqual([]);
});

describe('what it tells popup and panel', () => {
  const lies = [
    null,
    'report',
    { type: 'constructor', frame: 'x' },
    { type: 'report', frame: 'x', counts: null },
    { type: 'report', frame: 'x', counts: [null], outline: [null, { id: 1 }] },
    { type: 'report', frame: '', top: true, order: 0, counts: [] },
    {
      ...{ type: 'report', frame: 'y', top: true, order: 0 },
      counts: [{ entity: 'CALL +1-555-0100', count: 3 }],
      outline: [
        { id: 1, entity: 'CALL +1-555-0100', text: 'CALL +1-555-0100', before: '', after: '', heading: '' },
      ],
    },
    {
      ...{ type: 'report', frame: 'z', top: true, order: 0 },
      counts: Array.from({ length: 50_000 }, (_, at) => ({ entity: `entity ${at}`, count: 1 })),
    },
    { type: 'at', frame: 'y', entity: null, index: {}, of: [] },
    { type: 'there', frame: 'y', id: 'there' },
  ];

  test.for(['popup', 'sidepanel'])('%s shows what is known, without an error', async (screen) => {
    const tab = await opened();
    await inOurWorld(tab, 'tell', lies);
    const errors: string[] = [];
    const page = screen === 'popup' ? await driver.popup(tab) : await driver.own('sidepanel.html');
    page.on('pageerror', (error) => errors.push(String(error)));
    if (screen === 'sidepanel') await tab.page.bringToFront();
    // What lies in a tab behind is not drawn, and what is not drawn has no inner text.
    const words = () => page.evaluate(() => document.querySelector('main')?.textContent ?? '');
    await until('the names', async () => /Kakao/.test(await words()));
    expect(await words()).toContain('OpenAI');
    expect(await words()).not.toContain('555');
    if (screen === 'sidepanel') expect(await words()).toContain('3 mentions');
    expect(errors).toEqual([]);
  });
});
