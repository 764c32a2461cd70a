import { type LocalSpelling, localName, primary } from '../../story/view/local-name.ts';
import type { EntityCard } from '../../story/view/shown.ts';

/** An entity's names as a card sets them out. */
export interface NamesOnCard {
  /** The name in the language of the page where it has one there, else its own. */
  title: LocalSpelling;
  /** The common name in each other language. */
  beside: LocalSpelling[];
  /** All names but the title, by language, for a reader who asks for all of them. */
  all: { lang: string; texts: string[] }[];
}

/** Sets out an entity's names for a page in the language `pageLanguage` (BCP 47, or nothing known). */
export function nameFor({ name, names }: EntityCard, pageLanguage: string | undefined): NamesOnCard {
  const title = localName({ name, names }, pageLanguage);
  const own = { text: name, lang: names.find(({ text }) => text === name)?.lang ?? 'und' };
  const byLanguage = Object.groupBy(title.text === name ? names : [own, ...names], ({ lang }) => lang);
  const all = Object.entries(byLanguage).flatMap(([lang, spelled]) => {
    const texts = [...new Set(spelled?.map(({ text }) => text))].filter((text) => text !== title.text);
    return texts.length > 0 ? [{ lang, texts }] : [];
  });
  const beside = all
    .filter(({ lang }) => primary(lang) !== primary(title.lang ?? pageLanguage ?? 'en'))
    .map(({ lang, texts }) => ({ text: texts[0]!, lang }));
  return {
    title,
    // One spelling a language is enough here, and 山姆·奥特曼 and 山姆·奧特曼 are one name in two scripts.
    beside: beside.filter(
      ({ text, lang }, at) =>
        beside.findIndex((other) => other.text === text || primary(other.lang) === primary(lang)) === at,
    ),
    all,
  };
}

/** True if the page's spelling adds nothing to the title: the same letters, or some of its words. */
export function isSameName(spelled: string, title: string): boolean {
  const plain = (text: string) =>
    text
      .normalize('NFKC')
      .replaceAll(/[\p{P}\s]+/gu, ' ')
      .trim()
      .toLowerCase();
  return ` ${plain(title)} `.includes(` ${plain(spelled).replace(/ s$/, '')} `);
}
