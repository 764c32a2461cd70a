import type { Story } from '../story/schema.ts';
import { DIGITS } from './index.ts';
import { lexiconOf } from './lexicon.ts';
import { sieve } from './sieve.ts';
import { CUE, FLAG_BITS, NAME, START, STEM, trail } from './walk.ts';

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

/**
 * Hashes in groups of the same flags, a dot between groups: a digit for the flags, one for the parameter of the Rice
 * code, then in six bits a digit the differences of the sorted hashes in that code. That is within a tenth of what the
 * hashes tell, and gzip leaves it as it is.
 */
function packed(entries: Iterable<{ keys: number[]; flag: number }>, stems: Iterable<number> = []): string {
  const flags = new Map<number, number>();
  const set = (key: number, flag: number) => flags.set(key, (flags.get(key) ?? 0) | flag);
  for (const { keys, flag } of entries)
    for (const [at, key] of keys.entries()) set(key, at === keys.length - 1 ? flag : START);
  for (const stem of stems) set(stem, STEM);
  const groups = Map.groupBy(flags, ([, bits]) => bits);
  return [...groups]
    .map(([bits, group]) =>
      packedGroup(
        bits,
        group.map(([key]) => key >>> FLAG_BITS),
      ),
    )
    .join('.');
}

function packedGroup(flags: number, hashes: number[]): string {
  // The mean of the differences between hashes that lie evenly over their whole range.
  const parameter = Math.floor(Math.log2(2 ** (32 - FLAG_BITS) / hashes.length));
  let last = 0;
  let bits = '';
  for (const hash of hashes.sort((a, b) => a - b)) {
    const difference = hash - last;
    bits += `${'1'.repeat(difference >>> parameter)}0`;
    if (parameter > 0) bits += (difference % 2 ** parameter).toString(2).padStart(parameter, '0');
    last = hash;
  }
  // A code that does not end, so that what fills the last digit is read as nothing.
  const digits = bits.match(/.{1,6}/g) ?? [];
  return [flags, parameter, ...digits.map((six) => Number.parseInt(six.padEnd(6, '1'), 2))]
    .map((value) => DIGITS[value])
    .join('');
}
