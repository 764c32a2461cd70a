import { fold, GAP, isSolid, SKIP, STOP } from '../text/fold.ts';

/** What an index entry stands for, as bits: a name, words that decide about one, the start of either, or a stem. */
export const NAME = 1;
export const CUE = 2;
export const START = 4;
/** The first letters of a name's first word, which is inflected: any word that begins so counts as the name. */
export const STEM = 8;
/** How many letters a stem has. */
export const STEM_LETTERS = 5;

/** The name may be written with a small letter at its start, or with small letters behind it; else it is not the name. */
export const SMALL = 16;
export const CAPITALIZED = 32;

/**
 * The bits that hold these flags. An index with few bits for a hash leaves the same number of low bits of it out.
 */
export const FLAG_MASK = 63;
const SEED = 0x811c9dc5;
const PRIME = 0x01000193;
/** No name holds more letters than this; longer ones are refused when the index is packed. */
export const LONGEST = 192;

/** The flags of an entry by the hash of its letters; 0 where there is none. */
export type Flags = (hash: number) => number;
/**
 * Called for each spelling met: `[start, end)` in UTF-16 units, and its hash, a whole number of 32 bits with a sign; the
 * answer `true` ends the walk.
 */
export type OnHash = (start: number, end: number, hash: number, flags: number) => unknown;

/** PRIME times this is 1, of whole numbers of 32 bits: it takes the last letter out of a hash again. */
const INVERSE = 0x359c449b;
const LETTER_S = 0x73;

/** The hash as it was before its last letter. */
const before = (hash: number, letter: number): number => Math.imul(hash, INVERSE) ^ letter;

/**
 * Follows the text from `start` as long as the index knows a name that starts so, and reports each spelling met. A
 * spelling may end at the end of a word, before a final s, and after any character of a solid script. Words cut by
 * a hyphen at the end of a line are joined. Goes on behind a first word that only starts names where `at` is its end,
 * and `hash` and `letters` are of that word. True where `found` ended it.
 */
export function walkHashes(
  text: string,
  start: number,
  flagsOf: Flags,
  found: OnHash,
  at = start,
  hash = SEED,
  letters = 0,
): boolean {
  let isCut = false;
  while (at < text.length) {
    let unit = fold(text.charCodeAt(at));
    if (unit === SKIP) at++;
    else if (unit === GAP) {
      if (letters === 0 || ++at - start > LONGEST * 2) return false;
    } else if (unit === STOP) return false;
    else {
      let last = at;
      const first = isCut ? 0 : letters;
      const isEach = isSolid(unit);
      let stem = 0;
      do {
        if (unit !== SKIP) {
          if (++letters > LONGEST) return false;
          last = at;
          hash = Math.imul(hash ^ unit, PRIME);
          if (letters === STEM_LETTERS && first === 0) stem = flagsOf(hash);
        }
        unit = ++at < text.length ? fold(text.charCodeAt(at)) : STOP;
      } while (!isEach && (unit === SKIP || unit > STOP) && !isSolid(unit));
      const flags = flagsOf(hash);
      if (stem & STEM && letters > STEM_LETTERS) return found(start, at, hash, stem) === true;
      if (flags & (NAME | CUE) && found(start, at, hash, flags) === true) return true;
      if (!isEach && letters > 3 && letters > first + 1 && fold(text.charCodeAt(last)) === LETTER_S) {
        const shorter = before(hash, LETTER_S);
        const kinds = flagsOf(shorter);
        if (kinds & NAME && found(start, last, shorter, kinds) === true) return true;
      }
      isCut = brokenLine(text, at);
      if (!(flags & START) && !isCut) return false;
    }
  }
  return false;
}

/**
 * Calls `found` for every spelling of the index that stands in the text, in order of their starts. Nearly every word
 * of a page begins no name: one look at the hash of the word tells, and only for the others is it walked on. Of a part
 * of the text all is found that starts in it. True where `found` ended it.
 */
export function walkAllHashes(
  text: string,
  flagsOf: Flags,
  found: OnHash,
  from = 0,
  to = text.length,
): boolean {
  const { length } = text;
  for (let at = from; at < to; at++) {
    let unit = fold(text.charCodeAt(at));
    if (unit <= STOP) continue;
    if (isSolid(unit)) {
      // In a solid script every letter may begin a name, and few do. The index has an entry for each letter that
      // does.
      if (flagsOf(Math.imul(SEED ^ unit, PRIME)) !== 0 && walkHashes(text, at, flagsOf, found)) return true;
      continue;
    }
    const start = at;
    let hash = SEED;
    let last = 0;
    let letters = 0;
    let stem = 0;
    do {
      if (unit !== SKIP) {
        hash = Math.imul(hash ^ unit, PRIME);
        last = unit;
        if (++letters === STEM_LETTERS) stem = hash;
      }
      if (++at === length) break;
      unit = fold(text.charCodeAt(at));
    } while (unit > STOP ? !isSolid(unit) : unit === SKIP);
    const flags = flagsOf(hash);
    const isMore =
      (stem !== 0 && (flagsOf(stem) & STEM) !== 0) ||
      (last === LETTER_S && flagsOf(before(hash, last)) !== 0) ||
      brokenLine(text, at);
    // Most words in the index are only the start of a name: skip them unless the name can go on behind.
    if (flags === START && !isMore) {
      if (walkHashes(text, start, flagsOf, found, at, hash, letters)) return true;
    } else if (flags !== 0 || isMore) {
      if (walkHashes(text, start, flagsOf, found)) return true;
    }
    // A letter of a solid script that ended the word begins one.
    if (isSolid(unit)) at--;
  }
  return false;
}

/**
 * The hashes that `walkHashes` would look up, the whole spelling's last; empty if no walk would read all of it.
 */
export function hashesAlong(text: string): number[] {
  const hashes: number[] = [];
  let reached = 0;
  walkHashes(
    text,
    0,
    () => START | NAME,
    (_, end, hash) => {
      if (end > reached) hashes.push(hash);
      reached = Math.max(reached, end);
    },
  );
  const rest = text.slice(reached);
  for (let at = 0; at < rest.length; at++) if (fold(rest.charCodeAt(at)) > GAP) return [];
  return hashes;
}

/** The hash of folded letters, equal to the one that `walkHashes` has at their end. */
export function hashOf(letters: string): number {
  let hash = SEED;
  for (let at = 0; at < letters.length; at++) hash = Math.imul(hash ^ letters.charCodeAt(at), PRIME);
  return hash;
}

function brokenLine(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Behind the end of the text the unit is NaN, which is no hyphen.
  if (unit === 0x2d || unit === 0x2010) return /^[\n\r]/.test(text.charAt(at + 1));
  // A soft hyphen was skipped as part of the word.
  return (unit === 10 || unit === 13) && text.charCodeAt(at - 1) === 0xad;
}
