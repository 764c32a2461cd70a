import type { CardEvent } from '../machine/events.ts';
import { distance, type Point } from '../position/geometry.ts';
import { trusted } from './trusted.ts';

interface ScrollingOptions {
  document: Document;
  /** Where the pointer was last seen. */
  at: () => Point | undefined;
  send: (event: CardEvent) => void;
  signal: AbortSignal;
}

/**
 * Tells the machine when the content under the pointer scrolls. Scrolling elsewhere, such as a ticker that never
 * stands still, must not keep cards closed.
 */
export function listenToScroll({ document, at, send, signal }: ScrollingOptions): void {
  const onScroll = ({ target }: Event): void => {
    const point = at();
    if (point && target instanceof Element && distance(point, target.getBoundingClientRect()) > 0) return;
    send({ is: 'scroll', t: performance.now() });
  };
  document.defaultView?.addEventListener('scroll', trusted(onScroll), {
    capture: true,
    passive: true,
    signal,
  });
}
