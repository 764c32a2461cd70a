import type { Detection } from './detection.ts';
import type { Passage } from './records.ts';

/** Pieces in one question: few at first, so that what is on screen is painted soon. */
const firstBatch = 12;
const batch = 80;
/** A question that failed is asked again after this many milliseconds, so many times. */
const retryAfter = 1_000;
const retries = 3;

type Piece = Passage['pieces'][number];

/**
 * Passages that wait to be read: on screen first, nothing while the tab is hidden, one question at a time.
 * `answered` is told after each answer; `false` means that more is to come.
 */
export function createReadingQueue(
  {
    read,
    answered,
    gaveUp,
  }: { read: Detection['read']; answered: (isLast: boolean) => void; gaveUp: (error: unknown) => void },
  signal: AbortSignal,
) {
  const waiting = new Set<Passage>();
  let running = false;
  let failures = 0;
  let asked = 0;

  const run = async () => {
    if (running) return;
    running = true;
    while (waiting.size > 0 && !signal.aborted) {
      await untilVisible(signal);
      const taken = take(nearestFirst(waiting), asked === 0 ? firstBatch : batch);
      if (taken.length > 0 && !(await answer(taken))) break;
      for (const passage of waiting)
        if (passage.pieces.every(({ reading }) => reading)) waiting.delete(passage);
      if (!signal.aborted) answered(waiting.size === 0);
    }
    running = false;
  };

  /** False where there is nobody left to ask. */
  const answer = async (taken: { piece: Piece; passage: Passage }[]): Promise<boolean> => {
    asked++;
    try {
      const readings = await read(
        taken.map(({ piece: { text }, passage: { lang } }) => ({ text, ...(lang && { lang }) })),
      );
      for (const [at, { piece }] of taken.entries()) {
        const reading = readings[at];
        if (reading) piece.reading = reading;
      }
      failures = 0;
      return true;
    } catch (error) {
      if (++failures > retries || signal.aborted) {
        waiting.clear();
        gaveUp(error);
        return false;
      }
      await new Promise((resolve) => setTimeout(resolve, retryAfter));
      return true;
    }
  };

  return {
    add(passage: Passage) {
      if (passage.pieces.some(({ reading }) => !reading)) waiting.add(passage);
    },
    drop: (passage: Passage) => waiting.delete(passage),
    /** Reads what waits, if it is not being read already. */
    run: () => void run(),
    get isEmpty() {
      return waiting.size === 0;
    },
  };
}

function take(passages: Passage[], most: number): { piece: Piece; passage: Passage }[] {
  const taken: { piece: Piece; passage: Passage }[] = [];
  for (const passage of passages) {
    for (const piece of passage.pieces) {
      if (taken.length === most) return taken;
      if (!piece.reading) taken.push({ piece, passage });
    }
  }
  return taken;
}

/** Passages with names before those with cues only, and among them what is on screen before the rest. */
function nearestFirst(waiting: Set<Passage>): Passage[] {
  if (waiting.size <= firstBatch) return [...waiting];
  const first: Passage[] = [];
  const next: Passage[] = [];
  const last: Passage[] = [];
  for (const passage of waiting) {
    if (!passage.names) last.push(passage);
    else (first.length < batch && isOnScreen(passage) ? first : next).push(passage);
  }
  return [...first, ...next, ...last];
}

function isOnScreen({ nodes }: Passage): boolean {
  const box = nodes[0]?.parentElement?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}

/** Resolves once the document is shown: not in a hidden tab, not prerendered. */
export function untilVisible(signal: AbortSignal): Promise<void> {
  if (!document.hidden || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      if (document.hidden && !signal.aborted) return;
      document.removeEventListener('visibilitychange', done);
      resolve();
    };
    document.addEventListener('visibilitychange', done);
    signal.addEventListener('abort', done, { once: true });
  });
}
