import { browser } from 'wxt/browser';
import { notifyTabs, storiesNotice } from '../../extension/messages/settings-notice.ts';
import type { Settings } from '../../extension/settings/settings.ts';
import { watchStories } from '../../extension/story-store/own-stories.ts';
import { registerEverydayLookOut, wakesForEveryday } from './in-pages/everyday-look-out.ts';
import { registerOwnLookOut } from './in-pages/own-look-out.ts';
import { oneAtATime } from './one-at-a-time.ts';

/** What is to be done and asked once something changes. */
export interface Followed {
  /** Has the stories known anew. */
  forget: () => void;
  /** Whether names that the reader keeps are looked for. */
  hasOwn: () => Promise<boolean>;
  /** Whether pages are to wake for everyday names alone. */
  wakesForEveryday: () => Promise<boolean>;
}

/**
 * Follows changes of what is looked for. If a story was kept, edited, deleted or switched, the stories are loaded
 * anew, and the frames of all tabs read their pages again. Frames also read again if the reader's own names may be
 * underlined on other sites than before. If the setting for everyday names changes, only the scripts that wake pages
 * are registered anew.
 */
export function followStories(followed: Followed): void {
  // Changes run one after the other: two at once would register a script twice.
  const inTurn = oneAtATime();
  const registerOwn = (isRestart = false) =>
    inTurn(async () => registerOwnLookOut(await followed.hasOwn(), isRestart));
  const registerEveryday = (isRestart = false) =>
    inTurn(async () => registerEverydayLookOut(await followed.wakesForEveryday(), isRestart));
  const changed = () => {
    followed.forget();
    void notifyTabs(storiesNotice);
    registerOwn();
  };
  // At the start: the browser may have lost the registration, or another device may have changed the setting.
  registerOwn();
  registerEveryday();
  // The scripts in open tabs have ended with the version before.
  browser.runtime.onInstalled.addListener(() => {
    registerOwn(true);
    registerEveryday(true);
  });
  watchStories((isLookedForChanged) => isLookedForChanged && changed(), new AbortController().signal);
  browser.storage.onChanged.addListener((settings, area) => {
    if (area === 'local' && ('keptUnderlines' in settings || 'keptSites' in settings))
      void notifyTabs(storiesNotice);
    if (area !== 'sync') return;
    if ('storiesOff' in settings) changed();
    const { everyday } = settings;
    if (!everyday || wished(everyday.oldValue) === wished(everyday.newValue)) return;
    followed.forget();
    registerEveryday();
  });
}

/** Whether a stored choice is the one that wakes pages; what is not stored is the default, which is not. */
const wished = (everyday: unknown): boolean =>
  wakesForEveryday({ everyday: everyday as Settings['everyday'] });
