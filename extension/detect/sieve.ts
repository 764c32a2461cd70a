import { fold, GAP, isSolid, SKIP } from './fold.ts';
import { keyOf, STEM, STEM_LETTERS, trail } from './walk.ts';

/** How a name is written: in English letters, in others that stand in words, or without spaces. */
type Script = 'ascii' | 'other' | 'solid';

/**
 * So many different first words with one stem are worth an entry of their own. Stems in English letters are dear:
 * they let words of every English page through.
 */
const worthStem: Record<Script, number> = { ascii: 25, other: 2, solid: Number.POSITIVE_INFINITY };
/**
 * How much of a name is enough to have it read: words, or characters where there are no spaces. A first word in English
 * letters is not enough, whatever follows: "Same Altmaně" would have every page read that says "same".
 */
function enough({ script, isFirstAscii }: { script: Script; isFirstAscii: boolean }): number {
  return script === 'solid' ? 6 : script === 'ascii' || isFirstAscii ? 2 : 1;
}

/** What stands in an index: the keys on the way to a name or a word, and the flags of the last. */
export interface Entry {
  keys: number[];
  flags: number;
}

/**
 * Makes names into what every page carries. Inflected names come in thousands of forms: words with a common stem
 * become the stem, and of the others only as much is kept as is worth reading a sentence for.
 */
export function sieve(names: ReadonlyMap<string, number>): Entry[] {
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
    (words.get(stem)?.size ?? 0) >= worthStem[script];
  // A stem is let through by itself too: whoever meets it needs not to know which of the two it is.
  return all.map((one) =>
    isStem(one)
      ? { keys: [keyOf(one.stem)], flags: one.flags | STEM }
      : { keys: trail(one.name).slice(0, enough(one)), flags: one.flags },
  );
}

/** A name's first word as it is compared, and the script of the name. */
function firstWord(name: string): [word: string, script: Script] {
  const units = Array.from({ length: name.length }, (_, at) => fold(name.charCodeAt(at))).filter(
    (unit) => unit !== SKIP,
  );
  const end = units.indexOf(GAP);
  const word = String.fromCharCode(...units.slice(0, end < 0 ? units.length : end));
  if (units.some(isSolid)) return [word, 'solid'];
  return [word, isAscii(String.fromCharCode(...units)) ? 'ascii' : 'other'];
}

const isAscii = (word: string) => Array.from(word).every((letter) => letter < '\x80');
