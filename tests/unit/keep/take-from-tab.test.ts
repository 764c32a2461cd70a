import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeFromTab } from '../../../extension/keep/take-from-tab.ts';

const address = 'https://news.example/story';
const article = (text: string) => ({
  part: 'article',
  article: { title: 'T', url: 'https://evil.example/', site: 'S', lang: 'en', paragraphs: [text] },
});

interface Injection {
  target: { frameIds?: number[] };
  files?: string[];
  args?: unknown[];
}

/** What each frame gives, or the error that the browser refuses it with; and which of them has the focus. */
interface TabWith {
  frames: Record<number, unknown>;
  focus?: number;
  address?: () => string | undefined;
}

/** A tab of the browser. */
function tabWith({ frames, focus = 0, address: now = () => address }: TabWith): void {
  const executeScript = async ({ target, files, args }: Injection) => {
    const asked = target.frameIds ?? Object.keys(frames).map(Number);
    if (!files && args?.length === 0)
      return Object.keys(frames).map((id) => ({ frameId: Number(id), result: Number(id) === focus }));
    return asked.map((frameId) => {
      const result = frames[frameId];
      if (result instanceof Error) throw result;
      return { frameId, result: files ? undefined : result };
    });
  };
  Object.assign(fakeBrowser.scripting, { executeScript });
  vi.spyOn(fakeBrowser.tabs, 'get').mockImplementation(async () => {
    const url = now();
    if (url === undefined) throw new Error('No tab with id: 7.');
    return { id: 7, url } as never;
  });
}

beforeEach(() => fakeBrowser.reset());
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

const failureOf = (frame?: number) =>
  takeFromTab(7, 'article', frame).then(
    () => undefined,
    ({ failure }) => failure,
  );

describe('a page is taken', () => {
  test('from the frame with the focus, by the address that the browser knows the tab by', async () => {
    tabWith({ frames: { 0: article('top'), 3: article('frame') }, focus: 3 });
    const { article: taken } = await takeFromTab(7, 'article');
    expect(taken).toMatchObject({ url: address, paragraphs: ['frame'] });
  });

  test.each([
    ['Chromium', 'Frame with ID 3 was removed.'],
    ['Firefox', 'Missing host permission for the tab or frames'],
  ])('from the page where the frame with the focus is gone, as %s says it', async (_, words) => {
    tabWith({ frames: { 0: article('top'), 3: new Error(words) }, focus: 3 });
    expect((await takeFromTab(7, 'article')).article.paragraphs).toEqual(['top']);
  });

  test('from the frame that has most, where the page itself has nothing', async () => {
    tabWith({ frames: { 0: undefined, 3: article('little'), 5: article('more of it') } });
    expect((await takeFromTab(7, 'article')).article.paragraphs).toEqual(['more of it']);
  });
});

describe('nothing is taken, and it is said why', () => {
  test.each([
    [
      'a frame that was asked for is gone',
      { 0: article('top'), 3: new Error('Frame with ID 3 was removed.') },
      3,
      'gone',
    ],
    ['the page is the browser’s own', { 0: new Error('Cannot access a chrome:// URL') }, undefined, 'barred'],
    ['no frame has such a part', { 0: undefined, 3: null }, undefined, 'none'],
    ['what a frame gives is no article', { 0: { part: 'article', article: 7 } }, undefined, 'none'],
  ])('%s', async (_, frames, frame, failure) => {
    tabWith({ frames });
    expect(await failureOf(frame)).toBe(failure);
  });

  test('the tab is gone', async () => {
    tabWith({ frames: {}, address: () => undefined });
    expect(await failureOf()).toBe('gone');
  });

  test('the tab went to another page meanwhile: no text stands by another one’s address', async () => {
    let asked = 0;
    tabWith({ frames: { 0: article('of the first') }, address: () => `${address}/${asked++ > 0 ? 2 : 1}` });
    expect(await failureOf()).toBe('gone');
  });

  test('only the place in the page changed: it is the same page', async () => {
    let asked = 0;
    tabWith({ frames: { 0: article('top') }, address: () => `${address}#${asked++}` });
    expect(await failureOf()).toBeUndefined();
  });

  test('the page does not answer', async () => {
    vi.useFakeTimers();
    tabWith({ frames: {} });
    Object.assign(fakeBrowser.scripting, { executeScript: () => new Promise(() => {}) });
    const failure = failureOf();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(await failure).toBe('silent');
  });
});
