import { isWritten } from '../index/capitals.ts';
import { type Flags, type OnHash, walkHashes } from '../index/hash-walk.ts';
import { type IndexKey, openKeyed } from '../index/keyed-index.ts';
import { plainText } from '../text/plain-letters.ts';
import { beginning, patternOf, walkMatches, walkOtherScripts } from './prefilter.ts';
import { LETTERS, openBeginnings } from './word-beginnings.ts';

/** What a page gets of the names that a reader keeps; nothing of a name can be read out of it. */
export interface PackedKeptPrefilter {
  /** See `openKeyed`. */
  index: string;
  /** See `openBeginnings`. */
  beginnings: string;
  /** Whether each name begins with a capital, a digit, or a letter that no English word has. */
  isCapitalized: boolean;
  /** A pattern of letters that make a word another than it looks, see `oddPattern`: the same for any names. */
  odd: string;
}

/** The same, opened. */
export interface KeptPrefilter {
  flagsOf: Flags;
  /** Whether a name may begin at an offset of a text, by the first letters there. */
  begins: (text: string, at: number) => boolean;
  /** Matches a word's first letters where it may begin a name: as many as `begins` looks at. */
  heads: () => RegExp;
  odd: () => RegExp;
}

const LETTER = '[\\w\\xaa-\\u024f]';
const ANY = `(?<!${LETTER})${LETTER}`;
/** Of iPhone it is the capital that counts. The letter stands first, which is what browsers look for first. */
const CAPITAL = `[A-Z\\d\\xaa-\\u024f](?:(?<!${LETTER}[^])|(?<=(?<!${LETTER})[a-z]{1,2}[A-Z]))`;
/** The letters behind the first; a last one that is not English is enough to have the word walked. */
const MORE = `\\w{0,${LETTERS - 1}}[^\\x00-\\x7f]?`;

/** Up to so many beginnings are looked for one by one: a pattern of them takes longer to be made ready. */
const few = 8;
/** Of more beginnings than this no pattern of their own is made. */
const many = 100;

/** Opens what a page gets of the names that a reader keeps. */
export const openKeptPrefilter = (
  { index, beginnings, isCapitalized, odd }: PackedKeptPrefilter,
  key: IndexKey,
): KeptPrefilter => ({
  flagsOf: openKeyed(index, key).flagsOf,
  begins: openBeginnings(beginnings, key),
  heads: patternOf((isCapitalized ? CAPITAL : ANY) + MORE, 'g'),
  odd: patternOf(odd, 'g'),
});

/**
 * Where kept names may stand in a text; see `possibleNames`. A pattern of their beginnings would give them away, so a
 * pattern collects how words begin, a keyed table tells of each beginning once whether a name may begin so, and only the
 * words that do are walked.
 */
export function possibleKeptNames(
  written: string,
  prefilter: KeptPrefilter,
  around: (start: number) => string = () => written,
  isEnough: (start: number) => boolean = () => false,
): number[] {
  const { flagsOf, odd } = prefilter;
  const starts = new Set<number>();
  const { text, offsetOf } = plainText(written);
  const found: OnHash = (at, _end, _hash, flags) => {
    const start = offsetOf(at);
    if (starts.has(start) || !isWritten(text, at, flags, () => around(start))) return false;
    starts.add(start);
    return isEnough(start);
  };
  if (walkBeginnings(text, prefilter, found)) return [...starts];
  if (!walkMatches(text, odd(), flagsOf, found)) walkOtherScripts(text, flagsOf, found);
  return [...starts].sort((a, b) => a - b);
}

/**
 * Walks the words of a text that begin as a name may. A page has thousands of words, which begin in some hundred ways: they
 * are collected by one call of the browser's own, and each way is asked about once. True where `found` ended it.
 */
function walkBeginnings(text: string, { begins, heads, flagsOf }: KeptPrefilter, found: OnHash): boolean {
  const all = heads();
  const some = Array.from(new Set(text.match(all))).filter((head) => begins(head, 0));
  if (some.length > few)
    return walkMatches(text, some.length > many ? all : patternOfHeads(some), flagsOf, found);
  return some.some((head) => {
    for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) {
      if (isWhole(head) && /\w/.test(text.charAt(at + head.length))) continue;
      const start = beginning(text, at);
      if (start !== undefined && walkHashes(text, start, flagsOf, found)) return true;
    }
    return false;
  });
}

const patternOfHeads = (some: readonly string[]): RegExp =>
  new RegExp(some.map((head) => (isWhole(head) ? `${head}(?!\\w)` : head)).join('|'), 'g');

/** True of a beginning that is a whole word. */
const isWhole = (head: string): boolean => head.length < LETTERS && /\w$/.test(head);
