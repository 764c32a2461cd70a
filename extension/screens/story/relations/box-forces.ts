import { nearestOn } from './crossings.ts';
import type { Body, Line, Point } from './geometry.ts';

/** The least room between two boxes, and between a box and a line that is not its own, in px. */
const GAP = 8;
const OFF = 5;

/** A force that pushes boxes that meet apart, along the shorter way, and back inside the map's edges. */
export function keepApart(bodies: readonly Body[], width: number): () => void {
  return () => {
    for (const [at, one] of bodies.entries()) {
      for (let next = at + 1; next < bodies.length; next++) {
        const other = bodies[next]!;
        const { x, y } = overlap(one, other);
        if (x <= 0 || y <= 0) continue;
        const axis = x < y ? 'x' : 'y';
        const push = (Math.min(x, y) / 4) * (one[axis] < other[axis] ? -1 : 1);
        one[axis] += push;
        other[axis] -= push;
      }
      one.x = within(one, width);
    }
  };
}

/** A force that pushes boxes off the lines between others, and those lines' ends the other way. */
export function keepOffLines(bodies: readonly Body[], lines: readonly Line[]): (alpha: number) => void {
  return (alpha) => {
    for (const { from, to } of lines) {
      for (const body of bodies) {
        if (body === from || body === to) continue;
        const near = nearestOn(from, to, body);
        const [dx, dy] = [body.x - near.x, body.y - near.y];
        const room = { x: body.width / 2 + OFF - Math.abs(dx), y: body.height / 2 + OFF - Math.abs(dy) };
        if (room.x <= 0 || room.y <= 0) continue;
        const length = Math.hypot(dx, dy) || 1;
        const push = Math.min(room.x, room.y) * 0.5 * alpha;
        const [px, py] = [(dx / length) * push, (dy / length) * push];
        body.x += px;
        body.y += py;
        for (const end of [from, to]) {
          end.x -= px / 2;
          end.y -= py / 2;
        }
      }
    }
  };
}

/** Ends what overlap is left: from top to bottom, each box goes down until it is clear of those above it. */
export function settle(bodies: readonly Body[], width: number): void {
  const placed: Body[] = [];
  for (const body of bodies.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    body.x = within(body, width);
    for (let met = meets(body, placed); met; met = meets(body, placed))
      body.y = met.y + (met.height + body.height) / 2 + GAP;
    placed.push(body);
  }
}

/** Where the middle of a box must stand for the box to be inside the map's edges. */
export function within({ x, width: own }: Body, width: number): number {
  return Math.max(own / 2, Math.min(width - own / 2, x));
}

function meets(body: Body, others: readonly Body[]): Body | undefined {
  return others.find((other) => {
    const { x, y } = overlap(body, other);
    return x > 0.01 && y > 0.01;
  });
}

/** How far two boxes, with the room that is kept between them, lie over one another. */
function overlap(one: Body, other: Body): Point {
  return {
    x: (one.width + other.width) / 2 + GAP - Math.abs(one.x - other.x),
    y: (one.height + other.height) / 2 + GAP - Math.abs(one.y - other.y),
  };
}
