/** What is known of whether somebody reads the page. */
export interface ReaderSigns {
  /** The pointer's last move. */
  last(): PointerEvent | undefined;
  /** Calls back once, with the first sign; at once where there was one. */
  whenThere(callback: () => void): void;
  /** Stops listening and forgets the last move. */
  end(): void;
}

/** What shows that somebody is there who may want a card. Pages keep some of it from all who listen after them. */
const signs = ['pointermove', 'mousemove', 'pointerdown', 'keydown', 'focusin'] as const;
/** These tell of moves too, but also of a page that moves beneath a pointer at rest: then they say where that is. */
const signsIfMoved = ['pointerover', 'mouseover', 'pointerout', 'mouseout'] as const;

/**
 * Waits for a sign that somebody reads the page, and keeps the pointer's last move, for cards whose script is not there
 * yet: a pointer that rests moves no more.
 */
export function followReader(signal: AbortSignal): ReaderSigns {
  const ended = new AbortController();
  let last: PointerEvent | undefined;
  let over: MouseEvent | undefined;
  let isThere = false;
  let come = () => {};
  const keep = (event: Event): void => {
    // Events made by the page's scripts do not count.
    if (!event.isTrusted) return;
    isThere = true;
    if (/move$/.test(event.type)) last = event as PointerEvent;
    come();
  };
  const keepIfMoved = (event: MouseEvent): void => {
    if (!event.isTrusted) return;
    const isMoved = over && (over.clientX !== event.clientX || over.clientY !== event.clientY);
    over = event;
    if (!isMoved) return;
    last = event as PointerEvent;
    keep(event);
  };
  const options = { capture: true, passive: true, signal: AbortSignal.any([signal, ended.signal]) };
  for (const sign of signs) addEventListener(sign, keep, options);
  document.addEventListener('pointerenter', keepIfMoved, options);
  for (const sign of signsIfMoved) addEventListener(sign, keepIfMoved, options);
  return {
    last: () => last,
    whenThere(callback) {
      come = () => {
        come = () => {};
        callback();
      };
      // A finger is noticed only when it presses, too late to fetch the script: on touch screens it is fetched at
      // once.
      if (isThere || matchMedia('(any-pointer: coarse)').matches) come();
    },
    end: () => ended.abort(),
  };
}
