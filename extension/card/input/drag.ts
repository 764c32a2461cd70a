/** A sheet pulled down this far (px) is let go. */
const PULL = 60;

/**
 * Follows a pointer that went down on a pinned card's head, until it goes up: the card moves with it. Where points are
 * those of the card's own `frame`, they move with the card, and each is a way from where the pointer went down.
 */
export function dragFrom(
  down: PointerEvent,
  move: (dx: number, dy: number) => void,
  pointsOf: 'page' | 'frame' = 'page',
): void {
  let { clientX: x, clientY: y } = down;
  track(down, (event) => {
    move(event.clientX - x, event.clientY - y);
    if (pointsOf === 'page') ({ clientX: x, clientY: y } = event);
  });
}

/** How far (px) an arrow key moves a pinned card, and with Shift. */
const STEP = 16;
const LEAP = 96;

const ways: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** Moves a pinned card by an arrow key that was pressed on its handle. */
export function nudgeBy(event: KeyboardEvent, move: (dx: number, dy: number) => void): void {
  const way = ways[event.key];
  if (!way || event.altKey || event.ctrlKey || event.metaKey) return;
  // The page would scroll by it.
  event.preventDefault();
  const far = event.shiftKey ? LEAP : STEP;
  move(way[0] * far, way[1] * far);
}

/** Follows a finger that went down on a sheet's head; pulled down far enough, the sheet closes. */
export function pullFrom(down: PointerEvent, close: () => void): void {
  let closed = false;
  track(down, (event) => {
    if (closed || event.clientY - down.clientY < PULL) return;
    closed = true;
    close();
  });
}

function track(down: PointerEvent, onMove: (event: PointerEvent) => void): void {
  const bar = down.currentTarget as HTMLElement;
  if (down.button !== 0 || (down.target as Element).closest('button:not([aria-description])')) return;
  bar.setPointerCapture(down.pointerId);
  const ended = new AbortController();
  bar.addEventListener('pointermove', onMove, { signal: ended.signal, passive: true });
  for (const end of ['pointerup', 'pointercancel']) {
    bar.addEventListener(end, () => ended.abort(), { signal: ended.signal, passive: true });
  }
}
