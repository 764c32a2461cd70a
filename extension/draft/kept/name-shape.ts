import { legalForms } from '../../detect/words/word-lists.ts';

/** A name's words: what spaces part. */
export const wordsIn = (name: string): string[] => name.split(/[\s\u00a0]+/).filter((word) => word !== '');

/** Whether a name has letters of a script with capitals. */
export const hasCapitals = (name: string): boolean => name.toLowerCase() !== name.toUpperCase();

/**
 * Whether most letters of one word are capitals, so that every letter has to be as written: WHO, UiT, LB-119. So has it in
 * what begins small and goes on with a capital: iPhone.
 */
export function isExact(name: string): boolean {
  if (wordsIn(name).length > 1) return false;
  if (/^\p{Ll}{1,2}\p{Lu}/u.test(name)) return true;
  const letters = name.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase());
  return capitals.length > letters.length / 2 && letters.length < 7;
}

/** Whether a word has a capital or a digit inside, as no ordinary word has: HarborPack, TinyBench, 5G. */
export const isBranded = (word: string): boolean => /\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}/u.test(word);

/** Whether a name has more than one letter or digit. */
export const isLongEnough = (name: string): boolean => (name.match(/[\p{L}\p{N}]/gu)?.length ?? 0) > 1;

const isSmallWord = (word: string) => word === word.toLowerCase() && hasCapitals(word);
const isSuffix = (word: string) => /^(?:jr|sr|ii|iii|iv)\.?$/i.test(word);

/** A name without a nickname in quotation marks: Robert “Bob” Hall. */
export const withoutNickname = (name: string): string =>
  name.replace(/["“„«][^"“”„«»]*["”“»]\s*/gu, '').trim();

/** A person's name as given names and surname, the suffix left out; undefined of a single word. */
export function partsOf(name: string): { given: string[]; surname: string } | undefined {
  const words = wordsIn(withoutNickname(name)).filter((word) => !isSuffix(word));
  if (words.length < 2) return undefined;
  const [first, last] = [words[0] as string, words.at(-1) as string];
  // Seo Ji-won: a word that continues in small letters after a hyphen is a given name of Korea or Taiwan, which
  // stands last.
  if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(last) && !first.includes('-')) return { given: [last], surname: first };
  let at = words.length - 1;
  while (at > 1 && isSmallWord(words[at - 1] as string)) at--;
  return { given: words.slice(0, at), surname: words.slice(at).join(' ') };
}

/** The same name in letters without accents; undefined where it has none. */
export function withoutAccents(name: string): string | undefined {
  const plain = name
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .replace(/[øØłŁđĐıßæÆœŒ]/g, (letter) => plainLetters[letter] ?? letter);
  return plain === name.normalize('NFC') ? undefined : plain;
}

const plainLetters: Record<string, string> = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  Œ: 'Oe',
};

/** A company's name without the legal forms at its end; undefined where it has none, or nothing else. */
export function withoutLegalForm(name: string): string | undefined {
  const words = wordsIn(name);
  const isForm = (word: string) => legalForms.has(word.toLowerCase().replace(/[.,]/g, ''));
  let end = words.length;
  while (end > 1 && isForm(words[end - 1] as string)) end--;
  return end === words.length ? undefined : words.slice(0, end).join(' ').replace(/,$/, '');
}
