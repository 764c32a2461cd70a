import { hashesAlong, hashOf, STEM, STEM_LETTERS } from '../index/hash-walk.ts';
import { folded, foldedWords, GAP, isSolid } from '../text/fold.ts';

/** How a name is written: in English letters, in others that stand in words, or without spaces. */
type Script = 'ascii' | 'other' | 'solid';

/**
 * Number of different first words with a common stem from which the stem gets an entry of its own. English stems need
 * more, since they let words of every English page through.
 */
const worthStem: Record<Script, number> = { ascii: 25, other: 2, solid: Number.POSITIVE_INFINITY };
/**
 * Letters and words of an English name that are kept; a name that has as many of them is worth reading a sentence
 * for.
 */
const enough = { letters: 10, words: 2 };
/** The same for other names: words, or characters where there are no spaces. */
const enoughOf = { other: 1, solid: 6 };

/**
 * How many keys of a name are kept: one stands for each word, or for each character where there are no spaces. A first
 * word in English letters is not enough, whatever follows, nor are short ones: "Same Altmaně", "People’s Republic" and
 * "Act on" would have every page read that says "same", "people’s" or "act on".
 */
function keptKeys({ name, script, isFirstAscii }: { name: string; script: Script; isFirstAscii: boolean }) {
  if (script === 'solid') return enoughOf.solid;
  if (script === 'other' && !isFirstAscii) return enoughOf.other;
  let letters = 0;
  let words = 0;
  for (const word of foldedWords(folded(name))) {
    letters += word.length;
    if (++words >= enough.words && letters >= enough.letters) break;
  }
  return words;
}

/** An entry of an index: the keys on the way to a name or a word, and the flags of the last one. */
export interface SieveEntry {
  keys: number[];
  flags: number;
}

/**
 * Makes names into what every page carries. Inflected names come in thousands of forms: words with a common stem
 * become the stem, and of the others only as much is kept as is worth reading a sentence for.
 */
export function sieve(names: ReadonlyMap<string, number>): SieveEntry[] {
  const all = Array.from(names, ([name, flags]) => {
    const [first, script] = firstWord(name);
    const isFirstAscii = isAscii(first);
    return {
      name,
      flags,
      script,
      isFirstAscii,
      first,
      stem: first.length > STEM_LETTERS ? first.slice(0, STEM_LETTERS) : '',
    };
  });
  const words = new Map<string, Set<string>>();
  for (const { first, stem } of all) if (stem) words.set(stem, (words.get(stem) ?? new Set()).add(first));
  const isStem = ({ stem, script }: (typeof all)[number]) =>
    (words.get(stem)?.size ?? 0) >= worthStem[isAscii(stem) ? 'ascii' : script];
  // A stem is also an entry by itself, so callers need not tell a stem from a name.
  return all.map((one) =>
    isStem(one)
      ? { keys: [hashOf(one.stem)], flags: one.flags | STEM }
      : { keys: hashesAlong(one.name).slice(0, keptKeys(one)), flags: one.flags },
  );
}

/** A name's first word as it is compared, and the script of the name. */
function firstWord(name: string): [word: string, script: Script] {
  const letters = folded(name);
  const [word = ''] = letters.split(String.fromCharCode(GAP), 1);
  if (Array.from(letters, (unit) => unit.charCodeAt(0)).some(isSolid)) return [word, 'solid'];
  return [word, isAscii(letters) ? 'ascii' : 'other'];
}

const isAscii = (word: string) => Array.from(word).every((letter) => letter < '\x80');
