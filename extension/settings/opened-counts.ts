import { browser } from 'wxt/browser';

/**
 * Number of pages on which a reader opens a name's card before the name counts as known. On two or three they are
 * still learning it; after five, they open the card for something else.
 */
export const enough = 5;

/** How often each name's card was opened, by entity; once a page at most, and not yet `enough`. */
export type Opened = Readonly<Record<string, number>>;

/** Stored apart from the settings: it changes while one reads, and only the count itself needs it. */
export const openedKey = 'opened';

/** The counts after a name's card was opened once more, and whether that makes it known, where its count ends. */
export function countOpened(opened: Opened, entity: string): { opened: Opened; isKnown: boolean } {
  const { [entity]: before = 0, ...others } = opened;
  const isKnown = before + 1 >= enough;
  return { opened: isKnown ? others : { ...others, [entity]: before + 1 }, isKnown };
}

/** What is stored; what is no count is left out. */
export async function loadOpened(): Promise<Opened> {
  const { [openedKey]: stored } = await browser.storage.local.get(openedKey);
  return Object.fromEntries(
    Object.entries((stored ?? {}) as object).filter(([, count]) => Number.isInteger(count) && count > 0),
  );
}

/** Kept on this machine: what somebody reads is nobody else's business, nor their other computers'. */
export function saveOpened(opened: Opened): Promise<void> {
  return browser.storage.local.set({ [openedKey]: opened });
}

/** Forgets all counts; gives what brings them back. */
export async function forgetOpened(): Promise<() => Promise<void>> {
  const counts = await loadOpened();
  await browser.storage.local.remove(openedKey);
  return () => saveOpened(counts);
}
