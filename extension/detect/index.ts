import { FLAG_BITS, type Flags, HASH_BITS } from './walk.ts';

/** The names that a page is searched for, as hashes: no name can be read out of it. */
export interface NameIndex {
  /** What stands in the index under a hash: NAME, CUE, START and STEM bits, or 0. */
  flagsOf: Flags;
}

/** The digits of base 64, as they stand in packed text. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** What each digit stands for, by its code unit. */
const VALUES = new Uint8Array(0x80);
for (let at = 0; at < DIGITS.length; at++) VALUES[DIGITS.charCodeAt(at)] = at;

/**
 * Opens what `pack` wrote. It stays the text that it is, so that opening takes next to no time: hashes stand on shelves,
 * about one on each, by their high bits, and asking costs the same for 50 names and 100,000.
 *
 * The digits tell how many kinds of flags there are, and these; how many digits an entry has; for each shelf, how many
 * entries stand on it (63 is followed by more of the same shelf); then all entries: the low bits of a hash, and behind
 * them the number of its flags. A text that `pack` did not write gives an index that finds little or nothing.
 */
export function openIndex(packed: string): NameIndex {
  const valueAt = (at: number): number => VALUES[packed.charCodeAt(at)] ?? 0;
  const kinds = Array.from({ length: valueAt(0) }, (_, at) => valueAt(at + 1));
  const kindBits = Math.ceil(Math.log2(Math.max(1, kinds.length)));
  const low = Math.min(5, valueAt(kinds.length + 1));
  const lowBits = Math.max(0, 6 * low - kindBits);
  const shelves = 2 ** Math.max(0, HASH_BITS - lowBits);
  // Each shelf has a digit at least.
  if (shelves > packed.length) return { flagsOf: () => 0 };
  /** Where the entries of each shelf begin, counted in entries; one more, for where the last ends. */
  const begins = new Uint32Array(shelves + 1);
  let at = kinds.length + 2;
  for (let shelf = 0, entries = 0; shelf < shelves; at++) {
    const held = valueAt(at);
    entries += held;
    if (held < 63) begins[++shelf] = entries;
  }
  const first = at;
  const lowMask = 2 ** lowBits - 1;
  const kindMask = 2 ** kindBits - 1;
  return {
    flagsOf(hash) {
      const wanted = hash >>> FLAG_BITS;
      const shelf = wanted >>> lowBits;
      const end = begins[shelf + 1] as number;
      for (let entry = begins[shelf] as number; entry < end; entry++) {
        let value = 0;
        for (let digit = 0; digit < low; digit++) value = value * 64 + valueAt(first + entry * low + digit);
        if (value >>> kindBits === (wanted & lowMask)) return kinds[value & kindMask] ?? 0;
      }
      return 0;
    },
  };
}
