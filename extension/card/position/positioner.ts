import type { OpenCard } from '../machine/events.ts';
import type { CardMention } from '../mention.ts';
import type { CardPage } from '../page-port.ts';
import { createFit, naturalSize, noteScrolling, zoomOf } from './fit.ts';
import { type Box, overlaps, type Point } from './geometry.ts';
import { isInSight } from './in-sight.ts';
import { runOf } from './page-text.ts';
import { CLEAR, heightIn, lineAt, type Placement, place, widthIn } from './placement.ts';

/** A screen narrower than this (CSS px) that is touched shows the card as a sheet. */
const NARROW = 480;

/** Where one card stands; remembers the line it opened at and the side it is on. */
export interface Positioner {
  /** Whether the card is a sheet across the foot of the screen. */
  readonly sheet: boolean;
  /** Puts the card where it belongs now; false once its mention is gone or out of view. */
  follow(element: HTMLElement): boolean;
  /** Keeps the card where it is from now on, wherever its mention goes. */
  pin(): void;
  /** Moves a pinned card, as far as the view goes. */
  moveBy(element: HTMLElement, dx: number, dy: number): void;
}

interface PositionerOptions {
  page: CardPage;
  mention: CardMention;
  by: OpenCard['by'];
  at: Point | undefined;
  /** Whether a card stands over a point. */
  isOurs: (point: Point) => boolean;
  /** Where it is shown. */
  window: Window;
  /** Called with the height (px) that the card may have, whenever that changes. */
  roomChanged: (height: number) => void;
}

/**
 * Makes the positioner of a card of `mention`. The card belongs to the line at the point where it was opened, or to
 * the first line if there was no point.
 */
export function createPositioner(options: PositionerOptions): Positioner {
  const { page, mention, by, at, isOurs, window } = options;
  const text = runOf(page.element(mention));
  const line = at ? lineAt(page.rects(mention), at) : 0;
  const sheet = by === 'touch' && viewOf(window).width < NARROW;
  let side: Placement['side'] | undefined;
  let pinned: { left: number; top: number } | undefined;
  let last: { left: number; top: number } = { left: 0, top: 0 };
  let wasInSight = false;
  let room = 0;

  const giveRoom = (height: number): void => {
    if (Math.abs(height - room) < 1) return;
    room = height;
    options.roomChanged(height);
  };

  /**
   * True once the mention has left the view. A command can open a card for text that no pointer finds, so only a
   * mention that was in sight can leave it.
   */
  const hasLeft = (lines: readonly Box[], view: Box): boolean => {
    const seen = lines.filter((line) => overlaps(line, view));
    if (seen.length === 0) return true;
    const isNow = isInSight(page, mention, seen, isOurs);
    const left = wasInSight && !isNow;
    wasInSight ||= isNow;
    return left;
  };

  const put = (element: HTMLElement, left: number, top: number, maxHeight: number): void => {
    last = { left, top };
    const zoom = zoomOf(element);
    const { style } = element;
    style.left = `${left / zoom}px`;
    style.top = `${top / zoom}px`;
    style.maxHeight = `${maxHeight / zoom}px`;
    giveRoom(maxHeight / zoom);
    noteScrolling(element);
  };

  const shorten = createFit();

  return {
    sheet,
    follow(element) {
      const view = viewOf(window);
      const lines = page.rects(mention);
      const most = heightIn(view.height);
      if (!pinned && hasLeft(lines, view)) return false;
      if (sheet) {
        element.style.maxHeight = `${most}px`;
        giveRoom(most);
        shorten(element, view, () => most);
        noteScrolling(element);
        return true;
      }
      element.style.width = `${widthIn(view.width, textScale(element)) / zoomOf(element)}px`;
      if (pinned) {
        const { width, height } = naturalSize(element);
        const { left, top } = clamp(pinned, { width, height: Math.min(height, most) }, view);
        put(element, left, top, most);
        return true;
      }
      const find = () => place({ lines, line, card: naturalSize(element), view, ...text, side });
      shorten(element, view, () => find().maxHeight);
      const found = find();
      side = found.side;
      put(element, found.left, found.top, found.maxHeight);
      return true;
    },
    pin() {
      pinned = last;
    },
    moveBy(element, dx, dy) {
      if (!pinned) return;
      const size = { width: element.offsetWidth, height: element.offsetHeight };
      pinned = clamp({ left: pinned.left + dx, top: pinned.top + dy }, size, viewOf(window));
      put(element, pinned.left, pinned.top, heightIn(viewOf(window).height));
    },
  };
}

/** What is seen of the layout viewport, less than all of it when zoomed in by pinching. */
function viewOf({ visualViewport, innerWidth, innerHeight }: Window): Box {
  if (!visualViewport) return { left: 0, top: 0, width: innerWidth, height: innerHeight };
  const { offsetLeft, offsetTop, width, height } = visualViewport;
  return { left: offsetLeft, top: offsetTop, width, height };
}

/** How much larger than usual the reader has set text: running text is 14 px at 1. */
function textScale(element: HTMLElement): number {
  return Math.max(1, Number.parseFloat(getComputedStyle(element).fontSize) / 14);
}

function clamp(at: { left: number; top: number }, size: { width: number; height: number }, view: Box) {
  const most = (start: number, room: number, need: number) =>
    Math.max(start + CLEAR, start + room - CLEAR - need);
  return {
    left: Math.max(view.left + CLEAR, Math.min(at.left, most(view.left, view.width, size.width))),
    top: Math.max(view.top + CLEAR, Math.min(at.top, most(view.top, view.height, size.height))),
  };
}
