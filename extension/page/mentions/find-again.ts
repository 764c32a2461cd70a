/** Letters and digits of scripts that put spaces between words. */
const ofWord = /[\p{L}\p{N}](?<![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{sc=Thai}])/u;

/**
 * Finds the places of a text again after it was changed: those before and behind the change by where they were, those in
 * it by their words, in order; what is not found there was perhaps put elsewhere in it, as a ticker does.
 * @param places `[start, end)` in UTF-16 units of `before`, ascending and apart
 * @returns for each of them its start in `after`, or undefined where it is gone
 */
export function findAgain(before: string, after: string, places: readonly Place[]): (number | undefined)[] {
  const [old, now] = [spaced(before), spaced(after)];
  const { head, tail } = changeBetween(old, now);
  const shift = now.length - old.length;
  let from = 0;
  const wordOf = ({ start, end }: Place) => old.slice(start, end);
  // What was a word by itself is not found again in a longer one.
  const fits = (at: number, place: Place) =>
    !(isJoined(now, at) && !isJoined(old, place.start)) &&
    !(isJoined(now, at + wordOf(place).length) && !isJoined(old, place.end));
  const found = places.map((place) => {
    const { start, end } = place;
    const word = wordOf(place);
    let at: number;
    if (end <= head) at = start;
    else if (start >= old.length - tail) at = start + shift;
    else at = now.indexOf(word, from);
    if (at < from || now.slice(at, at + word.length) !== word || !fits(at, place)) return undefined;
    from = at + word.length;
    return at;
  });
  const isFree = (at: number, place: Place) =>
    places.every((other, nth) => {
      const taken = found[nth];
      return taken === undefined || at >= taken + wordOf(other).length || at + wordOf(place).length <= taken;
    });
  for (const [nth, place] of places.entries()) {
    if (found[nth] !== undefined) continue;
    const word = wordOf(place);
    let at = now.indexOf(word);
    while (at >= 0 && !(fits(at, place) && isFree(at, place))) at = now.indexOf(word, at + 1);
    if (at >= 0) found[nth] = at;
  }
  return found;
}

interface Place {
  start: number;
  end: number;
}

/** True where two texts are alike enough to be one text that was changed: the same but for figures, or half the same. */
export function isAlike(before: string, after: string): boolean {
  const [old, now] = [spaced(before), spaced(after)];
  const { head, tail } = changeBetween(old, now);
  return 2 * (head + tail) >= Math.min(old.length, now.length) || withoutFigures(old) === withoutFigures(now);
}

/** Each white space as a plain one, so that offsets stay. */
const spaced = (text: string): string => text.replace(/\s/g, ' ');
const withoutFigures = (text: string): string => text.replace(/[^\p{L}]+/gu, ' ').trim();

/** How many UTF-16 units two texts share at their starts, and beyond those at their ends. */
export function changeBetween(a: string, b: string): { head: number; tail: number } {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a.charCodeAt(head) === b.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && a.charCodeAt(a.length - 1 - tail) === b.charCodeAt(b.length - 1 - tail))
    tail++;
  return { head, tail };
}

function isJoined(text: string, at: number): boolean {
  return ofWord.test(text.charAt(at - 1)) && ofWord.test(text.charAt(at));
}
