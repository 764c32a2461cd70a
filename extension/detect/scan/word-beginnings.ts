import { type IndexKey, slotOf } from '../index/keyed-index.ts';
import { digitOf } from '../index/name-index.ts';
import { folded, foldedWords } from '../text/fold.ts';

/** Number of letters of a word that are checked before it is walked. */
export const LETTERS = 4;
const PRIME = 0x01000193;
const SEED = 0x811c9dc5;
/** Bits in a digit of base 64. */
const DIGIT = 6;
const ZERO = 0x30;
const BACKSLASH = 0x5c;

/**
 * Opens how names begin, as a table of bits under the key: a digit for the bits of its size, then six bits a digit. Whether
 * a name may begin at an offset; now and then yes where none does, and always where a letter is not English.
 */
export function openBeginnings(packed: string, key: IndexKey): (text: string, at: number) => boolean {
  const bits = sizeOf(packed);
  const seed = seedOf(key);
  const shift = 32 - bits;
  return (text, at) => {
    let hash = seed;
    for (let end = Math.min(at + LETTERS, text.length); at < end; at++) {
      const unit = text.charCodeAt(at);
      // Folding of other letters is left to the walk of the word.
      if (unit > 0x7f) return true;
      const letter = unit | 0x20;
      if ((letter < 0x61 || letter > 0x7a) && (unit < 0x30 || unit > 0x39) && unit !== 0x5f) break;
      hash = Math.imul(hash ^ letter, PRIME);
    }
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> shift;
    const digit = packed.charCodeAt(1 + ((hash / DIGIT) | 0));
    return (((digit < BACKSLASH ? digit - ZERO : digit - ZERO - 1) >> (hash % DIGIT)) & 1) === 1;
  };
}

/** Packs how names begin, as `openBeginnings` reads it. */
export function packBeginnings(names: Iterable<string>, key: IndexKey): string {
  const all = new Set<string>();
  for (const name of names) for (const part of beginningsOf(name)) all.add(part);
  const bits = Math.min(MOST_BITS, Math.max(8, Math.ceil(Math.log2((all.size + 1) * ROOM))));
  const digits = new Uint8Array(Math.ceil(2 ** bits / DIGIT));
  const seed = seedOf(key);
  for (const part of all) {
    let hash = seed;
    for (let at = 0; at < part.length; at++) hash = Math.imul(hash ^ (part.charCodeAt(at) | 0x20), PRIME);
    hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> (32 - bits);
    const at = Math.floor(hash / DIGIT);
    digits[at] = (digits[at] as number) | (1 << (hash % DIGIT));
  }
  return digitOf(bits) + Array.from(digits, digitOf).join('');
}

/** Bits of the table per beginning, so that about one word in this many is walked in vain. */
const ROOM = 24;
/** log2 of the maximum number of bits: 44 kB. */
const MOST_BITS = 18;

const sizeOf = (packed: string): number => {
  const unit = packed.charCodeAt(0);
  const bits = unit - (unit < BACKSLASH ? ZERO : ZERO + 1);
  return bits >= 1 && bits <= MOST_BITS ? bits : 1;
};

const seedOf = (key: IndexKey): number => slotOf(SEED, key, 1).kept ^ (slotOf(PRIME, key, 1).kept << 10);

/** Which first letters a word of a text can have where a name begins: two words may be written as one, and with an -s. */
function beginningsOf(name: string): string[] {
  // For iPhone both letters are checked, as the pattern has it.
  const small = /^[a-z]{1,2}(?=[A-Z])/.exec(name)?.[0] ?? '';
  const starts = small ? [name, name.slice(small.length)] : [name];
  return starts.flatMap((start) => {
    const letters = folded(start);
    const words = foldedWords(letters);
    const [first = ''] = words;
    const short = first.length < LETTERS ? [first, `${first}s`] : [];
    return [words.join('').slice(0, LETTERS), ...short];
  });
}
