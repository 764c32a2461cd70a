import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { keepWhatIsAskedFor } from '../../../extension/keep/ask-to-keep.ts';

vi.mock('../../../extension/keep/keep-page.ts', () => ({ keepAllTheSame: vi.fn() }));
const { keepAllTheSame } = await import('../../../extension/keep/keep-page.ts');

beforeEach(() => {
  fakeBrowser.reset();
  vi.mocked(keepAllTheSame).mockReset();
});

/** Hands a message to the background, as one whose page stands at an address sends it. */
function send(message: unknown, url: string, id: string = fakeBrowser.runtime.id): void {
  let heard: (message: unknown, sender: object) => unknown = () => {};
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    heard = listener as typeof heard;
  });
  keepWhatIsAskedFor();
  heard(message, { id, url });
}

const asked = { keepFromPrivate: { tab: 7, part: 'article' } };
const own = fakeBrowser.runtime.getURL('/popup.html' as never);

test('what our own page asks for is kept', () => {
  send(asked, own);
  expect(keepAllTheSame).toHaveBeenCalledExactlyOnceWith(7, expect.objectContaining({ part: 'article' }));
});

test.each<[what: string, message: unknown, url: string, id?: string]>([
  ['a page, whose process was taken over', asked, 'https://news.example/story'],
  ['a page at an address that ends like ours', asked, `https://news.example/?${own}`],
  ['another extension', asked, own, 'another'],
  ['a part that there is not', { keepFromPrivate: { tab: 7, part: 'everything' } }, own],
  ['no tab', { keepFromPrivate: { part: 'article' } }, own],
  ['anything else', { call: 'read' }, own],
])('%s has nothing kept', (_, message, url, id) => {
  send(message, url, id);
  expect(keepAllTheSame).not.toHaveBeenCalled();
});
