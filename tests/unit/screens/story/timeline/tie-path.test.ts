import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tiePath } from '../../../../../extension/screens/story/timeline/tie-path.ts';

test('goes out, down and back, round at its corners', () => {
  expect(tiePath({ x: 100, y: 10 }, { x: 80, y: 310 }, 200, 400)).toBe(
    'M100 10L200 10C250 10 250 10 250 160L250 160C250 310 250 310 200 310L80 310',
  );
});

test('starts at the upper end, whichever comes first', () => {
  const [one, other] = [
    { x: 100, y: 10 },
    { x: 80, y: 310 },
  ];
  expect(tiePath(other, one, 200, 400)).toBe(tiePath(one, other, 200, 400));
});

test('never leaves the picture and keeps clear of the labels between where there is room', () => {
  const px = fc.integer({ min: 0, max: 300 });
  fc.assert(
    fc.property(px, px, px, px, px, (x1, y1, x2, y2, past) => {
      const edge = 320;
      const path = tiePath({ x: x1, y: y1 }, { x: x2, y: y2 }, past, edge);
      const points = [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
      for (const [x, y] of points) {
        expect(x).toBeLessThanOrEqual(edge);
        expect(y).toBeGreaterThanOrEqual(Math.min(y1, y2));
        expect(y).toBeLessThanOrEqual(Math.max(y1, y2));
      }
      const between = points.filter(([, y]) => y !== y1 && y !== y2);
      for (const [x] of between) expect(x).toBeGreaterThanOrEqual(past);
    }),
  );
});
