import en from '../../data/locales/en.json' with { type: 'json' };
import ja from '../../data/locales/ja.json' with { type: 'json' };
import ko from '../../data/locales/ko.json' with { type: 'json' };
import type { Translate } from '../../extension/ui/words.tsx';

const wordsOf = (messages: unknown): Translate => {
  return (key, subs) => {
    const found = key
      .split('.')
      .reduce<unknown>((room, part) => (room as Record<string, unknown>)?.[part], messages);
    if (typeof subs === 'number') {
      const plural = found as Record<string, string>;
      return (plural[subs] ?? plural.n!).replace('$1', String(subs));
    }
    if (typeof found !== 'string') throw new Error(`No words for "${key}".`);
    return found.replace(/\{(\w+)\}/gu, (_, name) => String(subs?.[name]));
  };
};

const tongues = { en: wordsOf(en), ja: wordsOf(ja), ko: wordsOf(ko) };
let spoken: keyof typeof tongues = 'en';

/** Has the interface worded in another language from now on. */
export function speak(language: keyof typeof tongues): void {
  spoken = language;
}

/** The interface's words, as the built extension words them: English, unless another language is spoken. Throws for a key that is not there. */
export const english: Translate = (key, subs) => tongues[spoken](key, subs);
