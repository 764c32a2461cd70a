import { browser } from 'wxt/browser';
import { loadSettings } from '../../extension/settings/load.ts';
import type { Settings } from '../../extension/settings/settings.ts';
import { siteOf, toggleSite } from '../../extension/settings/site-list.ts';
import { siteAllowed } from '../../extension/settings/sites.ts';

interface Pausing {
  /** Sets the sites from what they are now. */
  change: (next: (settings: Settings) => string[]) => Promise<void>;
  /** Says in the tab's toolbar icon whether its site is read now. */
  say: (tab: number, isOn: boolean) => void;
}

/**
 * The key command `pause`: leaves the site in front alone, or reads it again, and says so where no focus is taken for
 * it. While paused everywhere it changes nothing and says that the site is off; only the person's switch ends that.
 */
export function pauseByKey({ change, say }: Pausing): void {
  browser.commands?.onCommand.addListener(async (command) => {
    if (command !== 'pause') return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const { id, url } = tab ?? {};
    if (id === undefined || !url || !siteOf(url)) return;
    const { enabled } = await loadSettings();
    // A list with no room leaves the site as it is, and that is then said.
    if (enabled) await change((settings) => toggleSite(settings, url)).catch(() => {});
    say(id, enabled && siteAllowed(await loadSettings(), url));
  });
}
