/** A text that says what was typed has at most this many units more than that: "You wrote: …". */
const wordsAround = 32;
/** A typed text shorter than this, in UTF-16 units, is part of too many others to say anything. */
export const shortest = 3;
/**
 * From this length (UTF-16 units) on, a single line of a longer typed text is recognized wherever it stands.
 */
export const longLineUnits = 16;
/** A typed text of at least this many UTF-16 units says something by itself. */
const tellingUnits = 12;

/** True of a text that says another one, with a few words around it, or with many around what is long enough. */
export const isAroundOf = (shown: string, typed: string, isWithMany = false): boolean =>
  (shown.length <= typed.length + wordsAround || (isWithMany && isTelling(typed))) && shown.includes(typed);

/** True of a text that hardly stands in another one by chance. */
export const isTelling = (typed: string): boolean => typed.length >= tellingUnits;

/**
 * The form in which texts are compared: without case and marks, which a preview may leave out, and with white space
 * folded.
 */
export function withoutMarks(text: string): string {
  return words(text).toLowerCase();
}

/** True of a text that has another one in it letter by letter, marks left out. */
export const isSpelledIn = (shown: string, typed: string): boolean => words(shown).includes(words(typed));

const words = (text: string): string =>
  text
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** Between quotation marks of whatever language. */
const quotations = /["“”„«「『]([^"“”„«»「」『』]+)["“”»」』]/g;

/** What stands in quotation marks in a text, ready to be compared. */
export const quotedIn = (shown: string): string[] =>
  [...shown.matchAll(quotations)].map(([, one]) => withoutMarks(one!)).filter((one) => one.length > 1);

/** True of a text that names what was typed: in quotation marks, at its end behind a colon, or in a greeting. */
export function isSaidIn(shown: string, typed: string): boolean {
  const said = typed.trim();
  const at = said.length > 1 ? shown.lastIndexOf(said) : -1;
  if (at <= 0) return false;
  const behind = shown.slice(at + said.length);
  const [mark = ''] = /\S(?=\s*$)/.exec(shown.slice(0, at)) ?? [];
  return (
    (/["“”„«「『]/.test(mark) && /^["“”»」』]/.test(behind)) ||
    (/[:：]/.test(mark) && !/[\p{L}\p{N}]/u.test(behind)) ||
    // A greeting.
    (/[,，、]/.test(mark) && /^\s*[!！]/.test(behind))
  );
}

/** The words of a text: marks that a preview leaves out part them too. */
const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** True of a text of at least so many words that is what is left of another one, from its beginning on, in the same order. */
export function isLeftOf(shown: string, typed: string, least: number): boolean {
  const left = wordsOf(shown);
  if (left.length < least || shown.length > typed.length) return false;
  const all = wordsOf(typed);
  if (all[0] !== left[0]) return false;
  let at = 0;
  for (const word of left) {
    const found = all.indexOf(word, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

/** True of a text of at least so many words that says nothing but words of others: a link without its address, two fields as one line. */
export function isMadeOf(shown: string, texts: readonly string[], least = 1): boolean {
  const left = new Set(wordsOf(shown));
  if (left.size < least) return false;
  for (const text of texts) {
    for (const word of wordsOf(text)) left.delete(word);
    if (left.size === 0) return true;
  }
  return false;
}
