import '../ui/tokens.css';
import '../ui/parts.css';
import './shell.css';
import stories from 'virtual:stories';
import { type ComponentChild, render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { changeOf } from '../settings/change.ts';
import { defaults } from '../settings/defaults.ts';
import { loadSettings, watchSettings } from '../settings/load.ts';
import { changeSetting } from '../settings/save.ts';
import type { Settings } from '../settings/settings.ts';
import { createLibrary } from '../story/view/library.ts';
import { directionOf } from '../ui/direction.ts';
import { applyTheme } from '../ui/theme.ts';
import { type Translate, WordsContext } from '../ui/words.tsx';

/** The bundled stories, for the extension's own pages; a web page asks the background instead. */
export const library = createLibrary(stories);

/** The words of the interface and the language they are in, which is English where the browser's own has none. */
export const words = { t: i18n.t as unknown as Translate, locale: i18n.t('language') };

/** Saves a setting that a reader has changed from what it was when it was shown. @throws as `changeSetting` does */
export type Save = <K extends keyof Settings>(name: K, value: Settings[K]) => Promise<void>;

/** What an own page is given to show. */
export interface Shown {
  settings: Settings;
  save: Save;
  /** In a private window what is set holds until the last one is closed. */
  isPrivate: boolean;
}

/**
 * Shows one of the extension's own pages, in the person's language and theme, anew after each change of a setting. If
 * the settings cannot be read it is shown with the defaults, and a line says so. `isPrivate` says whether the page is for
 * a private window, if it does not stand in one itself.
 */
export async function showOwnPage(
  content: (shown: Shown) => ComponentChild,
  isPrivate?: boolean,
): Promise<void> {
  const { documentElement: root, body } = document;
  root.lang = words.locale;
  root.dir = directionOf(words.locale);
  const where = { isPrivate: isPrivate ?? (await isInPrivateWindow()) };
  let settings: Settings = defaults;
  const save: Save = async (name, value) => {
    // Not the whole list: another page may have changed it since this one was shown.
    const change = changeOf(name, settings[name], value);
    await changeSetting(() => change, where);
  };
  const show = (loaded: Settings, isRead = true) => {
    settings = loaded;
    applyTheme(root, settings.theme);
    render(
      <WordsContext.Provider value={words}>
        {!isRead && (
          <p class="unread-settings" role="alert">
            {words.t('settings.unread')}
          </p>
        )}
        {content({ settings, save, ...where })}
      </WordsContext.Provider>,
      body,
    );
  };
  watchSettings(show, new AbortController().signal, where);
  await loadSettings(where).then(show, () => show(defaults, false));
}

/** False as well where the browser does not say. */
async function isInPrivateWindow(): Promise<boolean> {
  const window = await browser.windows?.getCurrent().catch(() => undefined);
  return window?.incognito ?? false;
}
