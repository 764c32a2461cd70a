import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, fromHex } from './support/colour.ts';

const css = readFileSync(new URL('../../../extension/ui/tokens.css', import.meta.url), 'utf8');

function token(name: string, scheme: 'light' | 'dark'): string {
  const [, light, dark] = new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? [];
  return scheme === 'light' ? light! : dark!;
}

const surfaces = ['paper', 'raised', 'sunk', 'note-wash'];

describe.each(['light', 'dark'] as const)('in %s', (scheme) => {
  test.each([
    ['ink', 12.5],
    ['quiet', 5.5],
    ['accent', 6.9],
    ['note', 6],
    ['edge', 3],
  ])('%s has %d:1 on every surface', (name, least) => {
    for (const surface of surfaces) {
      const ratio = contrast(fromHex(token(name, scheme)), fromHex(token(surface, scheme)));
      expect(ratio, surface).toBeGreaterThanOrEqual(least);
    }
  });

  test('what stands on the accent can be read', () => {
    expect(contrast(fromHex(token('on-accent', scheme)), fromHex(token('accent', scheme)))).toBeGreaterThan(
      7,
    );
  });
});
