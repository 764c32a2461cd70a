/** A text that says what was typed has at most this many units more than that: "You wrote: …". */
const wordsAround = 32;
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
  return text
    .replace(/[^\p{L}\p{M}\p{N}\s]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The words of a text, as a set: marks that a preview leaves out part them too. */
const wordsOf = (text: string): Set<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);

/** True of a text that says nothing but words of others: a link without its address, two fields as one line. */
export function isMadeOf(shown: string, texts: readonly string[]): boolean {
  const left = wordsOf(shown);
  for (const text of texts) {
    for (const word of wordsOf(text)) left.delete(word);
    if (left.size === 0) return true;
  }
  return false;
}
