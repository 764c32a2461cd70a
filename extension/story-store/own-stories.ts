import { browser } from 'wxt/browser';
import { databaseName } from './database.ts';
import { createStore } from './store.ts';
import { StoreError } from './store-error.ts';
import type { Notice } from './writing-options.ts';

/**
 * Under this key of `storage.local` stands how much has happened to the reader's own stories. Every context hears of its
 * changes. Where it says 0 nothing was ever kept, and nobody opens the database.
 */
const key = 'ownStories';

const nothing: Notice = { changes: 0, lookedFor: 0 };

/** The reader's own stories, for the background and the extension's own pages; there is no way to them from web pages. */
export const ownStories = createStore({
  build: browser.runtime.getManifest?.().version ?? '',
  announce: (notice) => browser.storage.local.set({ [key]: notice }),
  async beforeFirstWrite() {
    // In a private window of Firefox a page of ours has a database of its own, which is forgotten with the window.
    if (isInPrivateWindow()) throw new StoreError('private', 'This database is forgotten with its window.');
    const { [key]: stored } = await browser.storage.local.get(key);
    // Written before the first story, so that nothing can be kept that nobody looks for.
    if (!isNotice(stored) || stored.changes === 0) {
      await browser.storage.local.set({ [key]: { changes: 1, lookedFor: 0 } satisfies Notice });
    }
  },
});

/**
 * What has happened so far; `changes` is 0 where nothing was ever kept. Costs one read of `storage.local`; where that was
 * lost, the browser is asked whether there is a database, which is not opened for it.
 */
export async function loadNotice(): Promise<Notice> {
  const { [key]: stored } = await browser.storage.local.get(key);
  if (isNotice(stored)) return stored;
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === databaseName)) {
    await browser.storage.local.set({ [key]: nothing });
    return nothing;
  }
  return { changes: 1, lookedFor: 1 };
}

/**
 * Calls back after anything was kept, changed or deleted, in this context or another, until the signal aborts.
 * `isLookedForChanged` is false where only drafts and unsaved edits have changed, of which no page shows anything.
 */
export function watchStories(onChange: (isLookedForChanged: boolean) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const listener = (changed: Record<string, { oldValue?: unknown; newValue?: unknown }>, area: string) => {
    if (area !== 'local' || !(key in changed)) return;
    const { oldValue, newValue } = changed[key]!;
    const isSame = isNotice(oldValue) && isNotice(newValue) && oldValue.lookedFor === newValue.lookedFor;
    onChange(!isSame);
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

const isInPrivateWindow = (): boolean => browser.extension?.inIncognitoContext ?? false;

function isNotice(value: unknown): value is Notice {
  const { changes, lookedFor } = (value ?? {}) as Partial<Notice>;
  return Number.isInteger(changes) && Number.isInteger(lookedFor);
}
