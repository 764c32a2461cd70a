import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countCrossings } from '../../../../../extension/screens/story/relations/crossings.ts';
import type { Point, Size } from '../../../../../extension/screens/story/relations/geometry.ts';
import { layOutRelations } from '../../../../../extension/screens/story/relations/layout.ts';

const box = fc.record({
  width: fc.integer({ min: 30, max: 200 }),
  height: fc.integer({ min: 16, max: 60 }),
});
const map = fc
  .tuple(fc.array(box, { minLength: 1, maxLength: 8 }), fc.integer({ min: 220, max: 900 }))
  .chain(([names, width]) => {
    const end = fc.nat(names.length - 1);
    const label = fc
      .tuple(box, end, end)
      .map(([size, from, to]) => ({ ...size, width: Math.min(size.width, 120), from, to }));
    return fc.record({
      names: fc.constant(names),
      width: fc.constant(width),
      labels: fc.array(label, { maxLength: 8 }),
    });
  });

const edges = ({ x, y }: Point, { width, height }: Size) => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

describe('any relations', () => {
  test('are laid out so that no two boxes meet and none stands over an edge', () => {
    fc.assert(
      fc.property(map, ({ names, labels, width }) => {
        const laid = layOutRelations(names, labels, width);
        const boxes = [...laid.names, ...laid.labels].map((point, at) =>
          edges(point, [...names, ...labels][at]!),
        );
        for (const [at, one] of boxes.entries()) {
          expect(one.left).toBeGreaterThanOrEqual(-1);
          expect(one.right).toBeLessThanOrEqual(width + 1);
          expect(one.top).toBeGreaterThanOrEqual(-1);
          expect(one.bottom).toBeLessThanOrEqual(laid.height + 1);
          for (const other of boxes.slice(at + 1)) {
            const apart =
              one.right <= other.left ||
              other.right <= one.left ||
              one.bottom <= other.top ||
              other.bottom <= one.top;
            expect(apart).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  test('are always laid out alike', () => {
    fc.assert(
      fc.property(map, ({ names, labels, width }) => {
        expect(layOutRelations(names, labels, width)).toEqual(layOutRelations(names, labels, width));
      }),
      { numRuns: 10 },
    );
  });
});

test('a map without crossings is found where there is one', () => {
  const name = { width: 100, height: 28 };
  const names = Array.from({ length: 7 }, () => name);
  // A tree: it can always be drawn so that no line crosses another.
  const labels = [
    [0, 1],
    [0, 2],
    [1, 3],
    [1, 4],
    [2, 5],
    [2, 6],
  ].map(([from, to]) => ({ width: 60, height: 16, from: from!, to: to! }));
  const laid = layOutRelations(names, labels, 700);
  const bodies = [...laid.names, ...laid.labels].map((point, at) => ({
    ...point,
    ...[...names, ...labels][at]!,
  }));
  const lines = labels.flatMap(({ from, to }, at) => {
    const label = bodies[names.length + at]!;
    return [
      { from: bodies[from]!, to: label },
      { from: label, to: bodies[to]! },
    ];
  });
  expect(countCrossings(bodies, lines)).toBe(0);
});

test('what is connected stands nearer than what is not', () => {
  const names = Array.from({ length: 8 }, () => ({ width: 80, height: 28 }));
  const pairs = [0, 2, 4, 6];
  const labels = pairs.map((at) => ({ width: 50, height: 16, from: at, to: at + 1 }));
  const { names: at } = layOutRelations(names, labels, 800);
  const distance = (a: number, b: number) => Math.hypot(at[a]!.x - at[b]!.x, at[a]!.y - at[b]!.y);
  const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / all.length;
  const connected = pairs.map((one) => distance(one, one + 1));
  const others = pairs.flatMap((one) => pairs.filter((two) => two > one).map((two) => distance(one, two)));
  expect(mean(connected)).toBeLessThan(mean(others) / 1.5);
});

test('the largest map that is drawn takes a moment, not more', () => {
  const names = Array.from({ length: 41 }, (_, at) => ({ width: 90 + ((at * 37) % 60), height: 28 }));
  const labels = Array.from({ length: 40 }, (_, at) => ({ width: 70, height: 16, from: 0, to: at + 1 }));
  const start = performance.now();
  layOutRelations(names, labels, 288);
  expect(performance.now() - start).toBeLessThan(3_000);
});
