import type { TypedBefore } from './typed-memory.ts';
import {
  isAroundOf,
  isMadeOf,
  isSaidIn,
  isSpelledIn,
  isTelling,
  longLineUnits,
  quotedIn,
  shortest,
  withoutMarks,
} from './typed-words.ts';

/** What is found by a search is listed by its headlines. */
const headlines = 'h1, h2, h3, h4, h5, h6, article';
/** A text of at least this many words that were all typed, in fields of one line, puts these together. */
const leastMade = 3;

/** A text of the page that may show what was typed. */
export interface Shown {
  text: string;
  /** Ready to be compared. */
  shown: string;
  element: Element | null;
}

/** True of a text that shows what was typed before, be it in a field that is empty now; `isEcho` right after a key. */
export function showsTyped(
  { text, shown, element }: Shown,
  typed: Iterable<TypedBefore>,
  isEcho: boolean,
): boolean {
  const quoted = isEcho ? quotedIn(text) : [];
  const ofOneLine: string[] = [];
  for (const { raw, text: before, isOneLine } of typed) {
    if (before === shown && (!isOneLine || isSpelledIn(text, raw))) return true;
    if (quoted.some((one) => ` ${before} `.includes(` ${one} `)) || isSaidIn(text, raw)) return true;
    if (isOneLine) ofOneLine.push(raw);
    else if (shown.length >= longLineUnits && before.includes(shown)) return true;
    if (before.length < shortest || !(isEcho || (isTelling(before) && !isOneLine))) continue;
    if (isAroundOf(shown, before) && (!isOneLine || isEchoOf(text, raw, element))) return true;
  }
  // Two fields as one line.
  return ofOneLine.length > 1 && isMadeOf(text, ofOneLine, leastMade);
}

/**
 * True of a text around what a field of one line holds that shows it: spelled as it was typed, at the end, or anywhere in what
 * is no headline of something found.
 */
export function isEchoOf(shown: string, typed: string, element: Element | null): boolean {
  if (!isSpelledIn(shown, typed)) return false;
  return withoutMarks(shown).endsWith(withoutMarks(typed)) || !element?.closest(headlines);
}
