import { isWritten } from '../index/capitals.ts';
import { type Flags, LONGEST, type OnHash, walkAllHashes, walkHashes } from '../index/hash-walk.ts';
import { type NameIndex, openIndex } from '../index/name-index.ts';
import { fold, isSolid, SKIP, STOP } from '../text/fold.ts';
import { plainText } from '../text/plain-letters.ts';

/** Names, or names and cues, as the build writes them for what looks for them in a page. */
export interface PackedPrefilter {
  /** See `headsOf`. */
  heads: string | undefined;
  /** See `openIndex`. */
  index: string;
}

/** The prefilter ready for use. */
export interface Prefilter extends NameIndex {
  /** Made when it is first asked for. */
  heads: () => RegExp | undefined;
}

/** Opens what the build wrote. */
export function openPrefilter({ heads, index }: PackedPrefilter): Prefilter {
  // Opened on first use: most pages hold nothing that begins as a name does.
  let opened: NameIndex | undefined;
  return {
    flagsOf(hash) {
      opened ??= openIndex(index);
      return opened.flagsOf(hash);
    },
    heads: patternOf(heads, 'gi'),
  };
}

/**
 * Holds a compiled pattern weakly: it is larger than everything else that a page keeps of the names, and may go once
 * the page is looked through.
 */
export function patternOf<S extends string | undefined>(source: S, flags: string): () => Pattern<S> {
  let kept: WeakRef<RegExp> | undefined;
  return () => {
    let pattern = kept?.deref();
    if (!pattern && source) {
      pattern = new RegExp(source, flags);
      kept = new WeakRef(pattern);
    }
    return pattern as Pattern<S>;
  };
}

type Pattern<S> = S extends string ? RegExp : RegExp | undefined;

/**
 * A class of the letters of another script than Latin, for a regular expression, emoji and private ones left out: there,
 * each word is walked.
 */
export const otherLetters =
  '[\\u0250-\\u1dff\\u1f00-\\u1fff\\u2c00-\\u2fff\\u3005-\\ud83b\\ud83f-\\udbff\\uf900-\\ufdff\\ufe70-\\ufefc]';

/**
 * Runs of letters of other scripts with at most one space between them, since some pages are mostly spaces. The
 * length is limited: browsers note every word of a run, and throw at millions. Made on first use.
 */
let otherRuns: RegExp | undefined;

/**
 * Texts shorter than this (UTF-16 units) are walked letter by letter, before a browser would have compiled the
 * pattern.
 */
const worth = 400;

/**
 * Where names may stand in a text, as UTF-16 offsets of their first letters, ascending. None is missed; now and then
 * it is another word. Cheap enough for all text of every page. Where the text holds more than one passage, `around`
 * gives as much as is known of the one that an offset stands in. Ends with the first one that `isEnough`.
 */
export function possibleNames(
  written: string,
  { heads, flagsOf }: Prefilter,
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
  walkSpellings(text, text.length < worth ? undefined : heads(), flagsOf, found);
  return [...starts].sort((a, b) => a - b);
}

/**
 * Calls `found` for every spelling of the index that stands in the text: those in Latin letters where the pattern says that one
 * may begin, if there is one, and then those in other scripts.
 */
export function walkSpellings(
  text: string,
  pattern: RegExp | undefined,
  flagsOf: Flags,
  found: OnHash,
): void {
  if (!pattern) walkAllHashes(text, flagsOf, found);
  else if (!walkMatches(text, pattern, flagsOf, found)) walkOtherScripts(text, flagsOf, found);
}

/** Walks each word that holds the end of a match of a pattern with the flag `g`; true where `found` ended it. */
export function walkMatches(text: string, pattern: RegExp, flagsOf: Flags, found: OnHash): boolean {
  let last: number | undefined;
  pattern.lastIndex = 0;
  // `test` and `lastIndex` are enough; with `exec` browsers would write down each match.
  while (pattern.test(text)) {
    const start = beginning(text, pattern.lastIndex - 1);
    if (start !== undefined && start !== last && walkHashes(text, start, flagsOf, found)) return true;
    last = start;
  }
  return false;
}

/** Walks what is written in other scripts than Latin; true where `found` ended it. */
export function walkOtherScripts(text: string, flagsOf: Flags, found: OnHash): boolean {
  otherRuns ??= new RegExp(`${otherLetters}\\s?(?:[^A-Za-z\\s]+\\s?){0,99}`, 'g');
  otherRuns.lastIndex = 0;
  for (let run = otherRuns.exec(text); run; run = otherRuns.exec(text))
    if (walkAllHashes(text, flagsOf, found, run.index, otherRuns.lastIndex)) return true;
  return false;
}

/** Start offset of the word at `place`; undefined if there is no word there or it is longer than any name. */
export function beginning(text: string, place: number): number | undefined {
  let start = fold(text.charCodeAt(place)) > STOP ? place : undefined;
  const least = Math.max(0, place - 2 * LONGEST);
  for (let at = place - 1; at >= least; at--) {
    const unit = fold(text.charCodeAt(at));
    if (unit === SKIP) continue;
    if (unit <= STOP || isSolid(unit)) return start;
    start = at;
  }
  return least > 0 ? undefined : start;
}
