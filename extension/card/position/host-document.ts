import type { CardPage } from '../page-port.ts';
import { type Box, overlaps, type Point } from './geometry.ts';

/** A frame smaller than this (CSS px) has no room for a card at first sight with a note. */
const ROOM = { width: 296, height: 320 };

/** Where the cards of a frame are shown: in its own document, or in that of an ancestor that has the room. */
export interface Home {
  readonly document: Document;
  readonly window: Window;
  /** The frame element by which the home holds the frame; undefined where the frame is its own home. */
  readonly frame: Element | undefined;
  /** A point of the frame's layout viewport, in that of the home. */
  from(point: Point): Point;
  /** The other way. */
  into(point: Point): Point;
}

/** The frame as its own home. */
export function ownHome(own: Window): Home {
  return {
    document: own.document,
    window: own,
    frame: undefined,
    from: (point) => point,
    into: (point) => point,
  };
}

/**
 * The nearest of a frame and its ancestors that has room for a card. Pages of another origin can neither be measured
 * nor written to: beyond one, the frame itself is what there is, and its cards are clipped to it and scroll.
 */
export function homeOf(own: Window): Home {
  let home = ownHome(own);
  while (home.window.innerWidth < ROOM.width || home.window.innerHeight < ROOM.height) {
    const outer = outside(home);
    if (!outer) return ownHome(own);
    home = outer;
  }
  return home;
}

function outside({ window, from, into }: Home): Home | undefined {
  // Null for the page itself, and where the page around it is of another origin.
  const frame = window.frameElement as HTMLElement | null;
  if (!frame) return undefined;
  return {
    document: frame.ownerDocument,
    window: window.parent,
    frame,
    from: (point) => {
      const { left, top, scale } = insideOf(frame);
      const { x, y } = from(point);
      return { x: left + x * scale, y: top + y * scale };
    },
    into: (point) => {
      const { left, top, scale } = insideOf(frame);
      return into({ x: (point.x - left) / scale, y: (point.y - top) / scale });
    },
  };
}

/** Where a frame's viewport begins in the one around it, and how much larger it is drawn there. */
function insideOf(frame: HTMLElement): { left: number; top: number; scale: number } {
  const { left, top, width } = frame.getBoundingClientRect();
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  const scale = frame.offsetWidth > 0 ? width / frame.offsetWidth : 1;
  return {
    left: left + (frame.clientLeft + Number.parseFloat(paddingLeft)) * scale,
    top: top + (frame.clientTop + Number.parseFloat(paddingTop)) * scale,
    scale,
  };
}

/** The page of a frame as its home sees it: what the frame clips is not there, nor what covers the frame. */
export function seenFrom(home: Home, page: CardPage, own: Window): CardPage {
  const { frame } = home;
  if (!frame) return page;
  const toHome = (box: Box): DOMRect => {
    const from = home.from({ x: box.left, y: box.top });
    const to = home.from({ x: box.left + box.width, y: box.top + box.height });
    return new DOMRect(from.x, from.y, to.x - from.x, to.y - from.y);
  };
  return {
    ...page,
    rects: (mention) => {
      const view = { left: 0, top: 0, width: own.innerWidth, height: own.innerHeight };
      return page
        .rects(mention)
        .filter((line) => overlaps(line, view))
        .map(toHome);
    },
    at: (x, y, inPassing) => {
      const around = frame.getRootNode() as Document | ShadowRoot;
      if (around.elementFromPoint(x, y) !== frame) return undefined;
      const point = home.into({ x, y });
      return page.at(point.x, point.y, inPassing);
    },
  };
}
