import { browser } from 'wxt/browser';

/** Mentions by frame of one tab, kept for as long as the browser runs: this script may be stopped at any time. */
type Counts = Record<string, number>;

const keyOf = (tab: number) => `tab ${tab}`;
/** Milliseconds that a word stays on the icon: long enough to be seen from the corner of the eye. */
const wordStays = 2_000;

/** The tabs whose icon says a word now, and what ends that. */
const saying = new Map<number, ReturnType<typeof setTimeout>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * Shows a tab's number of mentions on the toolbar icon, all its frames together, and forgets tabs that are closed.
 * A frame that goes says so itself: browsers tell of a new address alike for a new document and for the same one.
 */
export function showBadges() {
  void browser.action.setBadgeBackgroundColor({ color: '#0a5a75' });
  browser.tabs.onRemoved.addListener((tab) => inTurn(() => browser.storage.session.remove(keyOf(tab))));
  return {
    count: (tab: number, frame: number, mentions: number) => inTurn(() => count(tab, frame, mentions)),
    /** Says a word of at most four letters in place of the number, for a moment. */
    say(tab: number, word: string) {
      clearTimeout(saying.get(tab));
      const end = () => {
        saying.delete(tab);
        inTurn(() => show(tab));
      };
      saying.set(tab, setTimeout(end, wordStays));
      inTurn(() => browser.action.setBadgeText({ tabId: tab, text: word }));
    },
  };
}

/** One change after the other: two frames that report together must not overwrite each other. */
function inTurn(change: () => Promise<unknown>): void {
  // A tab may be closed before its badge is set; there is nobody left to tell.
  last = last.then(change).catch(() => {});
}

async function countsOf(tab: number): Promise<Counts> {
  const key = keyOf(tab);
  return ((await browser.storage.session.get(key))[key] ?? {}) as Counts;
}

async function count(tab: number, frame: number, mentions: number): Promise<void> {
  const counts = await countsOf(tab);
  if (mentions > 0) counts[frame] = mentions;
  else delete counts[frame];
  await browser.storage.session.set({ [keyOf(tab)]: counts });
  await show(tab);
}

async function show(tab: number): Promise<void> {
  if (saying.has(tab)) return;
  const sum = Object.values(await countsOf(tab)).reduce((a, b) => a + b, 0);
  await browser.action.setBadgeText({ tabId: tab, text: badgeOf(sum) });
}

/** The badge has room for four characters. */
export function badgeOf(sum: number): string {
  if (sum === 0) return '';
  return sum < 1_000 ? String(sum) : `${Math.min(99, Math.floor(sum / 1_000))}k`;
}
