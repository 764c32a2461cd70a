import type { Point, Size } from './geometry.ts';

/** How long and how wide an arrow's head is, in px. */
const LENGTH = 7;
const WIDTH = 3.5;

/**
 * The SVG paths of a line from one box's middle over that of its words to another box, and of the head that it ends in
 * at that box's edge.
 */
export function linePath(from: Point, over: Point, to: Point & Size): { line: string; head: string } {
  const tip = edgeOf(to, over);
  const length = Math.hypot(tip.x - over.x, tip.y - over.y) || 1;
  const [dx, dy] = [(tip.x - over.x) / length, (tip.y - over.y) / length];
  const foot = { x: tip.x - dx * LENGTH, y: tip.y - dy * LENGTH };
  const side = (way: 1 | -1) => point({ x: foot.x - way * dy * WIDTH, y: foot.y + way * dx * WIDTH });
  return {
    line: `M${point(from)}L${point(over)}L${point(foot)}`,
    head: `M${point(tip)}L${side(1)}L${side(-1)}Z`,
  };
}

/** Where a line to the middle of a box meets its edge. */
function edgeOf({ x, y, width, height }: Point & Size, from: Point): Point {
  const [dx, dy] = [from.x - x, from.y - y];
  if (dx === 0 && dy === 0) return { x, y };
  const part = Math.min(width / 2 / Math.abs(dx), height / 2 / Math.abs(dy));
  return { x: x + dx * part, y: y + dy * part };
}

const round = (length: number) => Math.round(length * 10) / 10;
const point = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
