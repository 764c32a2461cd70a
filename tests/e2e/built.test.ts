import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { built } from '../../scripts/browser/build.ts';
import { browserName } from './support/driver.ts';

test.each([
  ['look-out.js', true],
  ['page.js', true],
  ['card.js', false],
])('%s asks to be compiled at once: %s', (file, isAsked) => {
  // Browsers heed it only where it stands first.
  const [line] = readFileSync(join(built[browserName], file), 'utf8').split('\n', 1);
  expect(line === '//# allFunctionsCalledOnLoad').toBe(isAsked);
});
