import type { EntityCard } from './shown.ts';

/** A spelling with the language it is in; without one it is set in the page's own. */
export interface LocalSpelling {
  text: string;
  lang: string | undefined;
}

/**
 * An entity's name for a reader of `language` (BCP 47, or undefined if not known): the one it has in that language,
 * else its own.
 */
export function localName(
  { name, names }: Pick<EntityCard, 'name' | 'names'>,
  language: string | undefined,
): LocalSpelling {
  const own = { text: name, lang: names.find(({ text }) => text === name)?.lang };
  const wanted = primary(language);
  if (wanted === primary(own.lang)) return own;
  const local = names.filter(({ lang }) => primary(lang) === wanted);
  return local.find(({ lang }) => scriptOf(lang) === scriptOf(language)) ?? local[0] ?? own;
}

/** The script that a language is written in: 首爾 and 首尔 are one name, for Taiwan and for China. */
function scriptOf(tag: string | undefined): string | undefined {
  try {
    return tag && new Intl.Locale(tag).maximize().script;
  } catch {
    // The `lang` of a page need not be a valid tag.
    return undefined;
  }
}

/** The language of a tag, without its script and region. */
export function primary(tag: string | undefined): string | undefined {
  return tag?.toLowerCase().split('-')[0];
}
