import { browser } from 'wxt/browser';
import type { Found } from '../../extension/messages/background-calls.ts';
import type { Settings } from '../../extension/settings/settings.ts';

/** What one tab's frames mention, kept for as long as the browser runs: this script may be stopped at any time. */
type Tab = Record<string, Found>;

const keyOf = (tab: number) => `tab ${tab}`;
/** Milliseconds that a word stays on the icon: long enough to be seen from the corner of the eye. */
const wordStays = 2_000;

/** The tabs whose icon says a word now, and what ends that. */
const saying = new Map<number, ReturnType<typeof setTimeout>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * Shows a tab's number of names on the toolbar icon, all its frames together, and forgets tabs that are closed.
 * A frame that goes says so itself: browsers tell of a new address alike for a new document and for the same one.
 */
export function showBadges(settingsNow: () => Promise<Settings>) {
  void browser.action.setBadgeBackgroundColor({ color: '#0a5a75' });
  const show = async (tab: number) => {
    if (saying.has(tab)) return;
    const names = (await settingsNow()).badge === 'names' ? await namesIn(tab) : 0;
    await browser.action.setBadgeText({ tabId: tab, text: badgeOf(names) });
  };
  browser.storage.onChanged.addListener((changed, area) => {
    if (area === 'sync' && 'badge' in changed)
      inTurn(async () => Promise.all((await countedTabs()).map(show)));
  });
  browser.tabs.onRemoved.addListener((tab) => inTurn(() => browser.storage.session.remove(keyOf(tab))));
  return {
    count: (tab: number, frame: number, found: Found) =>
      inTurn(() => count(tab, frame, found).then(() => show(tab))),
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

async function foundIn(tab: number): Promise<Tab> {
  const key = keyOf(tab);
  return ((await browser.storage.session.get(key))[key] ?? {}) as Tab;
}

async function count(tab: number, frame: number, found: Found): Promise<void> {
  const frames = await foundIn(tab);
  if (found.mentions > 0) frames[frame] = found;
  else delete frames[frame];
  await browser.storage.session.set({ [keyOf(tab)]: frames });
}

async function namesIn(tab: number): Promise<number> {
  return new Set(Object.values(await foundIn(tab)).flatMap(({ names }) => names)).size;
}

/** The tabs that mention something. */
async function countedTabs(): Promise<number[]> {
  const keys = Object.keys(await browser.storage.session.get());
  return keys.flatMap((key) => (/^tab (\d+)$/.exec(key) ? [Number(key.slice('tab '.length))] : []));
}

/** The badge has room for four characters. */
export function badgeOf(names: number): string {
  if (names === 0) return '';
  return names < 1_000 ? String(names) : `${Math.min(99, Math.floor(names / 1_000))}k`;
}
