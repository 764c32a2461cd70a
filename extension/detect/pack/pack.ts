import type { Story } from '../../story/format/schema.ts';
import { CAPITALIZED, CUE, hashesAlong, NAME, SMALL, START } from '../index/hash-walk.ts';
import { digitOf, keptBits, kindBitsOf, SHELF_END, shelfOf } from '../index/name-index.ts';
import { contentsOf } from '../names/lexicon.ts';
import { everydayNamesAlone, namesAlone } from '../names/standalone-names.ts';
import type { PackedPrefilter } from '../scan/prefilter.ts';
import { headsOf } from './prefix-pattern.ts';
import { type SieveEntry, sieve } from './sieve.ts';

/**
 * Packs what every page is searched for: a sieve of the names that may be mentions where no other stands, and how they
 * begin. It lets some words through that are no name, so that it stays small; the reader, which knows the names in full,
 * decides.
 */
export function packPrefilter(stories: Story[]): PackedPrefilter {
  return prefilterOn(namesAlone(contentsOf(stories)));
}

/** The same of everyday names, which pages are searched for only where a reader wishes them underlined everywhere. */
export function packEverydayPrefilter(stories: Story[]): PackedPrefilter {
  return prefilterOn(everydayNamesAlone(contentsOf(stories)));
}

/** The same of any names; the flags of each say how it may be written. */
export function prefilterOn(names: ReadonlyMap<string, number>): PackedPrefilter {
  return { heads: headsOf([...names.keys()]), index: packed(sieve(names)) };
}

/** Packs what a page that has a name is searched for: a sieve of all names, and the words that decide about them. */
export function packNamesAndCues(stories: Story[]): PackedPrefilter {
  const { names, cues } = contentsOf(stories);
  return {
    heads: headsOf([...names.keys(), ...cues]),
    index: packed([...sieve(names), ...whole(cues, CUE)]),
  };
}

/** Packs spellings whole, in any letters; those that hold no letter, or a mark that ends every name, are left out. */
export function pack(names: Iterable<string>, cues: Iterable<string> = []): string {
  return packed([...whole(names, NAME | SMALL | CAPITALIZED), ...whole(cues, CUE)]);
}

const whole = (texts: Iterable<string>, flags: number) =>
  Array.from(texts, (text): SieveEntry => ({ keys: hashesAlong(text), flags }));

/** log2 of the maximum number of shelves: each takes some of a page's memory. */
const MOST_SHELF_BITS = 16;

/** Writes what `openIndex` reads. */
function packed(entries: Iterable<SieveEntry>): string {
  const known = new Map<number, number>();
  const set = (key: number, flags: number) => known.set(key, (known.get(key) ?? 0) | flags);
  for (const { keys, flags } of entries)
    for (const [at, key] of keys.entries()) set(key, at === keys.length - 1 ? flags : START);
  const bits = Math.min(MOST_SHELF_BITS, Math.floor(Math.log2(Math.max(1, known.size))));
  for (let kindBits = kindBitsOf(new Set(known.values()).size); ; kindBits++) {
    const shelves = shelved(known, bits, kindBits);
    const kinds = [...new Set(shelves.flatMap((shelf) => [...shelf.values()]))];
    // Where hashes met, their flags together may be one kind more than there are numbers for.
    if (kindBitsOf(kinds.length) > kindBits) continue;
    const written = shelves.map((shelf) =>
      [...shelf].map(([kept, flags]) => entryOf((kept << kindBits) | kinds.indexOf(flags))).join(''),
    );
    // The reader tells the number of bits by how many kinds there are.
    while (kindBitsOf(kinds.length) < kindBits) kinds.push(0);
    return [digits(kinds), ...written].join(SHELF_END);
  }
}

/** What each shelf holds: the kept bits of its hashes, with their flags. */
function shelved(known: ReadonlyMap<number, number>, bits: number, kindBits: number): Map<number, number>[] {
  const shelves = Array.from({ length: 2 ** bits }, () => new Map<number, number>());
  for (const [key, flags] of known) {
    const shelf = shelves[shelfOf(key, bits)]!;
    const kept = keptBits(key, bits, kindBits);
    // One entry stands for hashes that agree in all the bits that are kept.
    shelf.set(kept, (shelf.get(kept) ?? 0) | flags);
  }
  return shelves;
}

const entryOf = (entry: number) => digits([entry >>> 12, entry >>> 6, entry]);
const digits = (values: number[]) => values.map((value) => digitOf(value & 63)).join('');
