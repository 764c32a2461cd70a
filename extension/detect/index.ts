import { FLAG_BITS, type Flags, key } from './walk.ts';

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
const FLAGS = (1 << FLAG_BITS) - 1;

/**
 * Opens what `pack` wrote: an open-addressed table of 32-bit hashes, at most ¾ full, so that asking costs the
 * same for 50 names and 100,000. A text that `pack` did not write gives an index that finds little or nothing.
 */
export function openIndex(packed: string): NameIndex {
  const entries = packed.split('.').flatMap(entriesOf);
  const bits = Math.max(4, Math.ceil(Math.log2(entries.length / 0.75 + 1)));
  const table = new Uint32Array(2 ** bits);
  const last = table.length - 1;
  const slot = (hash: number) => Math.imul(hash, 0x9e3779b1) >>> (32 - bits);
  for (const entry of entries) {
    let at = slot(key(entry));
    while (table[at]) at = (at + 1) & last;
    table[at] = entry;
  }
  return {
    flagsOf(hash) {
      const wanted = key(hash);
      let at = slot(wanted);
      for (let entry = table[at] as number; entry; entry = table[at] as number) {
        if (key(entry) === wanted) return entry & FLAGS;
        at = (at + 1) & last;
      }
      return 0;
    },
  };
}

/** The entries of one group: hashes with the group's flags in their low bits. */
function entriesOf(group: string): number[] {
  const value = (at: number) => VALUES[group.charCodeAt(at)] ?? 0;
  const entries: number[] = [];
  const flags = value(0);
  const parameter = value(1);
  let at = 2 * 6;
  const end = group.length * 6;
  const bit = () => (value(Math.floor(at / 6)) >> (5 - (at++ % 6))) & 1;
  for (let hash = 0; at < end; ) {
    let high = 0;
    for (; at < end && bit(); high++);
    // What fills the last digit is a code that does not end.
    if (at + parameter > end) break;
    let low = 0;
    for (let left = parameter; left > 0; left--) low = low * 2 + bit();
    hash += high * 2 ** parameter + low;
    entries.push(((hash << FLAG_BITS) | flags) >>> 0);
  }
  return entries;
}
