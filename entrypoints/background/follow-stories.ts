import { browser } from 'wxt/browser';
import { notifyTabs, storiesNotice } from '../../extension/messages/settings-notice.ts';
import type { Settings } from '../../extension/settings/settings.ts';
import { watchStories } from '../../extension/story-store/own-stories.ts';
import { registerEverydayLookOut, wakesForEveryday } from './everyday-look-out.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { registerOwnLookOut } from './own-look-out.ts';

/** What is to be done and asked once something changes. */
export interface Followed {
  /** Has the stories known anew. */
  forget: () => void;
  /** The hosts where kept names may be underlined. */
  ownSites: () => Promise<readonly string[]>;
  /** Whether pages are to wake for everyday names alone. */
  wakesForEveryday: () => Promise<boolean>;
}

/**
 * Has the stories known anew once others are looked for than before: a story was kept, edited or deleted, or one was
 * switched on or off. Then the frames of all tabs read their pages again. Where everyday names are to be underlined
 * everywhere from now on, or not any more, pages only wake for others.
 */
export function followStories(followed: Followed): void {
  // Two changes at once would register twice.
  const inTurn = oneAtATime();
  const registerOwn = () => inTurn(async () => registerOwnLookOut(await followed.ownSites()));
  const registerEveryday = () =>
    inTurn(async () => registerEverydayLookOut(await followed.wakesForEveryday()));
  const changed = () => {
    followed.forget();
    void notifyTabs(storiesNotice);
    registerOwn();
  };
  // An update may have dropped what was registered, and another device may have set it before.
  browser.runtime.onInstalled.addListener(() => {
    registerOwn();
    registerEveryday();
  });
  watchStories((isLookedForChanged) => isLookedForChanged && changed(), new AbortController().signal);
  browser.storage.onChanged.addListener((settings, area) => {
    if (area !== 'sync') return;
    if ('storiesOff' in settings) changed();
    const { everyday } = settings;
    if (!everyday || wished(everyday.oldValue) === wished(everyday.newValue)) return;
    followed.forget();
    registerOwn();
    registerEveryday();
  });
}

/** Whether a stored choice is the one that wakes pages; what is not stored is the default, which is not. */
const wished = (everyday: unknown): boolean =>
  wakesForEveryday({ everyday: everyday as Settings['everyday'] });
