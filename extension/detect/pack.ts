import type { Story } from '../story/schema.ts';
import { DIGITS } from './index.ts';
import { lexiconOf } from './lexicon.ts';
import { sieve } from './sieve.ts';
import { CUE, FLAG_BITS, HASH_BITS, NAME, START, STEM, trail } from './walk.ts';

/**
 * Packs what every page is searched for: a sieve of the names of all stories. It lets some words through that are
 * no name, so that it stays small; the reader, which knows the names in full, decides.
 */
export function packNames(stories: Story[]): string {
  const { names } = lexiconOf(stories);
  const { exact, stems } = sieve(names);
  return packed(exact, stems);
}

/** Packs what a page that has a name is searched for: the names as in `packNames`, and the words that decide about them. */
export function packNamesAndCues(stories: Story[]): string {
  const { names, cues } = lexiconOf(stories);
  const { exact, stems } = sieve(names);
  return packed([...exact, ...whole(cues, CUE)], stems);
}

/** Packs spellings whole; those that hold no letter, or a mark that ends every name, are left out. */
export function pack(names: Iterable<string>, cues: Iterable<string> = []): string {
  return packed([...whole(names, NAME), ...whole(cues, CUE)]);
}

const whole = (texts: Iterable<string>, flag: number) =>
  Array.from(texts, (text) => ({ keys: trail(text), flag }));

/** Writes what `openIndex` reads: hashes and the flags of each. */
function packed(entries: Iterable<{ keys: number[]; flag: number }>, stems: Iterable<number> = []): string {
  const flags = new Map<number, number>();
  const set = (key: number, flag: number) => flags.set(key, (flags.get(key) ?? 0) | flag);
  for (const { keys, flag } of entries)
    for (const [at, key] of keys.entries()) set(key, at === keys.length - 1 ? flag : START);
  // A stem is let through by itself too: one kind of flags less, and a bit less for every name.
  for (const stem of stems) set(stem, STEM | NAME);
  const kinds = [...new Set(flags.values())];
  const kindBits = Math.ceil(Math.log2(Math.max(1, kinds.length)));
  const low = lowDigits(flags.size, kindBits);
  const lowBits = 6 * low - kindBits;
  const shelves = Array.from({ length: 2 ** (HASH_BITS - lowBits) }, (): string[] => []);
  for (const [key, bits] of flags) {
    const hash = key >>> FLAG_BITS;
    const entry = (hash % 2 ** lowBits) * 2 ** kindBits + kinds.indexOf(bits);
    const digits = Array.from({ length: low }, (_, at) => Math.floor(entry / 64 ** (low - 1 - at)) % 64);
    shelves[hash >>> lowBits]?.push(written(digits));
  }
  const counts = shelves.flatMap(({ length }) => [...Array(Math.floor(length / 63)).fill(63), length % 63]);
  return written([kinds.length, ...kinds, low, ...counts]) + shelves.flat().join('');
}

const written = (digits: number[]) => digits.map((digit) => DIGITS[digit]).join('');

/** As few low digits as leave no more than about four shelves a hash: with more of them, most would be empty. */
function lowDigits(hashes: number, kindBits: number): number {
  let low = 1;
  while (low < 5 && 2 ** (HASH_BITS + kindBits - 6 * low) > 4 * hashes) low++;
  return low;
}
