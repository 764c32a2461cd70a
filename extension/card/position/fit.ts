import type { Box } from './geometry.ts';

/** How often what is seen at first sight can be shortened; entry.css says what each step leaves out. */
const STEPS = 5;

/** Makes what shortens a card's first sight, step by step, until the card is no higher than there is room. */
export function createFit() {
  /**
   * Key of the last layout the content was shortened for. Scroll position is not part of it, so the card keeps its size
   * while it is read.
   */
  let fitted: { body: Element | null; key: string } | undefined;
  return (element: HTMLElement, view: Pick<Box, 'width' | 'height'>, room: () => number): void => {
    const body = bodyOf(element);
    const unfolded = body?.closest('.unfolded') != null;
    const { fontSize } = getComputedStyle(element);
    const key = [view.width, view.height, fontSize, unfolded, body?.childElementCount].join();
    if (fitted?.body === body && fitted.key === key) return;
    fitted = { body, key };
    if (unfolded) return;
    for (let step = 0; step <= STEPS; step++) {
      element.dataset.fit = String(step);
      if (naturalSize(element).height <= room()) return;
    }
  };
}

/** The size that a card would have in the viewport if nothing in it had to scroll. */
export function naturalSize(element: HTMLElement): { width: number; height: number } {
  const hidden = hiddenIn(element);
  const zoom = zoomOf(element);
  return { width: element.offsetWidth * zoom, height: (element.offsetHeight + hidden) * zoom };
}

/** How much of a card (px) has to be scrolled to; in a frame, what it says of itself. */
export function hiddenIn(element: HTMLElement): number {
  const body = bodyOf(element);
  if (body) return body.scrollHeight - body.clientHeight;
  const frame = element.querySelector('iframe');
  return frame?.dataset.natural ? Math.max(0, Number(frame.dataset.natural) - frame.clientHeight) : 0;
}

/** Notes on a card whether it scrolls; what scrolls can be reached by key. */
export function noteScrolling(element: HTMLElement): void {
  const scrolls = hiddenIn(element) > 0;
  element.toggleAttribute('data-scrolls', scrolls);
  const body = bodyOf(element) as HTMLElement | null;
  if (body && scrolls && body.tabIndex !== 0) body.tabIndex = 0;
}

/** How far the page's own CSS zooms what is in it, us too. */
export function zoomOf(element: HTMLElement): number {
  return element.currentCSSZoom ?? 1;
}

/** The scrolling element: `.body` of the current entry, which is the first in the tree. */
function bodyOf(element: HTMLElement): Element | null {
  return element.querySelector('.body');
}
