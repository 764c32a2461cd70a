import { browser } from 'wxt/browser';
import { notifyTabs, storiesNotice } from '../../extension/messages/settings-notice.ts';
import { watchStories } from '../../extension/story-store/own-stories.ts';
import { registerOwnLookOut } from './own-look-out.ts';

/**
 * Has the stories known anew once others are looked for than before: a story was kept, edited or deleted, or one was
 * switched on or off. Then the frames of all tabs read their pages again.
 */
export function followStories(forget: () => void, ownSites: () => Promise<readonly string[]>): void {
  let last: Promise<unknown> = Promise.resolve();
  // One after the other: two changes at once would register twice.
  const register = () => {
    last = last.then(async () => registerOwnLookOut(await ownSites())).catch(() => {});
  };
  const changed = () => {
    forget();
    void notifyTabs(storiesNotice);
    register();
  };
  // An update may have dropped what was registered.
  browser.runtime.onInstalled.addListener(register);
  watchStories((isLookedForChanged) => isLookedForChanged && changed(), new AbortController().signal);
  browser.storage.onChanged.addListener((settings, area) => {
    if (area === 'sync' && 'storiesOff' in settings) changed();
  });
}
