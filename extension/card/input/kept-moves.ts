import type { Point } from '../position/geometry.ts';
import { trusted } from './trusted.ts';

/** Moves come with every frame: after this long (ms) without one, while something else tells of a move, they are kept from us. */
const missedMs = 120;

interface KeptMovesOptions {
  /** Where the pointer was last seen. */
  at: () => Point | undefined;
  /** A finger is what points: browsers make other events of its moves too. */
  isTouch: () => boolean;
  moved: (event: MouseEvent) => void;
  signal: AbortSignal;
}

/**
 * Stands in where a listener of the page, older than ours, lets no move of the pointer through: other events tell of moves
 * too. Where the page moves beneath a pointer at rest, browsers tell of a move to where it is; that is none.
 */
export function followKeptMoves(view: Window, { at, isTouch, moved, signal }: KeptMovesOptions): void {
  const passive = { capture: true, passive: true, signal } as const;
  let last = Number.NEGATIVE_INFINITY;
  const onMove = ({ timeStamp }: Event) => {
    last = timeStamp;
  };
  const onOther = (event: MouseEvent): void => {
    const { clientX: x, clientY: y, timeStamp } = event;
    const from = at();
    if (!isTouch() && timeStamp - last > missedMs && (x !== from?.x || y !== from.y)) moved(event);
  };
  view.addEventListener('pointermove', trusted(onMove), passive);
  view.document.addEventListener('pointerenter', trusted(onOther), passive);
  for (const other of ['mousemove', 'pointerover', 'mouseover', 'pointerout', 'mouseout'] as const)
    view.addEventListener(other, trusted(onOther), passive);
}
