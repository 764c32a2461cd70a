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
import { createLibrary, type Library } from '../story/view/library.ts';
import { createKeptStories } from '../story-store/kept-stories.ts';
import { loadNotice, ownStories, watchStories } from '../story-store/own-stories.ts';
import { directionOf } from '../ui/direction.ts';
import { applyTheme } from '../ui/theme.ts';
import { type Translate, WordsContext } from '../ui/words.tsx';
import { Bar, type BarPage } from './Bar.tsx';

/** The stories that come with Backstory, for the extension's own pages; a web page asks the background instead. */
export const bundled = createLibrary(stories);

/** The words of the interface and the language they are in, which is English where the browser's own has none. */
export const words = { t: i18n.t as unknown as Translate, locale: i18n.t('language') };

/** Saves a setting that a reader has changed from what it was when it was shown. @throws as `changeSetting` does */
export type Save = <K extends keyof Settings>(name: K, value: Settings[K]) => Promise<void>;

/** What an own page is given to show. */
export interface ShownWith {
  settings: Settings;
  save: Save;
  /** In a private window what is set holds until the last one is closed. */
  isPrivate: boolean;
  /** The bundled stories, and the reader's own if the page has asked for them. */
  library: Library;
}

/** What an own page needs beside the settings. */
export interface Needs {
  /** Whether the page is for a private window, if it does not stand in one itself. */
  isPrivate?: boolean | undefined;
  /** Which of the pages of the bar it is; without one in a window as narrow as the popup's or the panel's. */
  bar?: BarPage;
  /** Gives the page the reader's own stories as well, and shows it anew when they change. */
  withOwnStories?: boolean;
}

/**
 * Shows one of the extension's own pages, in the person's language and theme, anew after each change of a setting. If
 * the settings cannot be read it is shown with the defaults, and a line says so.
 */
export async function showOwnPage(
  content: (shown: ShownWith) => ComponentChild,
  { isPrivate, bar, withOwnStories = false }: Needs = {},
): Promise<void> {
  const { documentElement: root, body } = document;
  root.lang = words.locale;
  root.dir = directionOf(words.locale);
  const where = { isPrivate: isPrivate ?? (await isInPrivateWindow()) };
  let settings: Settings = defaults;
  let isRead = true;
  let library = withOwnStories ? await loadLibrary() : bundled;
  const save: Save = async (name, value) => {
    // Saved as a change, not as a whole list, which another page may have changed since this one was shown.
    const change = changeOf(name, settings[name], value);
    await changeSetting(() => change, where);
  };
  const show = () => {
    applyTheme(root, settings.theme);
    render(
      <WordsContext.Provider value={words}>
        {!isRead && (
          <p class="unread-settings" role="alert">
            {words.t('settings.unread')}
          </p>
        )}
        {bar && <Bar current={bar} />}
        {content({ settings, save, library, ...where })}
      </WordsContext.Provider>,
      body,
    );
  };
  const showWith = (loaded: Settings, isLoaded = true) => {
    settings = loaded;
    isRead = isLoaded;
    show();
  };
  const { signal } = new AbortController();
  watchSettings(showWith, signal, where);
  if (withOwnStories) {
    watchStories(async () => {
      library = await loadLibrary();
      show();
    }, signal);
  }
  await loadSettings(where).then(showWith, () => showWith(defaults, false));
}

/** All stories; where the reader's own cannot be read, those that come with Backstory. */
async function loadLibrary(): Promise<Library> {
  try {
    const { changes } = await loadNotice();
    if (changes === 0) return bundled;
    const own = await createKeptStories(ownStories).all();
    return createLibrary([...stories, ...own.map(({ story }) => story)]);
  } catch {
    return bundled;
  }
}

/** False also if the browser does not tell. */
async function isInPrivateWindow(): Promise<boolean> {
  const window = await browser.windows?.getCurrent().catch(() => undefined);
  return window?.incognito ?? false;
}
