import type { Reading } from '../reading.ts';
import type { Hits } from './scan.ts';

/** A part of a passage that is read by itself; `start` is its UTF-16 offset in the passage. */
export interface Piece {
  start: number;
  text: string;
}

/** Maximum length of a piece in UTF-16 units; longer passages are cut. */
const LONG = 2000;

/** True of a passage that is read whole, wherever in it a name stands. */
export const isReadWhole = (text: string): boolean => text.length <= LONG;

const END = /[.!?。！？…\n]["'”’」』)\]]*\s+|[。！？]["'”’」』)\]]*/g;

/**
 * The parts of a passage that have to be read: all of it where it is short, else those with a hit. Where it is cut
 * depends on its text alone: after a sentence's end, else at a space, else between code points.
 */
export function pieces(text: string, { names, cues }: Hits): Piece[] {
  const hits = [...names, ...cues].sort((a, b) => a - b);
  if (hits.length === 0) return [];
  if (isReadWhole(text)) return [{ start: 0, text }];
  const found: Piece[] = [];
  let hit = 0;
  for (let start = 0; start < text.length; ) {
    const end = cut(text, start);
    while (hit < hits.length && (hits[hit] as number) < start) hit++;
    if (hit < hits.length && (hits[hit] as number) < end) found.push({ start, text: text.slice(start, end) });
    start = end;
  }
  return found;
}

/** Puts the readings of a passage's pieces together, as the reading of the whole passage. */
export function join(parts: Piece[], readings: Reading[]): Reading {
  // Nearly every passage is one piece.
  if (readings.length === 1 && parts[0]?.start === 0) return readings[0] as Reading;
  const whole: Reading = { candidates: [], evidence: [] };
  for (const [at, { candidates, evidence }] of readings.entries()) {
    const by = parts[at]?.start ?? 0;
    for (const candidate of candidates) {
      const { start, end, sentence } = candidate;
      whole.candidates.push({ ...candidate, start: start + by, end: end + by, sentence: sentence + by });
    }
    for (const item of evidence)
      whole.evidence.push({ ...item, at: item.at + by, sentence: item.sentence + by });
  }
  return whole;
}

function cut(text: string, start: number): number {
  if (text.length - start <= LONG) return text.length;
  const window = text.slice(start, start + LONG);
  let end = 0;
  for (const match of window.matchAll(END)) end = match.index + match[0].length;
  if (end < LONG / 4) end = window.lastIndexOf(' ') + 1;
  if (end < LONG / 4) end = LONG;
  const last = text.charCodeAt(start + end - 1);
  return start + (last >= 0xd800 && last < 0xdc00 ? end - 1 : end);
}
