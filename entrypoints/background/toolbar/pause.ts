import { browser } from 'wxt/browser';
import { isCommand } from '../../../extension/messages/key-commands.ts';
import { changeOf } from '../../../extension/settings/change.ts';
import { loadSettings } from '../../../extension/settings/load.ts';
import { changeSetting } from '../../../extension/settings/save.ts';
import { siteOf, toggleSite } from '../../../extension/settings/site-list.ts';
import { siteAllowed } from '../../../extension/settings/sites.ts';

/**
 * The key command `pause`: leaves the site in front alone, or reads it again. `say` shows in the tab's toolbar icon
 * whether its site is read now, since nothing takes the focus for it. While paused everywhere it changes nothing and says
 * that the site is off; only the person's switch ends that.
 */
export function pauseByKey(say: (tab: number, isOn: boolean) => void): void {
  browser.commands?.onCommand.addListener(async (command) => {
    if (!isCommand(command, 'pause')) return;
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    const { id, url } = tab ?? {};
    if (id === undefined || !url || !siteOf(url)) return;
    const where = { isPrivate: tab?.incognito ?? false };
    const { enabled } = await loadSettings(where);
    const toggled = () =>
      changeSetting((settings) => changeOf('sites', settings.sites, toggleSite(settings, url)), where);
    // Where the list of sites is full nothing changes, and the icon says so.
    if (enabled) await toggled().catch(() => {});
    say(id, enabled && siteAllowed(await loadSettings(where), url));
  });
}
