import { expect, test } from 'vitest';
import { frameOrder } from '../../../extension/page/frame-order.ts';

/** A tree of windows, as far as frames of other origins show themselves. */
function windowWith(...children: Window[]): Window {
  const made: Record<string | number, unknown> = { length: children.length };
  made.parent = made;
  for (const [at, child] of children.entries()) {
    made[at] = child;
    (child as unknown as Record<string, unknown>).parent = made;
  }
  return made as unknown as Window;
}

test('frames stand in document order, those in frames between their parent and its next sibling', () => {
  const [a, b, inner, c] = [windowWith(), windowWith(), windowWith(), windowWith()];
  const outer = windowWith(b, inner);
  const top = windowWith(a, outer, c);
  const orders = [top, a, outer, b, inner, c].map(frameOrder);
  expect(orders[0]).toBe(0);
  expect(orders).toEqual([...orders].sort((x, y) => x - y));
  expect(new Set(orders).size).toBe(orders.length);
});
