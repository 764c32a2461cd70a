import { type Box, distance, type Point } from './geometry.ts';

/** Least distance (px) between card and line, and between card and the edge of the view. */
export const CLEAR = 8;

/** A card less high than this (px) shows nothing worth opening: then it may cover the line. */
const LEAST = 96;

/** With less room than this (px) over and under its line, a card stands beside it where it can. */
const SHORT = 240;

/** The part of the view's height that a card may take. */
const MOST = 0.6;

/**
 * Height (px) that a card may always have if the view has the room: enough for first sight with a short note.
 */
const LOW = 320;

export type Side = 'below' | 'above' | 'left' | 'right';

/** Everything that placing a card depends on, in CSS pixels of the layout viewport. */
export interface Room {
  /** One box per line of the mention, at least one. */
  lines: readonly Box[];
  /** The line pointed at; one that is no longer there counts as the last. */
  line: number;
  /** The size that the card would have with unlimited room. */
  card: { width: number; height: number };
  /** What is seen of the page: less than the layout viewport when zoomed in by pinching. */
  view: Box;
  /** The text runs from right to left. */
  rtl: boolean;
  /** The text runs from top to bottom; `rl` where its next line is on the left. */
  vertical: 'rl' | 'lr' | undefined;
  /** The side the card stands on already, kept while there is room. */
  side: Side | undefined;
}

/** Where a card goes and how high it may be. */
export interface Placement {
  side: Side;
  left: number;
  top: number;
  maxHeight: number;
}

/** Which of a mention's lines a point is on, or nearest to. */
export function lineAt(lines: readonly Box[], point: Point): number {
  let nearest = 0;
  for (let at = 1; at < lines.length; at++) {
    if (distance(point, lines[at]!) < distance(point, lines[nearest]!)) nearest = at;
  }
  return nearest;
}

/**
 * The width (px) of a card in a view of a given width: 280 on a phone, else 320, times the reader's text size.
 */
export function widthIn(view: number, scale: number): number {
  return Math.min((view < 480 ? 280 : 320) * scale, view - 2 * CLEAR);
}

/** The maximum height (px) of a card in a view of a given height. */
export function heightIn(view: number): number {
  return Math.min(Math.max(view * MOST, LOW), view - 2 * CLEAR);
}

/** Places a card beside its line: clear of it wherever there is room, and always wholly in view. */
export function place(room: Room): Placement {
  return room.vertical ? placeBeside(room, room.vertical) : placeUnder(room);
}

function placeUnder(room: Room): Placement {
  const { lines, line, card, view, rtl, side: kept } = room;
  const target = lines[Math.min(line, lines.length - 1)]!;
  const bottom = view.top + view.height - CLEAR;
  const below = bottom - (target.top + target.height + CLEAR);
  const above = target.top - CLEAR - (view.top + CLEAR);
  const wanted = Math.min(card.height, heightIn(view.height));
  const side = chooseSide({ below, above }, wanted, kept === 'above' ? 'above' : 'below');
  const space = side === 'below' ? below : above;
  // In a low view there is more room beside the line than over or under it.
  if (space < Math.min(wanted, SHORT) && fitsBeside(room)) return placeBeside(room, rtl ? 'rl' : 'lr');
  const maxHeight =
    space < Math.min(wanted, LEAST) ? heightIn(view.height) : Math.min(space, heightIn(view.height));
  const height = Math.min(wanted, maxHeight);
  const top = side === 'below' ? target.top + target.height + CLEAR : target.top - CLEAR - height;
  const left = rtl ? target.left + target.width - card.width : target.left;
  return {
    side,
    left: within(left, view.left + CLEAR, view.left + view.width - CLEAR - card.width),
    top: within(top, view.top + CLEAR, bottom - height),
    maxHeight,
  };
}

/** Whether the card finds room at the left or right of its line. */
function fitsBeside({ lines, line, card, view }: Room): boolean {
  const target = lines[Math.min(line, lines.length - 1)]!;
  const right = view.left + view.width - (target.left + target.width);
  return Math.max(right, target.left - view.left) >= card.width + 2 * CLEAR;
}

function placeBeside({ lines, line, card, view, side: kept }: Room, vertical: 'rl' | 'lr'): Placement {
  const target = lines[Math.min(line, lines.length - 1)]!;
  const end = view.left + view.width - CLEAR;
  const right = end - (target.left + target.width + CLEAR);
  const left = target.left - CLEAR - (view.left + CLEAR);
  const first = kept === 'left' || kept === 'right' ? kept : vertical === 'rl' ? 'left' : 'right';
  const side = chooseSide({ left, right }, card.width, first);
  const maxHeight = heightIn(view.height);
  const height = Math.min(card.height, maxHeight);
  const at = side === 'right' ? target.left + target.width + CLEAR : target.left - CLEAR - card.width;
  return {
    side,
    left: within(at, view.left + CLEAR, end - card.width),
    top: within(target.top, view.top + CLEAR, view.top + view.height - CLEAR - height),
    maxHeight,
  };
}

/** The first side if the card fits there, else the other if it fits, else the one with more room. */
function chooseSide<S extends Side>(rooms: Record<S, number>, wanted: number, first: S): S {
  const [other] = (Object.keys(rooms) as S[]).filter((side) => side !== first) as [S];
  if (rooms[first] >= wanted) return first;
  if (rooms[other] >= wanted) return other;
  return rooms[other] > rooms[first] ? other : first;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
