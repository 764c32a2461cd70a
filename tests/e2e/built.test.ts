import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { built } from '../../scripts/browser/build.ts';
import { browserName } from './support/driver.ts';

test.each([
  ['look-out.js', true],
  ['own-look-out.js', true],
  ['tell-text.js', true],
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

test.each([
  ['own-look-out.js', 6_000],
  ['tell-text.js', 16_000],
  ['everyday-look-out.js', 12_000],
  ['page.js', 120_000],
])('%s runs behind what every page loads, takes its parts from there, and is small', (file, most) => {
  const [behind, first] = [file, 'look-out.js'].map((name) =>
    readFileSync(join(built[browserName], name), 'utf8'),
  ) as [string, string];
  expect(behind.length).toBeLessThan(most);
  const [, left] = /\b(\w+)=globalThis\[Symbol\.for\([`'"]backstory\.parts[`'"]\)\]/.exec(behind) ?? [];
  const places = [...behind.matchAll(new RegExp(`\\b${left}\\[(\\d+)\\]`, 'g'))].map(([, place]) =>
    Number(place),
  );
  expect(places).not.toEqual([]);
  // The parts stand in a row of names.
  const row = /=\[((?:[\w$]+,){20,}[\w$]+)\]/.exec(first)?.[1]?.split(',') ?? [];
  expect(Math.max(...places)).toBeLessThan(row.length);
});
