/** How much of a sentence is shown before its first and behind its last mention, in UTF-16 code units. */
const contextUnits = 70;

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** A number whose words are cut off before it, as the 4 of "February 4": alone it says something else. */
const cutNumber = /^\p{N}\S*\s+/u;
/** A comma, or its like, with nothing left to come after it. */
const cutPause = /[,;:、，；：]$/u;

/** White space folded, and nothing where the page has something that is not read. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\uFFFC]+/g, ' ');
}

/** The sentence that holds an offset of a line, as [start, end) without white space at its end. */
export function sentenceAround(line: string, at: number): [start: number, end: number] {
  const found = sentences.segment(line).containing(Math.min(at, line.length - 1));
  return found ? [found.index, found.index + found.segment.trimEnd().length] : [0, line.length];
}

/** What a line says from the start of a sentence to an offset, shortened at a word to what is taken in at a glance. */
export function cutStart(line: string, first: number, start: number): string {
  const from = Math.max(first, start - contextUnits);
  if (from === first) return line.slice(from, start);
  const rest = line.slice(wordAfter(line, from, start), start).trimStart();
  return `…${rest.replace(cutNumber, '')}`;
}

/** What a line says from an offset to the end of a sentence, shortened as by `cutStart`. */
export function cutEnd(line: string, end: number, until: number): string {
  const to = Math.min(until, end + contextUnits);
  if (to >= until) return line.slice(end, Math.max(to, end));
  const rest = line.slice(end, wordBefore(line, to, end)).trimEnd();
  return `${rest.replace(cutPause, '')}…`;
}

/** Where the first whole word at or after an offset starts, at most `most`. */
function wordAfter(line: string, at: number, most: number): number {
  const word = words.segment(line).containing(at)!;
  return Math.min(most, word.index === at ? at : word.index + word.segment.length);
}

/** Where the last whole word before an offset ends, at least `least`. */
function wordBefore(line: string, at: number, least: number): number {
  return Math.max(least, words.segment(line).containing(at)!.index);
}
