import { isWritten } from '../index/capitals.ts';
import { CUE, NAME, walkAllHashes } from '../index/hash-walk.ts';
import type { NameIndex } from '../index/name-index.ts';
import { plainText } from '../text/plain-letters.ts';

/** Where spellings stand in a text, as UTF-16 offsets of their starts, ascending. */
export interface Hits {
  names: number[];
  /** Words that decide about names. */
  cues: number[];
}

/**
 * Looks for spellings of names and of cues in a passage; says nothing of what they mean. Ends with the first name where
 * no more is asked than whether there is one.
 */
export function scan(text: string, { flagsOf }: NameIndex, isOneEnough = false): Hits {
  const hits: Hits = { names: [], cues: [] };
  const add = (starts: number[], start: number) => {
    if (starts.at(-1) !== start) starts.push(start);
  };
  const plain = plainText(text);
  walkAllHashes(plain.text, flagsOf, (start, _end, _hash, flags) => {
    if (flags & NAME && isWritten(plain.text, start, flags, () => text))
      add(hits.names, plain.offsetOf(start));
    if (flags & CUE) add(hits.cues, plain.offsetOf(start));
    return isOneEnough && hits.names.length > 0;
  });
  return hits;
}

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
