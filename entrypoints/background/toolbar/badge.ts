import { browser } from 'wxt/browser';
import type { FoundNames } from '../../../extension/messages/background-calls.ts';
import { privateKey } from '../../../extension/settings/private-changes.ts';
import { oneAtATime } from '../one-at-a-time.ts';
import type { createIcon } from './icon.ts';

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
/** The settings, one item each, that the icon depends on. */
const shown = ['badge', 'enabled', 'siteMode', 'sites'];
/** Maximum number of frames of one tab that are counted, since a page can make any number of them. */
const mostFrames = 1_000;

/**
 * Shows on the toolbar icon a tab's number of names, over all its frames, and forgets tabs that are closed. A frame
 * reports by itself that it was left, since browsers report a new address alike for a new document and for the same
 * one.
 */
export function showBadges(icon: ReturnType<typeof createIcon>) {
  /** The tabs whose icon shows a word now, and what ends that. */
  const saying = new Map<number, ReturnType<typeof setTimeout>>();
  /** The newest count of each frame since the last write, by tab. */
  let gathered = new Map<number, Map<number, FoundNames>>();
  let isWaiting = false;

  const inTurn = oneAtATime();
  const show = async (tab: number, counts: Tab) => {
    if (!saying.has(tab)) await icon.show(tab, namesIn(counts));
  };
  const showStored = async (tab: number) => {
    const key = keyOf(tab);
    await show(tab, ((await browser.storage.session.get(key))[key] ?? {}) as Tab);
  };
  const showAll = async () => {
    await icon.showPause();
    const counts = await browser.storage.session.get();
    const tabs = (await browser.tabs.query({})).flatMap(({ id, discarded }) =>
      id === undefined || discarded ? [] : id,
    );
    await Promise.all(tabs.map((tab) => show(tab, (counts[keyOf(tab)] ?? {}) as Tab)));
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
    const isShown = area === 'session' ? privateKey in changed : shown.some((name) => name in changed);
    if (isShown) inTurn(showAll);
  });
  // Browsers forget the icon of all tabs when they are closed, and only start the background again if it listens for
  // that.
  browser.runtime.onStartup.addListener(() => inTurn(icon.showPause));
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
    /** A tab shows a new page, or a new address of its page, of a site that may be left alone. */
    arrived(tab: number) {
      inTurn(() => showStored(tab));
    },
    /** Shows a word of at most four letters in place of the number, for a moment. */
    say(tab: number, word: string) {
      clearTimeout(saying.get(tab));
      const end = () => {
        saying.delete(tab);
        inTurn(() => showStored(tab));
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
