import type { Story } from '../story/schema.ts';
import { lexiconOf } from './lexicon.ts';
import { sieve } from './sieve.ts';
import { CUE, NAME, START, STEM, trail } from './walk.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

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

/** Sorted hashes, each with its flags in its low bits, as differences in base 32. */
function packed(entries: Iterable<{ keys: number[]; flag: number }>, stems: Iterable<number> = []): string {
  const flags = new Map<number, number>();
  const set = (key: number, flag: number) => flags.set(key, (flags.get(key) ?? 0) | flag);
  for (const { keys, flag } of entries)
    for (const [at, key] of keys.entries()) set(key, at === keys.length - 1 ? flag : START);
  for (const stem of stems) set(stem, STEM);
  let last = 0;
  let packed = '';
  for (const entry of [...flags].map(([key, bits]) => (key | bits) >>> 0).sort((a, b) => a - b)) {
    for (let delta = entry - last, more = true; more; delta = Math.floor(delta / 32)) {
      more = delta >= 32;
      packed += DIGITS[(delta % 32) + (more ? 32 : 0)];
    }
    last = entry;
  }
  return packed;
}
