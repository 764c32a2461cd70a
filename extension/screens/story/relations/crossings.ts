import type { Body, Line, Point } from './geometry.ts';

/** How much harder to read a line through a box is than one across a line. */
const THROUGH = 3;

/** How many lines cross one another, and run through boxes that are not theirs, which weighs more. */
export function countCrossings(bodies: readonly Body[], lines: readonly Line[]): number {
  let count = 0;
  for (const [at, line] of lines.entries()) {
    for (let next = at + 1; next < lines.length; next++) if (cross(line, lines[next]!)) count++;
    for (const body of bodies) {
      if (body !== line.from && body !== line.to && runsThrough(line, body)) count += THROUGH;
    }
  }
  return count;
}

/** The point of a line that is nearest to another point. */
export function nearestOn(from: Point, to: Point, point: Point): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const part = ((point.x - from.x) * dx + (point.y - from.y) * dy) / (dx * dx + dy * dy || 1);
  const clamped = Math.max(0, Math.min(1, part));
  return { x: from.x + clamped * dx, y: from.y + clamped * dy };
}

function cross(one: Line, other: Line): boolean {
  const ends = [other.from, other.to];
  if (ends.includes(one.from) || ends.includes(one.to)) return false;
  return side(one, other.from) * side(one, other.to) < 0 && side(other, one.from) * side(other, one.to) < 0;
}

/** On which side of a line a point lies, by its sign. */
function side({ from, to }: Line, { x, y }: Point): number {
  return (to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x);
}

function runsThrough({ from, to }: Line, { x, y, width, height }: Body): boolean {
  let [enter, leave] = [0, 1];
  for (const [start, length, low, high] of [
    [from.x, to.x - from.x, x - width / 2, x + width / 2],
    [from.y, to.y - from.y, y - height / 2, y + height / 2],
  ] as const) {
    if (length === 0) {
      if (start < low || start > high) return false;
      continue;
    }
    const [a, b] = [(low - start) / length, (high - start) / length];
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter < leave;
}
