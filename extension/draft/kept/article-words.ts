import { occupationsAt } from '../../detect/read/joined-scripts.ts';
import { isUsualWord } from '../../detect/words/common-words.ts';
import { tagsOf } from '../../detect/words/compromise.ts';
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
  /** Whether a name is never said with an article ("the", "der") before it, as often as the article says it unquoted. */
  isBare(name: string): boolean;
  /** Whether every time that the article says a name it stands in quotation marks. */
  isQuoted(name: string): boolean;
  /** Whether the article has a name with a number behind it: Drift of Drift 2. */
  isNumbered(name: string): boolean;
  /** Countries' and peoples' names that the article has, in small letters (English). */
  peoples: readonly string[];
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
  const count = (name: string) => around(name).length;
  return {
    lang: code,
    isOrdinary(word) {
      const low = word.toLowerCase();
      if (small.has(low)) return true;
      return code === 'en' && (isUsualWord(low) || isUsualWord(low.replace(/s$/, '')) || dates.has(low));
    },
    count,
    isBare(name) {
      const unquoted = around(name).filter((at) => !isQuotedAt(text, at, name));
      return unquoted.length > 1 && !unquoted.some((at) => ARTICLE.test(text.slice(Math.max(0, at - 8), at)));
    },
    isQuoted: (name) => count(name) > 0 && around(name).every((at) => isQuotedAt(text, at, name)),
    isNumbered: (name) => !/\p{N}$/u.test(name) && numbered(name, text),
    peoples: code === 'en' ? peoplesIn(text) : [],
    titlesOf: (names) => [
      ...new Set(names.flatMap((name) => around(name).flatMap((at) => titlesAt(text, at, name)))),
    ],
  };
}

const isQuotedAt = (text: string, at: number, name: string) =>
  /[“"„«‘『「《〈]\s?$/.test(text.slice(Math.max(0, at - 2), at)) &&
  /^[,.]?\s?[”"“»’』」》〉]/.test(text.slice(at + name.length, at + name.length + 3));

const peoplesIn = (text: string) => [
  ...new Set(
    Array.from(text.matchAll(/\p{Lu}\p{Ll}+/gu), ([word]) => word).filter((word) =>
      tagsOf(word.toLowerCase()).some((tag) => /^(?:Country|Demonym)$/.test(tag)),
    ),
  ),
];

function numbered(name: string, text: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (/^[\s\u00a0-]?\p{N}/u.test(text.slice(at + name.length, at + name.length + 2))) return true;
  }
  return false;
}

const ARTICLE =
  /(?<![\p{L}])(?:the|an?|der|die|das|den|dem|des|ein|eine|einen|einem|einer|le|la|les|une?|el|los|las|una|il|lo|gli|de|het|een)\s$/iu;

/** Offsets of a name in a text, as whole words only. */
function placesOf(name: string, text: string): number[] {
  const places: number[] = [];
  if (name === '') return places;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
    if (!isWordUnit(text.charAt(at - 1)) && !isWordUnit(text.charAt(at + name.length))) places.push(at);
  }
  return places;
}

const isWordUnit = (char: string) => /[\p{L}\p{N}]/u.test(char) && /[\p{Lu}\p{Ll}\p{N}]/u.test(char);

const isTitle = (word: string) => word !== '' && (titles.has(word) || occupations.has(word));

/** Up to two words right before a name: "County Counsel", "its flood director,". */
const BEFORE = /(?:(?<first>[\p{L}-]+) )?(?<last>[\p{L}-]+)(?<mark>\.|,)? $/u;
/** What follows a name as far as its first words that say who it is: ", the agency’s chair of". */
const BEHIND =
  /^,? (?:who is |is |was )?(?:(?:the|an?|its|his|her|their|our|my) )?(?<words>(?:[\p{L}’'-]+ ){0,5}?[\p{L}-]+)(?= (?:of|at|for|and|in|who|that|with)\b|[,.;:)—–]| -)/u;

/** The titles right before a name, and in an apposition behind it; the last word of one stands before a surname later. */
function titlesAt(text: string, at: number, name: string): string[] {
  const found: string[] = [];
  const {
    first = '',
    last = '',
    mark = '',
  } = BEFORE.exec(text.slice(Math.max(0, at - 40), at))?.groups ?? {};
  const low = last.toLowerCase();
  const isCapital = (word: string) => /^\p{Lu}\p{Ll}+$/u.test(word);
  if (isTitle(low)) found.push(low);
  // An unknown word counts as a title if a word with a capital stands before it.
  else if (mark === '' && isCapital(first) && isCapital(last) && !functionWords.has(first.toLowerCase()))
    found.push(low);
  const { words = '' } = BEHIND.exec(text.slice(at + name.length, at + name.length + 90))?.groups ?? {};
  return [
    ...found,
    ...words.toLowerCase().split(' ').filter(isTitle),
    ...occupationsAt(text, at, at + name.length),
  ];
}
