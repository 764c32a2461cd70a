import { browser } from 'wxt/browser';
import { notifyTabs, storiesNotice } from '../../extension/messages/settings-notice.ts';
import { watchStories } from '../../extension/story-store/own-stories.ts';

/**
 * Has the stories known anew once others are looked for than before: a story was kept, edited or deleted, or one was
 * switched on or off. Then the frames of all tabs read their pages again.
 */
export function followStories(forget: () => void): void {
  const changed = () => {
    forget();
    void notifyTabs(storiesNotice);
  };
  watchStories((isLookedForChanged) => isLookedForChanged && changed(), new AbortController().signal);
  browser.storage.onChanged.addListener((settings, area) => {
    if (area === 'sync' && 'storiesOff' in settings) changed();
  });
}
