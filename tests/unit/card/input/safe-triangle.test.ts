import { expect, test } from 'vitest';
import { isTowards } from '../../../../extension/card/input/safe-triangle.ts';

const card = { left: 100, top: 200, width: 320, height: 300 };

test.each([
  ['straight down to it', 150, 150, 150, 180, true],
  ['aslant to its far corner', 110, 150, 400, 195, true],
  ['along the line, past it', 150, 150, 600, 150, false],
  ['away from it', 150, 150, 150, 120, false],
  ['down, but beside it', 150, 150, 60, 210, false],
  ['up to a card above', 150, 600, 200, 520, true],
])('%s', (_, fromX, fromY, x, y, towards) => {
  expect(isTowards({ x: fromX, y: fromY }, { x, y }, card)).toBe(towards);
});
