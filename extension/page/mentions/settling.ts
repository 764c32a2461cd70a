import type { Detection } from '../detection.ts';
import { createThrottle } from '../schedule/throttle.ts';
import { createTimeSlice, slicesForScreen } from '../schedule/time-slices.ts';
import type { Passage } from './passage.ts';
import type { Records } from './passage-records.ts';
import { readingOf } from './piece-reading.ts';
import { isStillThere, placedIn, placeMention } from './placed-mention.ts';

interface Options {
  detection: Pick<Detection, 'decide' | 'join'>;
  records: Records;
  /** True once nothing is left to walk or to read. */
  isComplete: () => boolean;
  /** Paints what was decided, within the slice. */
  repaint: (slice: ReturnType<typeof createTimeSlice>) => Promise<void>;
}

/** Decides which candidates of the page are mentions, from all that was read so far, and places those. */
export function createSettling({ detection, records, isComplete, repaint }: Options, signal: AbortSignal) {
  /** True when the decisions are out of date and have to be made again. */
  let isStale = false;

  /** The reading of all pieces that are read so far, joined; undefined if none is. */
  const readingOfAll = (passage: Passage) => {
    if (passage.whole) return passage.whole;
    // Nearly every passage is one piece.
    const [first] = passage.pieces;
    if (passage.pieces.length === 1 && first?.reading) {
      passage.whole = detection.join([first], [first.reading]);
      return passage.whole;
    }
    const read = passage.pieces.flatMap((piece) => {
      const reading = readingOf(piece);
      return reading ? [{ piece, reading }] : [];
    });
    if (read.length === 0) return undefined;
    const joined = detection.join(
      read.map(({ piece }) => piece),
      read.map(({ reading }) => reading),
    );
    if (passage.pieces.every(({ reading }) => reading)) passage.whole = joined;
    return joined;
  };

  const settle = async (isUrgent: boolean): Promise<number> => {
    const slice = createTimeSlice(isUrgent ? slicesForScreen : 0);
    const isLast = isComplete();
    isStale = !isLast;
    const passages: Passage[] = [];
    const placed: Parameters<Detection['decide']>[0] = [];
    for (const passage of [...records.inOrder()]) {
      const reading = readingOfAll(passage);
      if (!reading) continue;
      passages.push(passage);
      placed.push({ article: passage.article, reading });
      if (slice.isOver) await slice.rest();
    }
    const mentionsOf = detection.decide(placed);
    for (const [at, passage] of passages.entries()) {
      if (passage.isDecided) continue;
      if (slice.isOver) await slice.rest();
      // The page has removed the passage during the rest.
      if (!records.has(passage)) continue;
      const before = placedIn(passage);
      let isPlaced = true;
      passage.mentions = mentionsOf(at).flatMap((mention) => {
        const same = before(mention);
        if (same) return [same];
        // A mention that depends on text still unread waits: an underline that comes and goes is worse than a late
        // one.
        if (!isLast && mention.mayFall) return [];
        const mentionPlaced = placeMention(passage, mention);
        if (isStillThere(mentionPlaced)) return [mentionPlaced];
        // The text was edited after it was read: it is read again, or the page may put it back.
        isPlaced = false;
        isStale = true;
        return [];
      });
      passage.isDecided = isPlaced && (passage.whole?.candidates.every(({ need }) => !need) ?? false);
    }
    await repaint(slice);
    return slice.worked;
  };

  const throttle = createThrottle(settle, signal);
  return {
    /** Decides anew as soon as the page can bear it; sooner where it is urgent. */
    soon: throttle.soon,
    /** Something came or went that the last decisions did not know of. */
    outdate() {
      isStale = true;
    },
    get isStale() {
      return isStale;
    },
  };
}

export type Settling = ReturnType<typeof createSettling>;
