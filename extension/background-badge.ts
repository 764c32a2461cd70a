import { browser } from 'wxt/browser';

/** Mentions by frame of one tab, kept for as long as the browser runs: this script may be stopped at any time. */
type Counts = Record<string, number>;

const keyOf = (tab: number) => `tab ${tab}`;
let last: Promise<unknown> = Promise.resolve();

/**
 * Shows a tab's number of mentions on the toolbar icon, all its frames together, and forgets tabs that are closed.
 * A frame that goes says so itself: browsers tell of a new address alike for a new document and for the same one.
 */
export function showBadges(): { count(tab: number, frame: number, mentions: number): void } {
  void browser.action.setBadgeBackgroundColor({ color: '#0a5a75' });
  browser.tabs.onRemoved.addListener((tab) => inTurn(() => browser.storage.session.remove(keyOf(tab))));
  return { count: (tab, frame, mentions) => inTurn(() => count(tab, frame, mentions)) };
}

/** One change after the other: two frames that report together must not overwrite each other. */
function inTurn(change: () => Promise<unknown>): void {
  // A tab may be closed before its badge is set; there is nobody left to tell.
  last = last.then(change).catch(() => {});
}

async function count(tab: number, frame: number, mentions: number): Promise<void> {
  const key = keyOf(tab);
  const counts = ((await browser.storage.session.get(key))[key] ?? {}) as Counts;
  if (mentions > 0) counts[frame] = mentions;
  else delete counts[frame];
  await browser.storage.session.set({ [key]: counts });
  const sum = Object.values(counts).reduce((a, b) => a + b, 0);
  await browser.action.setBadgeText({ tabId: tab, text: badgeOf(sum) });
}

/** The badge has room for four characters. */
export function badgeOf(sum: number): string {
  if (sum === 0) return '';
  return sum < 1_000 ? String(sum) : `${Math.min(99, Math.floor(sum / 1_000))}k`;
}
