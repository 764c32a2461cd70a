import type { Reading } from '../../detect/reading.ts';
import { changeBetween, findAgain } from './find-again.ts';
import type { PassagePiece } from './passage.ts';

/**
 * The reading of a piece: its own, or until that is there the one of the piece that the page changed into it, as far as it
 * still fits. A text that changes faster than it can be read would never have one otherwise.
 */
export function readingOf(piece: PassagePiece): Reading | undefined {
  if (piece.reading || !piece.before?.reading) return piece.reading;
  return translated(piece.before.reading, piece.before.text, piece.text);
}

/**
 * Links pieces to those of the text that they were before: those that read alike need not be read again. Of a text that was but
 * a part of what they are now (`isPart`) no reading stands in for theirs: it knows nothing of the rest.
 */
export function keepReadings(
  old: readonly PassagePiece[],
  pieces: readonly PassagePiece[],
  isPart: boolean,
): void {
  const known = new Map(old.map((piece) => [piece.text, piece]));
  for (const [at, piece] of pieces.entries()) {
    const same = known.get(piece.text);
    if (same?.reading) piece.reading = same.reading;
    else {
      const before = same ?? (old.length === pieces.length ? old[at] : undefined);
      if (!before) continue;
      piece.askedBefore = before.askedAt ?? before.askedBefore;
      if (isPart) continue;
      // If the former piece has a reading or waits for one, it will have it before this piece.
      piece.before = before.reading || before.askedAt || !before.before ? before : before.before;
      if (before.reading) before.before = undefined;
    }
  }
}

function translated({ candidates, evidence }: Reading, before: string, now: string): Reading {
  const { head, tail } = changeBetween(before, now);
  const shift = now.length - before.length;
  const moved = (offset: number): number => {
    if (offset <= head) return offset;
    return offset >= before.length - tail ? offset + shift : head;
  };
  const starts = findAgain(before, now, candidates);
  return {
    candidates: candidates.flatMap((candidate, at) => {
      const start = starts[at];
      if (start === undefined) return [];
      const end = start + candidate.end - candidate.start;
      return [{ ...candidate, start, end, sentence: Math.min(start, moved(candidate.sentence)) }];
    }),
    evidence: evidence.map((item) => ({ ...item, at: moved(item.at), sentence: moved(item.sentence) })),
  };
}
