import type { Frame } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';
import type { Tab } from './support/tab.ts';

const driver = useDriver();

const words = 'Kakao met OpenAI.';

/** How a frame can come by its document, with what makes it; each holds the same two names. */
const kinds = {
  'same site': () => `<iframe src="${driver.site.put(`<p>${words}`)}"></iframe>`,
  'other site': () => `<iframe src="${driver.site.put(`<p>${words}`, { host: 'localhost' })}"></iframe>`,
  srcdoc: () => `<iframe srcdoc="<p>${words}"></iframe>`,
  sandboxed: () => `<iframe sandbox srcdoc="<p>${words}"></iframe>`,
  'sandboxed, same origin': () => `<iframe sandbox="allow-same-origin" srcdoc="<p>${words}"></iframe>`,
  'about:blank': () =>
    `<iframe id="blank"></iframe><script>blank.contentDocument.body.innerHTML = '<p>${words}'</script>`,
  'data:': () => `<iframe src="data:text/html,<p>${words}"></iframe>`,
  'blob:': () =>
    `<iframe id="blob"></iframe><script>blob.src = URL.createObjectURL(new Blob(['<p>${words}'], { type: 'text/html' }))</script>`,
  'javascript:': () => `<iframe src="javascript:'<p>${words}'"></iframe>`,
  'frame in a frame': () => `<iframe srcdoc="<iframe srcdoc='<p>${words}'></iframe>"></iframe>`,
};

const expected = 2 * (Object.keys(kinds).length + 1);

const page = () =>
  `<p>${words}</p>${Object.values(kinds)
    .map((make) => make())
    .join('')}`;

const allPainted = async (tab: Tab): Promise<string[]> => {
  const frames = tab.page.frames();
  return (
    await Promise.all(frames.map((frame: Frame) => tab.painted(undefined, frame).catch(() => [])))
  ).flat();
};

const settled = (tab: Tab, count: number) =>
  until(
    `${count} underlines`,
    async () => (await allPainted(tab)).length === count || undefined,
    15_000,
  ).catch(async (error: Error) => {
    const found = await Promise.all(
      tab.page
        .frames()
        .map(
          async (frame) =>
            `${frame.url().slice(0, 40)}: ${await tab.painted(undefined, frame).catch(String)}`,
        ),
    );
    throw new Error(`${error.message}\n${found.join('\n')}`);
  });

describe('the site of the tab decides for frames of every kind', () => {
  test('read where it is not paused; paused and read again while it is open', async () => {
    const tab = await driver.open(page());
    await settled(tab, expected);
    await driver.set({ sites: ['127.0.0.1'] });
    await settled(tab, 0);
    await driver.set({ sites: [] });
    await settled(tab, expected);
  });

  test('none is read where it was paused before', async () => {
    await driver.set({ sites: ['127.0.0.1'] });
    const tab = await driver.open(page());
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(await allPainted(tab)).toEqual([]);
    await driver.set({ sites: [] });
    await settled(tab, expected);
  });

  test('all are read where only it is listed, and none where only a frame’s site is', async () => {
    await driver.set({ siteMode: 'allow', sites: ['127.0.0.1'] });
    const tab = await driver.open(page());
    await settled(tab, expected);
    await driver.set({ sites: ['localhost'] });
    await settled(tab, 0);
  });
});

describe('an action in a frame means the page that a person sees', () => {
  /** Sends what the card in a frame sends; only our own script in the page can be asked from outside. */
  const act = async (tab: Tab, call: string, question?: string) => {
    const own = await driver.own('options.html');
    const url = await tab.page.evaluate(() => location.href);
    // The content script's world of the frame without an address, as a card's press in it would.
    const answers = await own.evaluate(
      async (wanted, call, question) => {
        const [{ id } = {}] = (await chrome.tabs.query({})).filter((one) => one.url === wanted);
        const results = await chrome.scripting.executeScript({
          target: { tabId: id!, allFrames: true },
          args: [call, question ?? null],
          func: async (call: string, question: string | null) =>
            location.href === 'about:srcdoc'
              ? await chrome.runtime.sendMessage({ call, id: Math.random(), question })
              : undefined,
        });
        return results.map(({ result }) => result).filter(Boolean);
      },
      url,
      call,
      question,
    );
    await own.close();
    return answers;
  };
  const stored = async (area: 'sync' | 'local') => {
    const own = await driver.own('options.html');
    const values = await own.evaluate((area) => chrome.storage[area].get(), area);
    await own.close();
    return values;
  };
  const framed = `<p>${words}</p><iframe srcdoc="<p>${words}"></iframe>`;

  test('“Pause” pauses its site', async () => {
    const tab = await driver.open(framed);
    await settled(tab, 4);
    await act(tab, 'pauseSite');
    await settled(tab, 0);
    const { port } = new URL(tab.page.url());
    expect(await stored('sync')).toMatchObject({ sites: [`127.0.0.1:${port}`] });
  });

  test('“Not this” silences the name there, in all its frames and nowhere else', async () => {
    const tab = await driver.open(framed);
    await settled(tab, 4);
    const other = await driver.open(framed);
    await settled(other, 4);
    await act(tab, 'silenceName', 'OpenAI');
    await settled(tab, 2);
    expect(await allPainted(other)).toHaveLength(4);
    const local = (await stored('local')) as { silencedNames: unknown };
    expect(local.silencedNames).toEqual([{ page: tab.page.url(), name: 'OpenAI' }]);
  });

  test('an address that a frame sends is refused', async () => {
    const tab = await driver.open(framed);
    await settled(tab, 4);
    expect(await act(tab, 'pauseSite', 'https://bank.example/')).toEqual([
      { refused: expect.stringMatching(/wrong shape/), isFinal: true },
    ]);
  });
});

describe('a page that moves to another address without a new document', () => {
  test('has its own names silenced there, and its own pause', async () => {
    const tab = await driver.open(`<p>${words}</p><iframe srcdoc="<p>${words}"></iframe>`);
    await settled(tab, 4);
    const { origin, pathname, port } = new URL(tab.page.url());
    const own = await driver.own('options.html');
    const set = (values: object) => own.evaluate((given) => chrome.storage.local.set(given), values);
    await set({ silencedNames: [{ page: `${origin}${pathname}`, name: 'OpenAI' }] });
    await settled(tab, 2);
    await tab.page.bringToFront();
    await tab.page.evaluate(() => history.pushState(null, '', '/next-article'));
    await settled(tab, 4);
    await set({ silencedNames: [{ page: `${origin}/third-article`, name: 'Kakao' }] });
    await tab.page.evaluate(() => history.pushState(null, '', '/third-article'));
    await settled(tab, 2);
    await driver.set({ sites: [`127.0.0.1:${port}/paused/*`] });
    await tab.page.evaluate(() => history.pushState(null, '', '/paused/here'));
    await settled(tab, 0);
    await tab.page.evaluate(() => history.pushState(null, '', '/elsewhere'));
    await settled(tab, 4);
  });

  test('is read once it comes to an address that is', async () => {
    const url = driver.site.put(`<p>${words}`);
    const { port, pathname } = new URL(url);
    await driver.set({ sites: [`127.0.0.1:${port}${pathname}`] });
    const tab = await driver.go(url);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await allPainted(tab)).toEqual([]);
    await tab.page.evaluate(() => history.pushState(null, '', '/read'));
    await settled(tab, 2);
  });
});
