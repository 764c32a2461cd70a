import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { built } from '../../scripts/browser/build.ts';
import { browserName } from './support/driver.ts';

test.each([
  ['look-out.js', true],
  ['page.js', false],
  ['card.js', false],
])('%s asks to be compiled at once: %s', (file, isAsked) => {
  // Browsers heed it only where it stands first.
  const [line] = readFileSync(join(built[browserName], file), 'utf8').split('\n', 1);
  expect(line === '//# allFunctionsCalledOnLoad').toBe(isAsked);
});

test('what every page loads stays small', () => {
  const manifest = JSON.parse(readFileSync(join(built[browserName], 'manifest.json'), 'utf8'));
  const files = manifest.content_scripts.flatMap(({ js, css }: { js?: string[]; css?: string[] }) => [
    ...(js ?? []),
    ...(css ?? []),
  ]);
  expect(files).toEqual(['look-out.js']);
  const [size] = files.map(
    (file: string) => gzipSync(readFileSync(join(built[browserName], file)), { level: 9 }).length,
  );
  expect(size).toBeLessThanOrEqual(15_000);
});
