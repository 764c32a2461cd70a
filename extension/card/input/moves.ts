import { FAST, RESTS } from '../machine/delays.ts';
import type { Point } from '../position/geometry.ts';

interface MovesOptions {
  /** Looks at what is under the pointer; true where it has to be looked at again once the pointer rests. */
  look: (move: PointerEvent, isFast: boolean) => boolean;
  signal: AbortSignal;
}

/** Follows the moves of a pointer: at most one look a frame, and one more where a fast pointer comes to rest. */
export function followMoves({ look, signal }: MovesOptions) {
  let move: PointerEvent | undefined;
  let seen: (Point & { t: number }) | undefined;
  let frame = 0;
  let rests: ReturnType<typeof setTimeout> | undefined;

  const lookNow = (): void => {
    frame = 0;
    if (!move) return;
    const { clientX: x, clientY: y, timeStamp: t } = move;
    const speed = seen && t > seen.t ? Math.hypot(x - seen.x, y - seen.y) / (t - seen.t) : 0;
    if (look(move, speed > FAST)) rests ??= setTimeout(lookOnceItRests, RESTS);
    seen = { x, y, t };
  };
  const lookSoon = (): void => {
    frame ||= requestAnimationFrame(lookNow);
  };
  /** One timer for many moves: setting one at each costs more. */
  const lookOnceItRests = (): void => {
    const moved = performance.now() - (move?.timeStamp ?? 0);
    rests = moved < RESTS ? setTimeout(lookOnceItRests, RESTS - moved) : undefined;
    if (!rests) lookSoon();
  };
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(rests);
  });
  return {
    moved(event: PointerEvent): void {
      move = event;
      lookSoon();
    },
    /** The pointer has left the document. */
    left(): void {
      move = undefined;
    },
    /** The last move, while the pointer is over the document. */
    get last() {
      return move;
    },
  };
}
