import { isWritten } from '../index/capitals.ts';
import { type Flags, type OnHash, walkHashes } from '../index/hash-walk.ts';
import { type IndexKey, openKeyed } from '../index/keyed-index.ts';
import { plainText } from '../text/plain-letters.ts';
import { beginning, patternOf, walkMatches, walkOtherScripts } from './prefilter.ts';
import { openBeginnings } from './word-beginnings.ts';

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
  /** Matches the letter that a name may begin with, and no more. */
  letters: () => RegExp;
  odd: () => RegExp;
}

const LETTER = '[\\w\\xaa-\\u024f]';
const ANY = `(?<!${LETTER})${LETTER}`;
const CAPITAL = `(?<!${LETTER})(?:[A-Z\\d\\xaa-\\u024f]|[a-z]{1,2}[A-Z])`;

/** Opens what a page gets of the names that a reader keeps. */
export const openKeptPrefilter = (
  { index, beginnings, isCapitalized, odd }: PackedKeptPrefilter,
  key: IndexKey,
): KeptPrefilter => ({
  flagsOf: openKeyed(index, key).flagsOf,
  begins: openBeginnings(beginnings, key),
  letters: patternOf(isCapitalized ? CAPITAL : ANY, 'g'),
  odd: patternOf(odd, 'g'),
});

/**
 * Where kept names may stand in a text; see `possibleNames`. A pattern of their beginnings would give them away, so a
 * pattern finds every letter that may begin a name, a keyed table tells by the word's first letters whether one may,
 * and only those words are walked.
 */
export function possibleKeptNames(
  written: string,
  { flagsOf, begins, letters, odd }: KeptPrefilter,
  around: (start: number) => string = () => written,
  isEnough: (start: number) => boolean = () => false,
): number[] {
  const starts = new Set<number>();
  const { text, offsetOf } = plainText(written);
  const found: OnHash = (at, _end, _hash, flags) => {
    const start = offsetOf(at);
    if (starts.has(start) || !isWritten(text, at, flags, () => around(start))) return false;
    starts.add(start);
    return isEnough(start);
  };
  const pattern = letters();
  pattern.lastIndex = 0;
  let isOver = false;
  while (!isOver && pattern.test(text)) {
    const at = pattern.lastIndex - 1;
    if (!begins(text, at)) continue;
    const start = beginning(text, at);
    isOver = start !== undefined && walkHashes(text, start, flagsOf, found);
  }
  if (!isOver && !walkMatches(text, odd(), flagsOf, found)) walkOtherScripts(text, flagsOf, found);
  return [...starts].sort((a, b) => a - b);
}
