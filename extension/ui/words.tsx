import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** Words of the interface by key; `subs` fills `{names}`, or as a number picks the plural and fills `$1`. */
export type Translate = (key: string, subs?: Record<string, string | number> | number) => string;

/**
 * What a component needs in order to speak: the words, and the BCP 47 locale they are in, by which dates are written
 * too. It is not the browser's: English words on a page that says it is Arabic are read and laid out wrongly.
 */
export interface Words {
  t: Translate;
  locale: string;
}

/** Carries the words down a tree; each page and the card provide them once, at their root. */
export const WordsContext = createContext<Words>({ t: (key) => key, locale: 'en' });

/** The words of the interface, inside a component. */
export function useWords(): Words {
  return useContext(WordsContext);
}
