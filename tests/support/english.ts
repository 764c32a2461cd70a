import messages from '../../data/locales/en.json' with { type: 'json' };
import type { Translate } from '../../extension/ui/words.tsx';

/** The interface's English, as the built extension words it. Throws for a key that is not there. */
export const english: Translate = (key, subs) => {
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
