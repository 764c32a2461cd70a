import '../ui/tokens.css';
import '../ui/parts.css';
import './shell.css';
import stories from 'virtual:stories';
import { type ComponentChild, render } from 'preact';
import { i18n } from '#i18n';
import { loadSettings, watchSettings } from '../settings/load.ts';
import type { Settings } from '../settings/settings.ts';
import { createLibrary } from '../story/view/library.ts';
import { directionOf } from '../ui/direction.ts';
import { applyTheme } from '../ui/theme.ts';
import { type Translate, WordsContext } from '../ui/words.tsx';

/** The bundled stories, for the extension's own pages; a web page asks the background instead. */
export const library = createLibrary(stories);

/** The words of the interface and the language they are in, which is English where the browser's own has none. */
export const words = { t: i18n.t as unknown as Translate, locale: i18n.t('language') };

/** Shows one of the extension's own pages, in the person's language and theme, anew after each change of a setting. */
export async function showOwnPage(content: (settings: Settings) => ComponentChild): Promise<void> {
  const { documentElement: root, body } = document;
  root.lang = words.locale;
  root.dir = directionOf(words.locale);
  const show = (settings: Settings) => {
    applyTheme(root, settings.theme);
    render(<WordsContext.Provider value={words}>{content(settings)}</WordsContext.Provider>, body);
  };
  watchSettings(show, new AbortController().signal);
  show(await loadSettings());
}
