import { expect, test } from 'vitest';
import { linePath } from '../../../../../extension/screens/story/relations/line-path.ts';

test.each([
  ['from above', { x: 0, y: 0 }, { x: 0, y: 50 }, 'M0 0L0 50L0 83', 'M0 90L-3.5 83L3.5 83Z'],
  [
    'from the side',
    { x: -200, y: 100 },
    { x: -100, y: 100 },
    'M-200 100L-100 100L-27 100',
    'M-20 100L-27 103.5L-27 96.5Z',
  ],
])('%s the arrow ends at the edge of the box', (_, from, over, line, head) => {
  expect(linePath(from, over, { x: 0, y: 100, width: 40, height: 20 })).toEqual({ line, head });
});

test('words in the middle of a box lead to no path that cannot be drawn', () => {
  const { line, head } = linePath({ x: 5, y: 5 }, { x: 5, y: 5 }, { x: 5, y: 5, width: 10, height: 10 });
  expect(line + head).not.toMatch(/NaN|Infinity/);
});
