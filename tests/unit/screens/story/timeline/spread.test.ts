import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spread } from '../../../../../extension/screens/story/timeline/spread.ts';

const cases = [
  { name: 'leaves what does not touch where it is', wanted: [0, 100], heights: [20, 20], tops: [0, 100] },
  { name: 'parts two evenly about their middle', wanted: [50, 50], heights: [20, 20], tops: [37.5, 62.5] },
  { name: 'moves a crowd as one', wanted: [0, 0, 0], heights: [10, 10, 10], tops: [-15, 0, 15] },
  {
    name: 'does not move one for a crowd elsewhere',
    wanted: [0, 500, 500],
    heights: [20, 20, 20],
    tops: [0, 487.5, 512.5],
  },
];
test.each(cases)('$name', ({ wanted, heights, tops }) => {
  expect(spread(wanted, heights, 5)).toEqual(tops);
});

test('no other placing without overlap is nearer to what was wanted', () => {
  const box = fc.record({ want: fc.integer({ min: 0, max: 200 }), height: fc.integer({ min: 1, max: 40 }) });
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 8 }), fc.array(fc.nat(30)), (boxes, nudges) => {
      const wanted = boxes.map(({ want }) => want).sort((a, b) => a - b);
      const heights = boxes.map(({ height }) => height);
      const cost = (tops: number[]) => tops.reduce((sum, top, at) => sum + (top - wanted[at]!) ** 2, 0);
      const tops = spread(wanted, heights, 5);
      let bottom = Number.NEGATIVE_INFINITY;
      const other = tops.map((top, at) => {
        const moved = Math.max(top + (nudges[at] ?? 15) - 15, bottom + 5);
        bottom = moved + heights[at]!;
        return moved;
      });
      expect(cost(tops)).toBeLessThanOrEqual(cost(other) + 0.001);
    }),
  );
});
