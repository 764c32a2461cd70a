import { FLAG_MASK, type Flags } from './hash-walk.ts';

/** The names that a page is searched for, as hashes: no name can be read out of it. */
export interface NameIndex {
  /** The flags of a hash as `hash-walk.ts` has them, or 0. */
  flagsOf: Flags;
}

/**
 * A digit of base 64 in packed text: consecutive ASCII characters from 0 on, so that reading takes no table. The
 * backslash is left out, since a script has to write it twice.
 */
export const digitOf = (value: number): string => String.fromCharCode(value + (value < 44 ? 0x30 : 0x31));
const digitAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit - (unit < 0x5c ? 0x30 : 0x31);
};
/**
 * Digits of an entry: the number of its flags, and above that as many bits of its hash as there is room for.
 */
export const ENTRY_DIGITS = 3;
/** What stands between shelves. */
export const SHELF_END = '.';

/** The shelf of a hash among 2^`bits` shelves: its highest bits. */
export const shelfOf = (hash: number, bits: number): number => (bits === 0 ? 0 : hash >>> (32 - bits));
/**
 * The part of a hash that an entry keeps: the bits below the shelf's, as many as fit beside the number of its flags.
 */
export const keptBits = (hash: number, bits: number, kindBits: number): number =>
  ((hash & ~FLAG_MASK) << bits) >>> (32 - 6 * ENTRY_DIGITS + kindBits);
/** Number of bits that tell this many kinds of flags apart. */
export const kindBitsOf = (kinds: number): number => 32 - Math.clz32(kinds - 1);

/**
 * Opens what `pack` wrote: hashes on shelves, about one on each, by their high bits. One call of the browser's own
 * parts the text, so that opening takes next to no time, and asking costs the same for 50 names and 100,000.
 *
 * Before the first shelf stand the kinds of flags that there are, a digit each. Not all bits of a hash are kept: of some
 * ten thousand words one is taken for another. A text that `pack` did not write gives an index that finds little or
 * nothing.
 */
export function openIndex(packed: string): NameIndex {
  const shelves = packed.split(SHELF_END);
  const kinds = shelves[0] as string;
  const bits = 31 - Math.clz32(shelves.length - 1);
  const kindBits = kindBitsOf(kinds.length);
  const kindMask = 2 ** kindBits - 1;
  return {
    flagsOf(hash) {
      const shelf = shelves[1 + shelfOf(hash, bits)] ?? '';
      const wanted = keptBits(hash, bits, kindBits);
      for (let at = 0; at < shelf.length; at += ENTRY_DIGITS) {
        const entry = (digitAt(shelf, at) << 12) | (digitAt(shelf, at + 1) << 6) | digitAt(shelf, at + 2);
        if (entry >>> kindBits === wanted) return digitAt(kinds, entry & kindMask);
      }
      return 0;
    },
  };
}
