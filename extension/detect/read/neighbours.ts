import type { TaggedSentence, Word } from './sentence.ts';

/** What stands on both sides of a stretch of a sentence: the nearest words, and all that is between. */
export interface Beside {
  before?: Word;
  /** From the word before to the stretch; from the sentence's start where there is no word. */
  gapBefore: string;
  after?: Word;
  gapAfter: string;
  /** The index of `before` in the sentence's words, or -1. */
  at: number;
  /** The index of `after` in the sentence's words, or their number. */
  next: number;
}

/** Looks to both sides of [start, end), offsets of the passage, without leaving the sentence. */
export function beside(
  text: string,
  { start: from, end: to, words }: TaggedSentence,
  start: number,
  end: number,
): Beside {
  let at = words.length - 1;
  while (at >= 0 && (words[at] as Word).start >= start) at--;
  let next = at + 1;
  while (next < words.length && (words[next] as Word).end <= end) next++;
  const [before, after] = [words[at], words[next]];
  return {
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    gapBefore: text.slice(before ? Math.min(before.end, start) : from, start),
    gapAfter: text.slice(end, after ? Math.max(end, after.start) : to),
    at,
    next,
  };
}

/** Whether a gap is nothing but space, as inside a name; soft hyphens and zero width count for nothing. */
export const isSpace = (gap: string) => /^[\s\u00ad\u200b-\u200d\u2060]+$/.test(gap);

/** Whether a word has a capital at its start, or inside as brands do (eBay). */
export const isCapital = (word: string) => /^(?:\p{Lu}|\p{Ll}{1,2}\p{Lu}\p{Ll})/u.test(word);

/** A word's letters before any that a script without spaces joins to it: CEO of CEO가. */
export const alphabeticPart = (word: string) =>
  /^[^\u0e00-\u0eff\u3040-\u9fff\uac00-\ud7a3]*/.exec(word)?.[0] ?? '';
