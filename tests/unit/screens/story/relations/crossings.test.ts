import { expect, test } from 'vitest';
import { countCrossings } from '../../../../../extension/screens/story/relations/crossings.ts';

const at = (x: number, y: number) => ({ x, y, width: 10, height: 10 });
const [a, b, c, d, middle] = [at(0, 0), at(100, 100), at(0, 100), at(100, 0), at(50, 50)];

test.each([
  [
    'two lines that cross',
    [a, b, c, d],
    [
      { from: a, to: b },
      { from: c, to: d },
    ],
    1,
  ],
  [
    'two lines side by side',
    [a, b, c, d],
    [
      { from: a, to: d },
      { from: c, to: b },
    ],
    0,
  ],
  [
    'two lines that meet in a box of both',
    [a, b, c],
    [
      { from: a, to: b },
      { from: b, to: c },
    ],
    0,
  ],
  ['a line through a box', [a, b, middle], [{ from: a, to: b }], 3],
  ['a line past a box', [a, b, c], [{ from: a, to: b }], 0],
  ['an upright line through a box', [a, c, at(2, 50)], [{ from: a, to: c }], 3],
])('%s', (_, bodies, lines, expected) => {
  expect(countCrossings(bodies, lines)).toBe(expected);
});
