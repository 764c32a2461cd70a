import type { Passage } from './passage.ts';

/** Number of names below the screen, in document order, after which no more are looked for on it. */
const farBelow = 50;

/** A piece that is to be read next. */
export interface NextPiece {
  piece: Passage['pieces'][number];
  passage: Passage;
  isNear: boolean;
}

/** Passages in the order in which they are read: names on screen, other names, and cues only. */
export type Lines = readonly [near: Passage[], far: Passage[], cues: Passage[]];

export const newLines = (): Lines => [[], [], []];

/** Puts passages into the lines, by where they are to the screen. */
export function lineUp([near, far, cues]: Lines, passages: Passage[]): void {
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
export function take(lines: Lines, waiting: Set<Passage>, most: number): NextPiece[] {
  const taken: NextPiece[] = [];
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
