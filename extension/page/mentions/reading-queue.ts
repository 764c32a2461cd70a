import type { Detection } from '../detection.ts';
import { retry } from '../schedule/retry.ts';
import { untilVisible } from '../schedule/until-visible.ts';
import type { Passage } from './passage.ts';

/** Number of pieces in a question: fewer while some are on screen, so that these are painted soon. */
const nearBatch = 12;
const batch = 80;
/** Maximum number of slices of the walk that the first question waits for the rest of what is on screen. */
const maxSlicesWaited = 3;
/** Milliseconds that what nobody sees yet waits for more to be asked with it: each question has its price. */
const gatherMs = 200;
/** A text that changes without end is read at most this often, in milliseconds; what it said before stands in meanwhile. */
const rereadEvery = 400;
/** Number of names below the screen, in document order, after which no more are looked for on it. */
const farBelow = 50;

export type ReadingQueue = ReturnType<typeof createReadingQueue>;

/** Maximum length of a language tag in UTF-16 units; the background accepts no longer one. */
const maxLangUnits = 35;

interface Taken {
  piece: Passage['pieces'][number];
  passage: Passage;
  isNear: boolean;
}

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
  let asked = 0;
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
      if (asked > 0 && !isNearLeft() && waiting.size < batch) {
        await new Promise((resolve) => setTimeout(resolve, gatherMs));
        lineUp(lines, fresh.splice(0));
      }
      const taken = take(lines, waiting, asked === 0 || isNearLeft() ? nearBatch : batch);
      if (taken.length > 0 && !(await answer(taken))) break;
      for (const { passage } of taken)
        if (passage.pieces.every(({ reading }) => reading)) waiting.delete(passage);
      if (!signal.aborted) answered(taken.some(({ isNear }) => isNear));
    }
    running = false;
  };

  /**
   * Asks for readings. Returns false if the background is gone. If a question is refused, it is split until only the
   * pieces that cannot be read are left out.
   */
  const answer = async (taken: Taken[]): Promise<boolean> => {
    asked++;
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
      return true;
    } catch (error) {
      const { isRefusal, isFinal } = error as { isRefusal?: boolean; isFinal?: boolean };
      if (!isRefusal) {
        waiting.clear();
        gaveUp(error);
        return false;
      }
      if (isFinal && taken.length > 1) {
        const half = taken.length >> 1;
        return (await answer(taken.slice(0, half))) && answer(taken.slice(half));
      }
      for (const { piece } of taken) piece.reading = { candidates: [], evidence: [] };
      return true;
    }
  };

  /**
   * True while the walk may still find passages on screen: one answer for all of them paints them at once.
   */
  const isScreenOpen = () => {
    if (asked > 0 || running || waiting.size === 0 || document.hidden) return false;
    if (slices++ >= maxSlicesWaited) return false;
    lineUp(lines, fresh.splice(0));
    return lines[1].length === 0;
  };

  /** Timers of passages that may be read again only after `rereadEvery`. */
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
      const last = Math.max(
        ...passage.pieces.map(({ askedBefore = Number.NEGATIVE_INFINITY }) => askedBefore),
      );
      const wait = last + rereadEvery - performance.now();
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

/** Passages in the order in which they are read: names on screen, other names, and cues only. */
type Lines = readonly [near: Passage[], far: Passage[], cues: Passage[]];

const newLines = (): Lines => [[], [], []];

function lineUp([near, far, cues]: Lines, passages: Passage[]): void {
  let below = 0;
  for (const passage of passages) {
    if (!passage.names) cues.push(passage);
    // After many passages in a row below the screen the rest is below it too; measuring each would be dear.
    else if (below > farBelow) far.push(passage);
    else {
      const { isOnScreen, isBelow } = positionOf(passage);
      below = isBelow ? below + 1 : 0;
      (isOnScreen ? near : far).push(passage);
    }
  }
}

/** The next pieces to read; passages that wait no more leave the lines. */
function take(lines: Lines, waiting: Set<Passage>, most: number): Taken[] {
  const taken: Taken[] = [];
  for (const line of lines) {
    const gone = line.findIndex((passage) => waiting.has(passage));
    line.splice(0, gone < 0 ? line.length : gone);
    for (const passage of line) {
      if (!waiting.has(passage)) continue;
      for (const piece of passage.pieces) {
        if (taken.length === most) return taken;
        if (!piece.reading) taken.push({ piece, passage, isNear: line === lines[0] });
      }
    }
  }
  return taken;
}

/** Where a passage stands to the screen. */
function positionOf({ nodes }: Passage): { isOnScreen: boolean; isBelow: boolean } {
  const box = nodes[0]?.parentElement?.getBoundingClientRect();
  const isBelow = box !== undefined && box.top >= innerHeight;
  return { isOnScreen: box !== undefined && box.bottom > 0 && !isBelow, isBelow };
}
