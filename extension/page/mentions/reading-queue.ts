import type { Detection } from '../detection.ts';
import { retry } from '../schedule/retry.ts';
import { untilVisible } from '../schedule/until-visible.ts';
import type { Passage } from './passage.ts';
import { lineUp, type NextPiece, newLines, take } from './reading-lines.ts';

/** Number of pieces in a question: fewer while some are on screen, so that these are painted soon. */
const nearBatch = 12;
const batch = 80;
/** Maximum number of slices of the walk that the first question waits for the rest of what is on screen. */
const maxSlicesWaited = 3;
/** Milliseconds that what nobody sees yet waits for more to be asked with it: each question has its price. */
const gatherMs = 200;
/** A text that changes without end is read at most this often, in milliseconds; what it said before stands in meanwhile. */
const rereadEveryMs = 400;

export type ReadingQueue = ReturnType<typeof createReadingQueue>;

/** Maximum length of a language tag in UTF-16 units; the background accepts no longer one. */
const maxLangUnits = 35;

/**
 * Passages that wait to be read: on screen first, nothing while the tab is hidden, one question at a time.
 * `answered` is told after each answer, and whether something on screen was among what was asked.
 */
export function createReadingQueue(
  {
    read,
    answered,
    gaveUp,
  }: { read: Detection['read']; answered: (wasNear: boolean) => void; gaveUp: (error: unknown) => void },
  signal: AbortSignal,
) {
  const waiting = new Set<Passage>();
  let running = false;
  let hasAsked = false;
  let slices = 0;
  /**
   * Passages to be placed in the lines: new since the last question, or moved by scrolling. Measuring positions is
   * dear on a long page.
   */
  let fresh: Passage[] = [];
  let lines = newLines();
  const lookAnew = () => {
    fresh = [...waiting];
    lines = newLines();
  };
  addEventListener('scroll', lookAnew, { capture: true, passive: true, signal });

  const isNearLeft = () => lines[0].some((passage) => waiting.has(passage));

  const run = async () => {
    if (running) return;
    running = true;
    while (waiting.size > 0 && !signal.aborted) {
      await untilVisible(signal);
      lineUp(lines, fresh.splice(0));
      if (hasAsked && !isNearLeft() && waiting.size < batch) {
        await new Promise((resolve) => setTimeout(resolve, gatherMs));
        lineUp(lines, fresh.splice(0));
      }
      const taken = take(lines, waiting, !hasAsked || isNearLeft() ? nearBatch : batch);
      if (taken.length > 0 && !(await answer(taken))) break;
      for (const { passage } of taken)
        if (passage.pieces.every(({ reading }) => reading)) waiting.delete(passage);
      if (!signal.aborted) answered(taken.some(({ isNear }) => isNear));
    }
    running = false;
  };

  /** Has pieces read. Returns false if nothing can be read any more. */
  const answer = async (taken: NextPiece[]): Promise<boolean> => {
    hasAsked = true;
    try {
      await readPieces(taken, read, signal);
      return true;
    } catch (error) {
      waiting.clear();
      gaveUp(error);
      return false;
    }
  };

  /**
   * True while the walk may still find passages on screen: one answer for all of them paints them at once.
   */
  const isScreenOpen = () => {
    if (hasAsked || running || waiting.size === 0 || document.hidden) return false;
    if (slices++ >= maxSlicesWaited) return false;
    lineUp(lines, fresh.splice(0));
    return lines[1].length === 0;
  };

  /** Timers of passages that may be read again only after `rereadEveryMs`. */
  const later = new Map<Passage, ReturnType<typeof setTimeout>>();
  signal.addEventListener('abort', () => {
    for (const timer of later.values()) clearTimeout(timer);
  });

  const add = (passage: Passage) => {
    waiting.add(passage);
    fresh.push(passage);
  };

  return {
    add(passage: Passage) {
      if (passage.pieces.every(({ reading }) => reading)) return;
      let last = Number.NEGATIVE_INFINITY;
      for (const { askedBefore } of passage.pieces) if (askedBefore && askedBefore > last) last = askedBefore;
      if (last < 0) return add(passage);
      const wait = last + rereadEveryMs - performance.now();
      if (wait <= 0) return add(passage);
      const timer = setTimeout(() => {
        later.delete(passage);
        add(passage);
        void run();
      }, wait);
      later.set(passage, timer);
    },
    drop(passage: Passage) {
      waiting.delete(passage);
      clearTimeout(later.get(passage));
      later.delete(passage);
    },
    /** Reads what waits, if it is not being read already; the walk has come to a rest, or to its end. */
    run(isEnd: boolean) {
      if (isEnd || !isScreenOpen()) void run();
    },
    get isEmpty() {
      return waiting.size === 0;
    },
  };
}

/**
 * Asks for the readings of pieces; what an answer leaves out goes on waiting. A question that is refused for good is asked again in halves, so that only the pieces
 * that cannot be read are left out.
 * @throws where the background is gone
 */
async function readPieces(taken: NextPiece[], read: Detection['read'], signal: AbortSignal): Promise<void> {
  for (const { piece } of taken) piece.askedAt = performance.now();
  try {
    const question = taken.map(({ piece: { text }, passage: { lang } }) => ({
      text,
      ...(lang && { lang: lang.slice(0, maxLangUnits) }),
    }));
    const readings = await retry(() => read(question), signal);
    for (const [at, { piece }] of taken.entries()) {
      const reading = readings[at];
      if (reading) piece.reading = reading;
    }
  } catch (error) {
    const { isRefusal, isFinal } = error as { isRefusal?: boolean; isFinal?: boolean };
    if (!isRefusal) throw error;
    if (isFinal && taken.length > 1) {
      const half = taken.length >> 1;
      await readPieces(taken.slice(0, half), read, signal);
      await readPieces(taken.slice(half), read, signal);
    } else for (const { piece } of taken) piece.reading = { candidates: [], evidence: [] };
  }
}
