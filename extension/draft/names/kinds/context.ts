import type { Token } from '../../text/tokens.ts';
import type { Occurrence } from '../runs/candidates.ts';

/** Words beside a name, nearest first, up to the next mark that parts a sentence. */
export function wordsBefore({ line, from }: Occurrence, count: number): Token[] {
  const words: Token[] = [];
  for (let at = from - 1; at >= 0 && words.length < count; at--) {
    if (!/^\s?["“‘'«„(]?$/.test(line.tokens[at + 1]?.gap ?? '')) break;
    words.push(line.tokens[at] as Token);
  }
  return words;
}

export function wordsAfter({ line, to }: Occurrence, count: number): Token[] {
  const words: Token[] = [];
  for (let at = to; at < line.tokens.length && words.length < count; at++) {
    if (!/^["”’'»)]?\s$/.test(line.tokens[at]?.gap ?? '')) break;
    words.push(line.tokens[at] as Token);
  }
  return words;
}

/** The marks directly in front of a name, and behind it. */
export const gapBefore = ({ line, from }: Occurrence): string => line.tokens[from]?.gap ?? '';
export const gapAfter = ({ line, to }: Occurrence): string => line.tokens[to]?.gap ?? line.rest;
