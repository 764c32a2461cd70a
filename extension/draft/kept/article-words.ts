import { isUsualWord } from '../../detect/words/common-words.ts';
import { dates, functionWords, occupations, titles } from '../../detect/words/word-lists.ts';
import type { Article } from '../article.ts';

/** What an article says of words, beyond what they are by themselves. */
export interface ArticleWords {
  /** Primary language subtag: `en` of `en-GB`. */
  lang: string;
  /** Whether a word, in any letters, is an ordinary one: compromise knows it (English), or the article has it in small letters. */
  isOrdinary(word: string): boolean;
  /** How often a name stands in the article, in its own letters, as whole words. */
  count(name: string): number;
  /** Whether a name has an article ("the", "der") before it anywhere. */
  hasArticle(name: string): boolean;
  /** What stands beside a person's names as a title, in lower case: "counsel" of "County Counsel Thu-Ha Pruitt". */
  titlesOf(names: readonly string[]): string[];
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** Reads an article's words once. */
export function wordsOf({
  title,
  paragraphs,
  lang,
}: Pick<Article, 'title' | 'paragraphs' | 'lang'>): ArticleWords {
  const text = [title, ...paragraphs].join('\n');
  const code = /^[a-z]{2,3}/i.exec(lang)?.[0].toLowerCase() ?? 'en';
  const small = new Set<string>();
  for (const [word] of text.matchAll(WORD)) if (word === word.toLowerCase()) small.add(word);
  const around = (name: string) => placesOf(name, text);
  return {
    lang: code,
    isOrdinary(word) {
      const low = word.toLowerCase();
      if (small.has(low)) return true;
      return code === 'en' && (isUsualWord(low) || isUsualWord(low.replace(/s$/, '')) || dates.has(low));
    },
    count: (name) => around(name).length,
    hasArticle: (name) => around(name).some((at) => ARTICLE.test(text.slice(Math.max(0, at - 8), at))),
    titlesOf: (names) => [
      ...new Set(names.flatMap((name) => around(name).flatMap((at) => titlesAt(text, at, name)))),
    ],
  };
}

const ARTICLE =
  /(?<![\p{L}])(?:the|an?|der|die|das|den|dem|des|ein|eine|einen|einem|einer|le|la|les|une?|el|los|las|una|il|lo|gli|de|het|een)\s$/iu;

/** Where a name stands as whole words, as offsets of a text. */
function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  if (name === '') return places;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!isWordUnit(text.charAt(at - 1)) && !isWordUnit(text.charAt(at + name.length))) places.push(at);
  }
  return places;
}

const isWordUnit = (char: string) => /[\p{L}\p{N}]/u.test(char) && /[\p{Lu}\p{Ll}\p{N}]/u.test(char);

/** A name may have so many words before it that are one title; the last is the one that a surname has later. */
const isTitle = (word: string) => titles.has(word) || occupations.has(word);

/** The titles right before a name, and at the head of an apposition behind it: ", chair of the board,". */
function titlesAt(text: string, at: number, name: string): string[] {
  const found: string[] = [];
  const before = /(?:(?<first>[\p{L}-]+) )?(?<last>[\p{L}-]+)\.? $/u.exec(
    text.slice(Math.max(0, at - 40), at),
  );
  const [first = '', last = ''] = [before?.groups?.first, before?.groups?.last].map((word) =>
    word?.toLowerCase(),
  );
  if (isTitle(last)) found.push(last);
  // "County Counsel", "flood director": what is no known title by itself is one where both words have a capital.
  else if (
    /^\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+ $/u.test(before?.[0] ?? '') &&
    !functionWords.has(first) &&
    last.length > 3
  )
    found.push(last);
  const behind =
    /^,? (?:who is |is |was )?(?:(?:the|an?|its|his|her|their|our|my) )?((?:[\p{L}’'-]+ ){0,5}?)([\p{L}-]+)(?= (?:of|at|for|and|in|who|that|with)\b|[,.;:)—–]| -)/u.exec(
      text.slice(at + name.length, at + name.length + 90),
    );
  if (behind) {
    for (const word of `${behind[1]}${behind[2]}`.toLowerCase().split(' '))
      if (isTitle(word)) found.push(word);
  }
  return found;
}
