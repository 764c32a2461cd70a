import type { OpenCard } from './events.ts';
import type { Box, Point } from './geometry.ts';
import type { CardPage, StandingMention } from './page-port.ts';
import { runOf } from './page-text.ts';
import { CLEAR, heightIn, lineAt, type Place, place, widthIn } from './place.ts';

/** A screen narrower than this (CSS px) that is touched shows the card as a sheet. */
const NARROW = 480;

/** Where one card stands; remembers the line it opened at and the side it is on. */
export interface Stand {
  /** Whether the card is a sheet across the foot of the screen. */
  readonly sheet: boolean;
  /** Puts the card where it belongs now; false once its mention is gone or out of view. */
  follow(element: HTMLElement): boolean;
  /** Keeps the card where it is from now on, wherever its mention goes. */
  pin(): void;
  /** Moves a pinned card, as far as the view goes. */
  moveBy(element: HTMLElement, dx: number, dy: number): void;
}

/** Makes a stand for a card of `mention`, opened at a point, or from its first line where there was none. */
export function createStand(
  page: CardPage,
  mention: StandingMention,
  by: OpenCard['by'],
  at: Point | undefined,
): Stand {
  const text = runOf(page.element(mention));
  const line = at ? lineAt(page.rects(mention), at) : 0;
  const sheet = by === 'touch' && viewOf().width < NARROW;
  let side: Place['side'] | undefined;
  let pinned: { left: number; top: number } | undefined;
  let last: { left: number; top: number } = { left: 0, top: 0 };

  const put = (element: HTMLElement, left: number, top: number, maxHeight: number): void => {
    last = { left, top };
    const zoom = element.currentCSSZoom ?? 1;
    const { style } = element;
    style.left = `${left / zoom}px`;
    style.top = `${top / zoom}px`;
    style.maxHeight = `${maxHeight / zoom}px`;
  };

  return {
    sheet,
    follow(element) {
      const view = viewOf();
      const lines = page.rects(mention);
      if (sheet) {
        element.style.maxHeight = `${heightIn(view.height)}px`;
        return lines.length > 0;
      }
      const zoom = element.currentCSSZoom ?? 1;
      element.style.width = `${widthIn(view.width, textScale(element)) / zoom}px`;
      const card = { width: element.offsetWidth * zoom, height: naturalHeight(element) * zoom };
      if (pinned) {
        const height = Math.min(card.height, heightIn(view.height));
        const { left, top } = clamp(pinned, { width: card.width, height }, view);
        put(element, left, top, heightIn(view.height));
        return true;
      }
      if (!lines.some((box) => overlaps(box, view))) return false;
      const placed = place({ lines, line, card, view, ...text, side });
      side = placed.side;
      put(element, placed.left, placed.top, placed.maxHeight);
      return true;
    },
    pin() {
      pinned = last;
    },
    moveBy(element, dx, dy) {
      if (!pinned) return;
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      pinned = clamp({ left: pinned.left + dx, top: pinned.top + dy }, size, viewOf());
      put(element, pinned.left, pinned.top, heightIn(viewOf().height));
    },
  };
}

/** What is seen of the layout viewport, less than all of it when zoomed in by pinching. */
function viewOf(): Box {
  const { visualViewport, innerWidth, innerHeight } = window;
  if (!visualViewport) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  const { offsetLeft, offsetTop, width, height } = visualViewport;
  return { left: offsetLeft, top: offsetTop, width, height };
}

/** The height that a card would have if nothing in it had to scroll. */
function naturalHeight(element: HTMLElement): number {
  const body = element.querySelector('.body');
  return body ? element.offsetHeight - body.clientHeight + body.scrollHeight : element.offsetHeight;
}

/** How much larger than usual the reader has set text: running text is 14 px at 1. */
function textScale(element: HTMLElement): number {
  return Math.max(1, Number.parseFloat(getComputedStyle(element).fontSize) / 14);
}

function overlaps(one: Box, other: Box): boolean {
  const across = one.left < other.left + other.width && other.left < one.left + one.width;
  return across && one.top < other.top + other.height && other.top < one.top + one.height;
}

function clamp(at: { left: number; top: number }, size: { width: number; height: number }, view: Box) {
  const most = (start: number, room: number, need: number) =>
    Math.max(start + CLEAR, start + room - CLEAR - need);
  return {
    left: Math.max(view.left + CLEAR, Math.min(at.left, most(view.left, view.width, size.width))),
    top: Math.max(view.top + CLEAR, Math.min(at.top, most(view.top, view.height, size.height))),
  };
}
