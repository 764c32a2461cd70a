import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, fromHex, mixWithText } from './colour.ts';

const css = readFileSync(new URL('../../../extension/ui/underline.css', import.meta.url), 'utf8');
const mixes = [...new Set(css.match(/currentcolor \d+%, oklch\([^)]*\)/g))].map((mix) => {
  const [share, l, c, h] = mix.match(/[\d.]+/g)!.map(Number) as [number, number, number, number];
  return { mix, share: share / 100, hue: { l, c, h } };
});

const greys = Array.from(
  { length: 64 },
  (_, at) => `#${(at * 4 + 3).toString(16).padStart(2, '0').repeat(3)}`,
);
/** Paper, sepia, solarized, night, and colours nobody should read on. */
const pages = [
  '#000000',
  '#ffffff',
  '#f4ecd8',
  '#fbf0d9',
  '#5b4636',
  '#fdf6e3',
  '#002b36',
  '#1a1a2e',
  '#ffffcc',
  '#0000ff',
  '#008000',
  '#ffd700',
  '#336699',
  '#800080',
  ...greys,
].map(fromHex);

test('four hues are mixed from the text', () => {
  expect(mixes).toHaveLength(4);
});

describe('a line has 3:1 against every page whose text has 4.5:1', () => {
  test.each(mixes)('$mix', ({ share, hue }) => {
    let checked = 0;
    for (const page of pages) {
      for (const text of pages) {
        if (contrast(text, page) < 4.5) continue;
        checked++;
        expect(contrast(mixWithText(text, share, hue), page)).toBeGreaterThanOrEqual(3);
      }
    }
    expect(checked).toBeGreaterThan(500);
  });
});

test('only what ::highlight() takes is declared, for the screen only', () => {
  const properties = new Set([...css.matchAll(/^\s+([a-z-]+):/gm)].map(([, name]) => name));
  expect([...properties].sort()).toEqual([
    'background-color',
    'text-decoration',
    'text-decoration-color',
    'text-underline-offset',
  ]);
  expect(css.replace(/\/\*[^*]*\*\//g, '').trim()).toMatch(/^@media screen \{[\s\S]*\}$/);
});

test('every style but `hover` has every colour', () => {
  for (const style of ['dotted', 'dashed', 'solid', 'wavy', 'wash']) {
    for (const colour of ['tint', 'ink', 'green', 'violet', 'red']) {
      expect(css).toContain(`::highlight(ext-mention-${style}-${colour})`);
    }
  }
  expect(css).not.toContain('hover');
});
