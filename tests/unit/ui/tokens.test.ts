import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, fromHex, over } from './support/colour.ts';

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

  test.each(['ink', 'quiet', 'accent'])('%s has 4.5:1 on what is washed, the edge of it 3:1', (name) => {
    const [, percent] = /--accent-wash: color-mix\(in oklab, var\(--accent\) (\d+)%, transparent\)/.exec(
      css,
    )!;
    const alpha = Math.round((Number(percent) / 100) * 255).toString(16);
    for (const surface of ['paper', 'raised', 'sunk']) {
      const washed = over(`${token('accent', scheme)}${alpha.padStart(2, '0')}`, token(surface, scheme));
      expect(contrast(fromHex(token(name, scheme)), washed), surface).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fromHex(token('edge', scheme)), washed), surface).toBeGreaterThanOrEqual(3);
    }
  });

  test('what stands on the accent can be read', () => {
    expect(contrast(fromHex(token('on-accent', scheme)), fromHex(token('accent', scheme)))).toBeGreaterThan(
      7,
    );
  });
});

/** The declarations of a sheet whose selector holds these words. */
function rulesOf(sheet: string, selector: string): string {
  const text = readFileSync(new URL(`../../../extension/screens/story/${sheet}`, import.meta.url), 'utf8');
  const at = text.indexOf(`${selector} {`);
  return text.slice(at, text.indexOf('}', at));
}

test.each([
  ['the lines of the map', 'relations/relations.css', '.panel .map', '--line: 1.5px solid var(--edge)'],
  [
    'the line behind its words',
    'relations/relations.css',
    '.ties',
    'linear-gradient(var(--edge), var(--edge))',
  ],
  ['the head of an arrow', 'relations/relations.css', '.ties:has(.directed)::after', '8px solid var(--edge)'],
  ['the frames of names', 'relations/relations.css', '.neighbour', '1px solid var(--edge)'],
  ['the axis of the strip', 'timeline/timeline.css', '.panel .strip', 'background: var(--edge)'],
  ['the rail of the timeline', 'timeline/timeline.css', '.date::before', 'background: var(--edge)'],
])('what carries meaning has the colour that is seen: %s', (_, sheet, selector, line) => {
  expect(rulesOf(sheet, selector)).toContain(line);
});
