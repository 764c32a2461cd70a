/** A point in CSS pixels of the layout viewport. */
export interface Point {
  x: number;
  y: number;
}

/** An upright rectangle in CSS pixels of the layout viewport; a DOMRect is one. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The distance between a point and the nearest point of a box; 0 inside. */
export function distance({ x, y }: Point, { left, top, width, height }: Box): number {
  const dx = Math.max(left - x, 0, x - left - width);
  const dy = Math.max(top - y, 0, y - top - height);
  return Math.hypot(dx, dy);
}

/** Whether two boxes share anything but an edge. */
export function overlaps(one: Box, other: Box): boolean {
  const across = one.left < other.left + other.width && other.left < one.left + one.width;
  return across && one.top < other.top + other.height && other.top < one.top + one.height;
}
