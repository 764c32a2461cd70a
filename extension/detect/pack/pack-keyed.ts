import { CUE, hashesAlong, SMALL, START } from '../index/hash-walk.ts';
import { type IndexKey, MOST_SLOT_BITS, SLOT_DIGITS, slotOf } from '../index/keyed-index.ts';
import { digitOf } from '../index/name-index.ts';
import type { LexiconContents } from '../names/lexicon.ts';
import { everydayNamesAlone, namesAlone } from '../names/standalone-names.ts';
import type { PackedKeptPrefilter } from '../scan/kept-prefilter.ts';
import { packBeginnings } from '../scan/word-beginnings.ts';
import { oddPattern } from './prefix-pattern.ts';
import { type SieveEntry, sieve } from './sieve.ts';

/** What pages get of the names that a reader keeps; nothing of a name can be read out of it. */
export interface PackedKept {
  /** For every page: names that may be mentions where no other stands; those that are everyday only where asked for. */
  prefilter: PackedKeptPrefilter;
  /** For a page that has one: all names, and the words that decide about them. See `openKeyed`. */
  index: string;
}

/** Packs the names that a reader keeps, under the key of the installation; pages wake for everyday ones where asked for. */
export function packKept(contents: LexiconContents, key: IndexKey, withEveryday = false): PackedKept {
  const alone = new Map([...namesAlone(contents), ...(withEveryday ? everydayNamesAlone(contents) : [])]);
  const cues = Array.from(contents.cues, (cue): SieveEntry => ({ keys: hashesAlong(cue), flags: CUE }));
  return {
    prefilter: {
      index: packKeyed(sieve(alone), key),
      beginnings: packBeginnings(alone.keys(), key),
      isCapitalized: [...alone].every(([name, flags]) => isCapitalized(name, flags)),
      odd: oddPattern(),
    },
    index: packKeyed([...sieve(contents.names), ...cues], key),
  };
}

/**
 * Whether a name always begins as `isCapitalized` of a prefilter has it. A text without any capital does not count, since
 * there no name of a kept story stands for itself.
 */
function isCapitalized(name: string, flags: number): boolean {
  const start = /[\p{L}\p{N}].{0,2}/su.exec(name)?.[0] ?? '';
  if (start === '' || start > '\x7f' || /^\d/.test(start) || /^[a-z]{1,2}[A-Z]/.test(start)) return true;
  return /^[A-Z]/.test(start) && (flags & SMALL) === 0;
}

/** Load of the slots: fuller, and one look-up takes more steps. */
const FULL = 0.7;

/**
 * Writes what `openKeyed` reads. If there are more entries than slots, only the beginnings of names are kept.
 */
function packKeyed(entries: readonly SieveEntry[], key: IndexKey): string {
  const room = FULL * 2 ** MOST_SLOT_BITS;
  let known = joined(entries);
  if (known.size > room)
    known = joined(entries.map(({ keys, flags }) => ({ keys: keys.slice(0, 1), flags })));
  const bits = Math.min(MOST_SLOT_BITS, Math.max(4, Math.ceil(Math.log2((known.size + 1) / FULL))));
  const slots = 2 ** bits;
  const kept = new Int32Array(slots);
  const flagsAt = new Uint8Array(slots);
  let left = slots - 1;
  for (const [hash, flags] of known) {
    const wanted = slotOf(hash, key, bits);
    let at = wanted.slot;
    while (flagsAt[at] !== 0 && kept[at] !== wanted.kept) at = (at + 1) & (slots - 1);
    if (flagsAt[at] === 0 && left-- <= 0) break;
    kept[at] = wanted.kept;
    flagsAt[at] = (flagsAt[at] as number) | flags;
  }
  const written: string[] = [digitOf(bits)];
  for (let at = 0; at < slots; at++) {
    const hash = kept[at] as number;
    for (let digit = SLOT_DIGITS - 2; digit >= 0; digit--) written.push(digitOf((hash >>> (6 * digit)) & 63));
    written.push(digitOf(flagsAt[at] as number));
  }
  return written.join('');
}

function joined(entries: readonly SieveEntry[]): Map<number, number> {
  const known = new Map<number, number>();
  for (const { keys, flags } of entries) {
    for (const [at, hash] of keys.entries())
      known.set(hash, (known.get(hash) ?? 0) | (at === keys.length - 1 ? flags : START));
  }
  return known;
}
