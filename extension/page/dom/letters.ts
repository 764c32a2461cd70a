/** Browsers take long to make such patterns ready, so they wait for a text that no plain one can tell. */
let letters: RegExp | undefined;
let signs: RegExp | undefined;

/** True of a text with a letter or a number in it, of any script. Most have a Latin one. */
export function hasLetters(text: string): boolean {
  if (/[a-z\d]/i.test(text)) return true;
  if (/^[\s!-~]*$/.test(text)) return false;
  letters ??= /[\p{L}\p{N}]/u;
  return letters.test(text);
}

/** True of white space, punctuation and symbols, and of no text at all. */
export function hasOnlySigns(text: string): boolean {
  if (/[a-z\d]/i.test(text)) return false;
  if (/^[\s!-~]*$/.test(text)) return true;
  signs ??= /^[\s\p{P}\p{S}]*$/u;
  return signs.test(text);
}
