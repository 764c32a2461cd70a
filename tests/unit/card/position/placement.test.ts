import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Box } from '../../../../extension/card/position/geometry.ts';
import {
  CLEAR,
  heightIn,
  lineAt,
  place,
  type Room,
  widthIn,
} from '../../../../extension/card/position/placement.ts';

const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });

const room: Room = {
  lines: [box(100, 100, 80, 20)],
  line: 0,
  card: { width: 320, height: 300 },
  view: box(0, 0, 1000, 700),
  rtl: false,
  vertical: undefined,
  side: undefined,
};

describe('where a card goes', () => {
  test.each<[string, Partial<Room>, object]>([
    ['below its line, from its start', {}, { side: 'below', left: 100, top: 128 }],
    [
      'from its end where text runs to the left',
      { rtl: true, lines: [box(500, 100, 80, 20)] },
      { left: 260, top: 128 },
    ],
    ['above, where there is no room below', { lines: [box(100, 600, 80, 20)] }, { side: 'above', top: 292 }],
    ['in from the right edge', { lines: [box(950, 100, 40, 20)] }, { left: 672 }],
    ['in from the left edge', { rtl: true, lines: [box(10, 100, 40, 20)] }, { left: 8 }],
    [
      'by the line pointed at',
      { lines: [box(900, 100, 80, 20), box(20, 130, 60, 20)], line: 1 },
      { left: 20, top: 158 },
    ],
    ['by the last line, when the line pointed at is gone', { line: 7 }, { top: 128 }],
    [
      'on the side it has, while there is room',
      { lines: [box(100, 350, 80, 20)], side: 'above' },
      { side: 'above', top: 42 },
    ],
    ['on the other side, once there is none', { side: 'above' }, { side: 'below' }],
    ['in what is seen when zoomed in', { view: box(300, 50, 500, 650) }, { left: 308 }],
    [
      'beside a line from top to bottom, on the left',
      { vertical: 'rl', lines: [box(600, 100, 20, 80)] },
      { side: 'left', left: 272, top: 100 },
    ],
    [
      'beside it on the right, where lines go on there',
      { vertical: 'lr', lines: [box(600, 100, 20, 80)] },
      { side: 'right', left: 628 },
    ],
    [
      'with what height there is, where neither side has enough',
      { view: box(0, 0, 480, 420), lines: [box(100, 200, 80, 20)], card: { width: 320, height: 900 } },
      { side: 'below', top: 228, maxHeight: 184 },
    ],
    [
      'beside its line, where there is more room than over and under it',
      { view: box(0, 0, 640, 400), lines: [box(100, 190, 80, 20)], card: { width: 320, height: 900 } },
      { side: 'right', left: 188, top: 72, maxHeight: 320 },
    ],
    [
      'over its line, where a card could not be read beside it',
      { view: box(0, 0, 480, 180), lines: [box(100, 80, 80, 20)] },
      { maxHeight: 164 },
    ],
  ])('%s', (_, change, expected) => {
    expect(place({ ...room, ...change })).toMatchObject(expected);
  });

  test.each([
    [1000, 1, 320],
    [360, 1, 280],
    [360, 2, 344],
    [200, 1, 184],
  ])('is in a view of %i px with text at %i as wide as %i', (view, scale, width) => {
    expect(widthIn(view, scale)).toBe(width);
  });

  test('the line under the pointer counts, or the nearest', () => {
    const lines = [box(900, 100, 80, 20), box(20, 130, 60, 20)];
    expect(lineAt(lines, { x: 30, y: 140 })).toBe(1);
    expect(lineAt(lines, { x: 910, y: 110 })).toBe(0);
    expect(lineAt(lines, { x: 300, y: 145 })).toBe(1);
  });
});

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const rooms: fc.Arbitrary<Room> = fc
  .record({
    view: fc.record({
      left: number(0, 400),
      top: number(0, 400),
      width: number(160, 2000),
      height: number(160, 1500),
    }),
    x: number(0, 1),
    y: number(0, 1),
    line: fc.record({ width: number(1, 300), height: number(8, 60) }),
    height: number(40, 2000),
    rtl: fc.boolean(),
    vertical: fc.constantFrom<Room['vertical']>(undefined, undefined, 'rl', 'lr'),
    side: fc.constantFrom<Room['side']>(undefined, 'below', 'above', 'left', 'right'),
  })
  .map(({ view, x, y, line, height, rtl, vertical, side }) => ({
    view,
    lines: [{ left: view.left + x * view.width, top: view.top + y * view.height, ...line }],
    line: 0,
    card: { width: widthIn(view.width, 1), height: Math.min(height, heightIn(view.height)) },
    rtl,
    vertical,
    side,
  }));

test('a card is always wholly in view, and over its line only where neither side has room for one', () => {
  fc.assert(
    fc.property(rooms, (given) => {
      const { view, card, lines } = given;
      const line = lines[0]!;
      const { left, top, maxHeight, side } = place(given);
      const height = Math.min(card.height, maxHeight);
      const slip = 1e-6;
      expect(left).toBeGreaterThanOrEqual(view.left + CLEAR - slip);
      expect(top).toBeGreaterThanOrEqual(view.top + CLEAR - slip);
      expect(left + card.width).toBeLessThanOrEqual(view.left + view.width - CLEAR + slip);
      expect(top + height).toBeLessThanOrEqual(view.top + view.height - CLEAR + slip);
      const over =
        left < line.left + line.width + CLEAR - slip &&
        line.left - CLEAR + slip < left + card.width &&
        top < line.top + line.height + CLEAR - slip &&
        line.top - CLEAR + slip < top + height;
      if (!over) return;
      const free = given.vertical
        ? Math.max(line.left - view.left, view.left + view.width - line.left - line.width) - 2 * CLEAR
        : Math.max(line.top - view.top, view.top + view.height - line.top - line.height) - 2 * CLEAR;
      expect(free, side).toBeLessThan((given.vertical ? card.width : Math.min(card.height, 96)) + slip);
    }),
    { numRuns: 3000 },
  );
});
