import { browser } from 'wxt/browser';
import type { FoundNames } from '../../extension/messages/background-calls.ts';
import type { Settings } from '../../extension/settings/settings.ts';
import { oneAtATime } from './one-at-a-time.ts';

/**
 * What each frame of a tab mentions. Kept in session storage, because the browser may stop this script at any time.
 */
type Tab = Record<string, FoundNames>;

const keyOf = (tab: number) => `tab ${tab}`;
/** Milliseconds that a word stays on the icon: long enough to be seen from the corner of the eye. */
const wordStaysMs = 2_000;
/**
 * Counts are written at most this often, in milliseconds, so that a page that changes all the time costs one write in
 * that time.
 */
const gatheredMs = 250;
/** Maximum number of frames of one tab that are counted, since a page can make any number of them. */
const mostFrames = 1_000;

/**
 * Shows a tab's number of names on the toolbar icon, all its frames together, and forgets tabs that are closed.
 * A frame that is left says so itself: browsers report a new address alike for a new document and for the same one.
 */
export function showBadges(settingsNow: () => Promise<Settings>) {
  /** The tabs whose icon shows a word now, and what ends that. */
  const saying = new Map<number, ReturnType<typeof setTimeout>>();
  /** The newest count of each frame since the last write, by tab. */
  let gathered = new Map<number, Map<number, FoundNames>>();
  let isWaiting = false;

  const inTurn = oneAtATime();
  const show = async (tab: number, counts: Tab) => {
    if (saying.has(tab)) return;
    const names = (await settingsNow()).badge === 'names' ? namesIn(counts) : 0;
    await browser.action.setBadgeText({ tabId: tab, text: badgeOf(names) }).catch(() => {});
  };
  const showAll = async () => {
    for (const [key, counts] of Object.entries(await browser.storage.session.get())) {
      const tab = /^tab (\d+)$/.exec(key)?.[1];
      if (tab) await show(Number(tab), counts as Tab);
    }
  };
  const write = async () => {
    const changes = gathered;
    gathered = new Map();
    const stored = await browser.storage.session.get([...changes.keys()].map(keyOf));
    const tabs = [...changes].map(([tab, frames]) => ({
      tab,
      counts: withChanges((stored[keyOf(tab)] ?? {}) as Tab, frames),
    }));
    await browser.storage.session.set(
      Object.fromEntries(tabs.map(({ tab, counts }) => [keyOf(tab), counts])),
    );
    await Promise.all(tabs.map(({ tab, counts }) => show(tab, counts)));
  };

  void browser.action.setBadgeBackgroundColor({ color: '#0a5a75' });
  browser.storage.onChanged.addListener((changed, area) => {
    if (area === 'sync' && 'badge' in changed) inTurn(showAll);
  });
  browser.tabs.onRemoved.addListener((tab) => {
    gathered.delete(tab);
    inTurn(() => browser.storage.session.remove(keyOf(tab)));
  });
  return {
    count(tab: number, frame: number, found: FoundNames) {
      const frames = gathered.get(tab) ?? new Map<number, FoundNames>();
      gathered.set(tab, frames.set(frame, found));
      if (isWaiting) return;
      isWaiting = true;
      setTimeout(() => {
        isWaiting = false;
        inTurn(write);
      }, gatheredMs);
    },
    /** Shows a word of at most four letters in place of the number, for a moment. */
    say(tab: number, word: string) {
      clearTimeout(saying.get(tab));
      const end = () => {
        saying.delete(tab);
        inTurn(async () => {
          const key = keyOf(tab);
          await show(tab, ((await browser.storage.session.get(key))[key] ?? {}) as Tab);
        });
      };
      saying.set(tab, setTimeout(end, wordStaysMs));
      inTurn(() => browser.action.setBadgeText({ tabId: tab, text: word }));
    },
  };
}

function namesIn(counts: Tab): number {
  return new Set(Object.values(counts).flatMap(({ names }) => names)).size;
}

function withChanges(stored: Tab, changes: ReadonlyMap<number, FoundNames>): Tab {
  const counts = { ...stored };
  for (const [frame, found] of changes) {
    if (found.mentions === 0) delete counts[frame];
    else if (frame in counts || Object.keys(counts).length < mostFrames) counts[frame] = found;
  }
  return counts;
}

/** The badge has room for four characters. */
export function badgeOf(names: number): string {
  if (names === 0) return '';
  return names < 1_000 ? String(names) : `${Math.min(99, Math.floor(names / 1_000))}k`;
}
