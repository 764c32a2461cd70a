/** A sheet pulled down this far (px) is let go. */
const PULL = 60;

/** Follows a pointer that went down on a pinned card's head, until it goes up: the card moves with it. */
export function dragFrom(down: PointerEvent, move: (dx: number, dy: number) => void): void {
  let { clientX: x, clientY: y } = down;
  track(down, (event) => {
    move(event.clientX - x, event.clientY - y);
    ({ clientX: x, clientY: y } = event);
  });
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
  const bar = down.currentTarget;
  if (!(bar instanceof HTMLElement) || down.button !== 0) return;
  if (down.target instanceof Element && down.target.closest('button')) return;
  bar.setPointerCapture(down.pointerId);
  const ended = new AbortController();
  bar.addEventListener('pointermove', onMove, { signal: ended.signal, passive: true });
  for (const end of ['pointerup', 'pointercancel']) {
    bar.addEventListener(end, () => ended.abort(), { signal: ended.signal, passive: true });
  }
}
