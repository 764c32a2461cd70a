import type { Flags } from './hash-walk.ts';
import { digitOf, type NameIndex } from './name-index.ts';

/**
 * 128 random bits as four whole numbers of 32: an installation's own, made anew when its names change. Hashes under another
 * key have nothing in common, so that nobody can tell from packed names what they are without trying each by the key.
 */
export type IndexKey = readonly [number, number, number, number];

/** Whether a stored value is a key. */
export const isIndexKey = (value: unknown): value is IndexKey =>
  Array.isArray(value) &&
  value.length === 4 &&
  value.every((part) => (part | 0) === part || part >>> 0 === part);

/** Digits of a slot: the hash, then the flags, which are 0 in an empty slot. */
export const SLOT_DIGITS = 4;
const HASH_DIGITS = SLOT_DIGITS - 1;
/** log2 of the maximum number of slots: a frame holds 2 MB of them. */
export const MOST_SLOT_BITS = 19;

/** Where an entry stands by a key: its slot, if there are 2 to the power of `bits`, and what tells it from others there. */
export function slotOf(hash: number, [a, b, c, d]: IndexKey, bits: number): { slot: number; kept: number } {
  // One round for each part of the key: any bit of it changes half of all bits.
  let mixed = Math.imul(hash ^ a, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15) ^ b, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 13) ^ c, 0x27d4eb2f);
  mixed = Math.imul(mixed ^ (mixed >>> 16) ^ d, 0x165667b1);
  mixed ^= mixed >>> 15;
  const kept = Math.imul(mixed ^ a, 0x2c1b3c6d);
  return {
    slot: bits === 0 ? 0 : mixed >>> (32 - bits),
    kept: (kept ^ (kept >>> 12)) & (2 ** (6 * HASH_DIGITS) - 1),
  };
}

/** Reads a digit of base 64 as `digitOf` writes it. */
const digitAt = (text: string, at: number): number => {
  const unit = text.charCodeAt(at);
  return unit - (unit < 0x5c ? 0x30 : 0x31);
};

/**
 * Opens what `packKeyed` wrote, without reading it: a digit for how many slots there are, and then these; an entry stands in
 * its own slot or in one behind it, before an empty one. Of some ten million words one is taken for another. A text that
 * `packKeyed` did not write, or another key, gives an index that finds little or nothing.
 */
export function openKeyed(packed: string, key: IndexKey): NameIndex {
  const bits = Math.max(0, Math.min(MOST_SLOT_BITS, digitAt(packed, 0) || 0));
  const slots = 2 ** bits;
  const none = digitOf(0).charCodeAt(0);
  const flagsOf: Flags = (hash) => {
    const { slot, kept } = slotOf(hash, key, bits);
    for (let tried = 0; tried < slots; tried++) {
      const at = 1 + SLOT_DIGITS * ((slot + tried) & (slots - 1));
      const last = packed.charCodeAt(at + HASH_DIGITS);
      // A text that was cut off has NaN behind its end.
      if (last === none || Number.isNaN(last)) return 0;
      const there = (digitAt(packed, at) << 12) | (digitAt(packed, at + 1) << 6) | digitAt(packed, at + 2);
      if (there === kept) return digitAt(packed, at + HASH_DIGITS) & 63;
    }
    return 0;
  };
  return { flagsOf };
}

/** Two indexes as one: what either lets through is let through. */
export const either = (one: NameIndex, other: NameIndex): NameIndex => ({
  flagsOf: (hash) => one.flagsOf(hash) | other.flagsOf(hash),
});
