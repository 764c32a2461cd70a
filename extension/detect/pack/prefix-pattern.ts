import { otherLetters } from '../scan/prefilter.ts';
import { fold, folded, foldedWords, GAP, isSolid, SKIP, STOP } from '../text/fold.ts';
import { beginsUsualWord, isUsualWord } from '../words/common-words.ts';

const others = new RegExp(otherLetters);
const isOther = (letter: string) => others.test(letter);

/** Number of letters of a name that the pattern holds. */
const LETTERS = 4;
/** Number of letters of the next word that it holds if the first word is a usual one. */
const BESIDE = 2;
/** With more names than this, nearly every word of a page begins as one of them does. */
const MOST = 50_000;

/**
 * Writes the first letters of the names in Latin letters as a regular expression for the flags `gi`. Browsers run it
 * at full speed from the first page on, while a loop of ours becomes fast only after some hundred thousand letters.
 * It matches wherever a name may begin, and in words with letters that may be other than they look; the caller then
 * walks the word that holds the last unit of the match. Elsewhere it only looks ahead. Undefined for so many names
 * that a pattern would not pay.
 */
export function headsOf(names: readonly string[]): string | undefined {
  if (names.length > MOST) return undefined;
  const ascii = newTrie();
  const other = newTrie();
  for (const name of names) {
    const words = wordsOf(name);
    const first = words[0]?.[0] ?? '';
    if (first === '' || [first, first.toUpperCase()].every(isOther)) continue;
    const trie = first < '\x80' ? ascii : other;
    enter(trie, headIn(words));
  }
  const choices = [ascii.size > 0 ? `\\b${sourceOf(ascii)}` : '', sourceOf(other), oddOnce(), brokenLine];
  return choices.filter((choice) => choice !== '').join('|');
}

/** A name's words as they are compared, up to one whose letters do not join. */
function wordsOf(name: string): string[] {
  const letters = folded(name);
  const units = Array.from({ length: letters.length }, (_, at) => letters.charCodeAt(at));
  const begin = units.findIndex((unit) => unit > STOP);
  const end = units.findIndex((unit, at) => at > begin && (unit === STOP || isSolid(unit)));
  return foldedWords(letters.slice(begin, end < 0 ? undefined : end));
}

/**
 * How a name of these words may begin: with as many of its letters as are looked for, or all of them. More are looked for
 * where usual words begin so, or one is the name's first: "people" is on every page, "People’s Republic" is not.
 */
function headIn(words: readonly string[]): string[] {
  const head: string[] = [];
  let letters = 0;
  let first = '';
  for (const [at, word] of words.entries()) {
    if (at > 0) head.push(GAPS);
    for (const letter of word) {
      head.push(letter);
      // On most pages few words have a letter outside of ASCII.
      if (letter >= '\x80') return head;
      letters++;
      if (at === 0) first += letter;
      const isTelling = isUsualWord(first)
        ? letters >= first.length + BESIDE
        : at > 0 || !beginsUsualWord(first);
      if (letters >= LETTERS && isTelling) return head;
    }
  }
  return [...head, END];
}

/** Parts of heads, and behind each what may follow it. */
interface Trie extends Map<string, Trie> {}
const newTrie = (): Trie => new Map();

/** The head ends here, whatever follows. */
const ENOUGH = '';

/** Two words may be written as one, or far apart. */
const GAPS = '\\W*';

/**
 * The word ends here, apart from a final s. Another letter that folds to an English one is found when the word is
 * walked.
 */
const END = 's?(?!\\w)';

function enter(trie: Trie, parts: readonly string[]): void {
  let at = trie;
  for (const part of parts) {
    const next = at.get(part) ?? newTrie();
    at.set(part, next);
    at = next;
  }
  at.set(ENOUGH, newTrie());
}

/** Letters that go on alike are written as one class. */
function sourceOf(trie: Trie): string {
  if (trie.has(ENOUGH)) return '';
  const before = new Map<string, string[]>();
  for (const [part, rest] of [...trie].sort()) {
    const source = sourceOf(rest);
    before.set(source, [...(before.get(source) ?? []), part]);
  }
  const choices = [...before].flatMap(([rest, parts]) => {
    const letters = parts.filter((part) => part.length === 1).join('');
    const one = letters.length > 1 ? `[${letters}]` : letters;
    const others = parts
      .filter((part) => part.length > 1)
      .map((part) => (part === GAPS ? `(?=${part}${rest})` : part + rest));
    return [...(one ? [one + rest] : []), ...others];
  });
  return choices.length > 1 ? `(?:${choices.join('|')})` : choices.join('');
}

/**
 * Units that folding skips, and letters that it folds to others than the flag `i` of a regular expression does.
 */
const isOdd = (unit: number, folded: number): boolean => {
  // Behind the first half of a pair, the second one begins no word.
  if (isOther(String.fromCharCode(unit)) || (unit >= 0xdc00 && unit < 0xe000)) return false;
  if (folded === SKIP) return true;
  return (
    folded > GAP &&
    folded !== STOP &&
    folded !== unit &&
    !new RegExp(escaped(folded), 'i').test(String.fromCharCode(unit))
  );
};

let odd: string | undefined;

/**
 * Matches the first of a run of odd letters: they are skipped, or begin a word. Made on first use, since it takes
 * some 30 ms.
 */
function oddOnce(): string {
  odd ??= classOf(isOdd);
  return `${odd}(?<!${odd}${odd})`;
}

/** Letters that make a word another than it looks, and ends of lines that cut one; the same for any names. */
export const oddPattern = (): string => `${oddOnce()}|${brokenLine}`;

/** A word that is cut by a hyphen at the end of a line. */
const brokenLine = '[-\\u2010\\xad](?=[\\n\\r])';

/** A class of the UTF-16 units of which something holds. */
function classOf(holds: (unit: number, folded: number) => boolean): string {
  const ranges: string[] = [];
  for (let from = 0; from < 0x10000; from++) {
    if (!holds(from, fold(from))) continue;
    let to = from;
    while (to < 0xffff && holds(to + 1, fold(to + 1))) to++;
    ranges.push(from === to ? escaped(from) : `${escaped(from)}-${escaped(to)}`);
    from = to;
  }
  return `[${ranges.join('')}]`;
}

function escaped(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
