import type { TypedBefore } from './typed-memory.ts';
import {
  isAroundOf,
  isLeftOf,
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

/** Fewer letters (UTF-16 units) begin names of which they say little. */
const leastAmid = 4;
/** A text of at least this many words that follow each other in a message so is that message, without its marks. */
const leastInOrder = 4;

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
    else if (shown.length >= longLineUnits) {
      if (before.includes(shown)) return true;
      // Long texts are only taken apart where they begin alike.
      if (before.startsWith(shown.split(' ', 1)[0]!) && isLeftOf(text, raw, leastInOrder)) return true;
    }
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
  const words = withoutMarks(typed);
  return (
    withoutMarks(shown).endsWith(words) || (words.length >= leastAmid && element?.closest(headlines) === null)
  );
}
