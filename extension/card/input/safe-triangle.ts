import { type Box, distance, type Point } from '../position/geometry.ts';

/** How far (px) beside the straight way a hand may stray. */
const SLACK = 6;

/**
 * Whether a pointer that left a mention at `from` and is now at `to` is on its way to the card: inside the shape
 * that spans from where it left to all of the card, and nearer to the card than it was.
 */
export function isTowards(from: Point, to: Point, card: Box): boolean {
  if (distance(to, card) > distance(from, card)) return false;
  const { left, top, width, height } = card;
  const corners: Point[] = [
    { x: left - SLACK, y: top - SLACK },
    { x: left + width + SLACK, y: top - SLACK },
    { x: left + width + SLACK, y: top + height + SLACK },
    { x: left - SLACK, y: top + height + SLACK },
  ];
  return corners.some((corner, at) => inTriangle(to, from, corner, corners[(at + 1) % 4]!));
}

function inTriangle(point: Point, a: Point, b: Point, c: Point): boolean {
  const sides = [turn(point, a, b), turn(point, b, c), turn(point, c, a)];
  return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
}

/** Positive where going from `a` to `b` leaves the point on one hand, negative on the other. */
function turn(point: Point, a: Point, b: Point): number {
  return (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
}
