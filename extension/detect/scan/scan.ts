import { isWritten } from '../index/capitals.ts';
import { CUE, NAME, walkAllHashes } from '../index/hash-walk.ts';
import type { NameIndex } from '../index/name-index.ts';
import { plainText } from '../text/plain-letters.ts';
import { type Prefilter, walkSpellings } from './prefilter.ts';

/** Where spellings stand in a text, as UTF-16 offsets of their starts, ascending. */
export interface Hits {
  names: number[];
  /** Words that decide about names. */
  cues: number[];
}

/**
 * Looks for spellings of names and of cues in a passage; says nothing of what they mean. Ends with the first name where
 * no more is asked than whether there is one. Nearly no word of a page begins a name: an index with `heads` finds those that
 * may by the browser's own search, which is fast from the first page on.
 */
export function scan(
  text: string,
  { flagsOf, heads }: NameIndex & Partial<Prefilter>,
  isOneEnough = false,
): Hits {
  const names = new Set<number>();
  const cues = new Set<number>();
  const plain = plainText(text);
  walkSpellings(plain.text, heads?.(), flagsOf, (start, _end, _hash, flags) => {
    if (flags & NAME && isWritten(plain.text, start, flags, () => text)) names.add(plain.offsetOf(start));
    if (flags & CUE) cues.add(plain.offsetOf(start));
    return isOneEnough && names.size > 0;
  });
  return { names: ascending(names), cues: ascending(cues) };
}

const ascending = (starts: ReadonlySet<number>): number[] => [...starts].sort((a, b) => a - b);

/** Where names are spelled in a text, as UTF-16 offsets `[start, end)`; those that begin at one place overlap. */
export function spellings(text: string, { flagsOf }: NameIndex): [start: number, end: number][] {
  const places: [start: number, end: number][] = [];
  const plain = plainText(text);
  walkAllHashes(plain.text, flagsOf, (start, end, _hash, flags) => {
    if (flags & NAME && isWritten(plain.text, start, flags, () => text))
      places.push([plain.offsetOf(start), plain.offsetOf(end)]);
  });
  return places;
}
