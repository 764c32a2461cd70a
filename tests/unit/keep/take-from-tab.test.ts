import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeFromTab } from '../../../extension/keep/take-from-tab.ts';

const article = { title: 'Talks', site: 'News', lang: 'en', paragraphs: ['Kakao met OpenAI.'] };

/** Each frame of the tab calls itself by an address; the browser knows the tab by another. */
function tabOf(url: string | undefined, frames: Record<number, string>, focused = 0) {
  vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 7, url } as never);
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({
      target,
      files,
      args,
    }: {
      target: { frameIds?: number[] };
      files?: [];
      args?: [];
    }) => {
      if (files) return [];
      const asked = Object.keys(frames).map(Number);
      if (args?.length === 0) return asked.map((frameId) => ({ frameId, result: frameId === focused }));
      return asked
        .filter((frameId) => target.frameIds?.includes(frameId) ?? true)
        .map((frameId) => ({
          frameId,
          result: { part: 'article', isCut: false, article: { ...article, url: frames[frameId] } },
        }));
    },
  });
}

beforeEach(() => fakeBrowser.reset());

test.each<
  [what: string, url: string | undefined, frames: Record<number, string>, focused: number, is: string]
>([
  ['of the page', 'https://news.example/a#b', { 0: 'https://news.example/a' }, 0, 'https://news.example/a'],
  [
    'of a page that lies',
    'https://evil.example/',
    { 0: 'https://bank.example/' },
    0,
    'https://evil.example/',
  ],
  [
    'of a frame of another site',
    'https://news.example/a',
    { 0: 'https://news.example/a', 3: 'https://ads.example/' },
    3,
    'https://news.example/a',
  ],
  [
    'of a page in a blob',
    'blob:https://news.example/1',
    { 0: 'https://news.example/1' },
    0,
    'https://news.example/1',
  ],
  [
    'that has no end',
    `https://news.example/${'a'.repeat(9_000)}`,
    { 0: 'https://news.example/' },
    0,
    'https://news.example/',
  ],
])('the address %s is the tab’s, as the browser knows it', async (_, url, frames, focused, is) => {
  tabOf(url, frames, focused);
  expect((await takeFromTab(7, 'article')).article.url).toBe(is);
});

test('a tab that is closed while it is read is said to be gone', async () => {
  tabOf('https://news.example/', { 0: 'https://news.example/' });
  vi.spyOn(fakeBrowser.tabs, 'get').mockRejectedValue(new Error('No tab with id: 7.'));
  await expect(takeFromTab(7, 'article')).rejects.toMatchObject({ failure: 'gone' });
});
