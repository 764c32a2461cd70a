import { CUE, type Flags, key, NAME, START, STEM } from './walk.ts';

/** The names that a page is searched for, as hashes: no name can be read out of it. */
export interface NameIndex {
  /** What stands in the index under a hash: NAME, CUE, START and STEM bits, or 0. */
  flagsOf: Flags;
}

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** What each digit stands for, by its code unit. */
const VALUES = new Uint8Array(0x80);
for (let at = 0; at < DIGITS.length; at++) VALUES[DIGITS.charCodeAt(at)] = at;
const FLAGS = NAME | CUE | START | STEM;

/**
 * Opens what `pack` wrote: an open-addressed table of 32-bit hashes, at most ¾ full, so that asking costs the
 * same for 50 names and 100,000. A text that `pack` did not write gives an index that finds little or nothing.
 */
export function openIndex(packed: string): NameIndex {
  const entries: number[] = [];
  for (let at = 0, last = 0; at < packed.length; ) {
    let delta = 0;
    let digit: number;
    let place = 1;
    do {
      digit = VALUES[packed.charCodeAt(at++)] ?? 0;
      delta += (digit & 31) * place;
      place *= 32;
    } while (digit & 32 && at < packed.length);
    last += delta;
    entries.push(last >>> 0);
  }
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
