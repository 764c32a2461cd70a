import type { Story } from '../story/schema.ts';
import { lexiconOf } from './lexicon.ts';
import { CUE, NAME, START, trail } from './walk.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Packs what `openIndex` opens: the names of all stories, and the words that decide about them, as sorted hashes. */
export function packNames(stories: Story[]): string {
  const { names, cues } = lexiconOf(stories);
  return pack(names, cues);
}

/** Packs bare spellings; those that hold no letter, or a mark that ends every name, are left out. */
export function pack(names: Iterable<string>, cues: Iterable<string> = []): string {
  const flags = new Map<number, number>();
  const add = (text: string, flag: number) => {
    const keys = trail(text);
    for (const [at, key] of keys.entries()) {
      flags.set(key, (flags.get(key) ?? 0) | (at === keys.length - 1 ? flag : START));
    }
  };
  for (const name of names) add(name, NAME);
  for (const cue of cues) add(cue, CUE);
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
