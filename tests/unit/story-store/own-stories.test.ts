import { afterEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { draftOf } from '../../browser/story-store/drafts.ts';

afterEach(() => {
  vi.resetModules();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.extension, { inIncognitoContext: false });
});

/** The store as a page of ours has it that stands in a private window, or not. There is no database here. */
async function storeOf({ isPrivate }: { isPrivate: boolean }) {
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
  Object.assign(fakeBrowser.extension, { inIncognitoContext: isPrivate });
  return (await import('../../../extension/story-store/own-stories.ts')).ownStories;
}

const failure = (action: Promise<unknown>) => action.catch((error) => error.failure);

test('a page in a private window stores nothing in the database that goes with the window', async () => {
  const store = await storeOf({ isPrivate: true });
  const asked = { isPrivate: true, isAskedFor: true };
  expect(await failure(store.startDraft(draftOf(1), asked))).toBe('private');
  expect(await failure(store.putRecords([], new Map()))).toBe('private');
  expect(await failure(store.purgeAll())).toBe('private');
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
});

test('any other page goes on to the database, and tells the others first', async () => {
  const store = await storeOf({ isPrivate: false });
  expect(await failure(store.startDraft(draftOf(1)))).not.toBe('private');
  expect(await fakeBrowser.storage.local.get(null)).toEqual({ ownStories: { changes: 1, lookedFor: 0 } });
});
