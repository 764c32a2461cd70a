import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contrast, fromHex, over } from './support/colour.ts';

const css = readFileSync(new URL('../../../extension/ui/underline.css', import.meta.url), 'utf8');
const colours = [...new Set(css.match(/#[0-9a-f]{6}(?= *;)/g))];

/** Paper, sepia, solarized, cream; night, black, a dark theme's grey. */
const pages = [
  '#ffffff',
  '#f4ecd8',
  '#fbf0d9',
  '#fdf6e3',
  '#ffffcc',
  '#d8d8d8',
  '#000000',
  '#1b1a18',
  '#1a1a2e',
  '#002b36',
  '#2b2b2b',
];

test('four colours are set, and one is the text’s own', () => {
  expect(colours).toHaveLength(4);
  expect(css).toMatch(/ext-mention-dotted-ink\) \{\s*text-decoration: underline dotted 1\.5px currentcolor;/);
});

describe('a line has 3:1 against light pages and dark ones', () => {
  test.each(colours)('%s', (colour) => {
    for (const page of pages)
      expect(contrast(fromHex(colour), fromHex(page)), page).toBeGreaterThanOrEqual(3);
  });
});

test('a wash leaves text its 4.5:1 on paper and at night', () => {
  const washes = [...new Set(css.match(/(?<=background-color: )#[0-9a-f]{8}/g))];
  expect(washes).toHaveLength(6);
  for (const wash of washes) {
    for (const [page, text] of [
      ['#ffffff', '#444444'],
      ['#f4ecd8', '#433422'],
      ['#1b1a18', '#cccccc'],
    ]) {
      expect(contrast(fromHex(text!), over(wash, page!)), `${text} on ${wash}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test('only what ::highlight() takes is declared, for the screen only', () => {
  const properties = new Set([...css.matchAll(/^\s+([a-z-]+):/gm)].map(([, name]) => name));
  expect([...properties].sort()).toEqual([
    'background-color',
    'color',
    'text-decoration',
    'text-underline-offset',
  ]);
  expect(css.match(/^ +color: .*/gm)).toEqual(['    color: transparent;']);
  expect(css.replace(/\/\*[^*]*\*\//g, '').trim()).toMatch(/^@media screen \{[\s\S]*\}$/);
});

test('every style but `hover` has every colour', () => {
  for (const style of ['dotted', 'dashed', 'solid', 'wavy', 'wash']) {
    for (const colour of ['tint', 'ink', 'green', 'violet', 'red']) {
      expect(css).toContain(`::highlight(ext-mention-${style}-${colour})`);
      if (colour !== 'ink')
        expect(css.split(`::highlight(ext-mention-${style}-${colour}-clear)`)).toHaveLength(3);
    }
  }
  expect(css).not.toContain('hover');
});
