import { browser } from 'wxt/browser';
import type { Where } from '../../../extension/settings/load.ts';
import type { Settings } from '../../../extension/settings/settings.ts';
import { siteOf } from '../../../extension/settings/site-list.ts';
import { siteAllowed } from '../../../extension/settings/sites.ts';

/** Why nothing is read in a tab. */
export type Off = 'paused' | 'siteOff';

/** What the icon's tooltip says. */
export interface IconTitles {
  names: (count: number) => string;
  off: (why: Off) => string;
}

const files = (name: string) =>
  Object.fromEntries([16, 32, 48].map((size) => [size, `/icons/${name}${size}.png`]));
const paths = { on: files(''), off: files('grey-') };

/**
 * Shows on the toolbar's icon how things stand in a tab: grey where nothing is read, and in its tooltip why, or else how
 * many names are underlined there. What is shown for one tab is dropped by the browser once another page comes in it.
 */
export function createIcon(settingsNow: (where?: Where) => Promise<Settings>, titles: IconTitles) {
  const offIn = async (tab: number): Promise<Off | undefined> => {
    const { url, incognito } = await browser.tabs.get(tab);
    return offAt(await settingsNow({ isPrivate: incognito }), url);
  };

  return {
    /** Shows a tab's number of names; a number on the icon only where a reader wishes one. Never rejects. */
    async show(tabId: number, names: number): Promise<void> {
      // The tab may be closed meanwhile: nobody is left to see it then.
      await offIn(tabId)
        .then(async (off) => {
          const hasNumber = !off && (await settingsNow()).badge === 'names';
          await Promise.all([
            browser.action.setBadgeText({ tabId, text: badgeOf(hasNumber ? names : 0) }),
            browser.action.setTitle({ tabId, title: off ? titles.off(off) : titles.names(names) }),
            browser.action.setIcon({ tabId, path: off ? paths.off : paths.on }),
          ]);
        })
        .catch(() => {});
    },
    /**
     * Has the icon show in tabs that are opened later whether Backstory is paused everywhere. Browsers forget this
     * when they are closed.
     */
    async showPause(): Promise<void> {
      const { enabled } = await settingsNow();
      await browser.action.setTitle({ title: enabled ? titles.names(0) : titles.off('paused') });
      await browser.action.setIcon({ path: enabled ? paths.on : paths.off });
    },
  };
}

/** Why nothing is read at an address; undefined where something may be, and where no extension can. */
export function offAt(settings: Settings, url: string | undefined): Off | undefined {
  if (!settings.enabled) return 'paused';
  return url && siteOf(url) && !siteAllowed(settings, url) ? 'siteOff' : undefined;
}

/** The badge has room for four characters. */
export function badgeOf(names: number): string {
  if (names === 0) return '';
  return names < 1_000 ? String(names) : `${Math.min(99, Math.floor(names / 1_000))}k`;
}
