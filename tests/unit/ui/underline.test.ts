import { describe, expect, test } from 'vitest';
import { underlineColours, underlineStyles } from '../../../extension/settings/settings.ts';
import { highlightNames, underlineRules } from '../../../extension/ui/underline.ts';
import { contrast, fromHex, over } from './support/colour.ts';

const looks = underlineStyles.flatMap((style) => underlineColours.map((colour) => ({ style, colour })));
const css = looks.map((look) => underlineRules(look, '')).join('\n');
const colours = [...new Set(css.match(/#[0-9a-f]{6}(?![0-9a-f])/g))];

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
  expect(underlineRules({ style: 'dotted', colour: 'ink' }, '')).toContain(
    'underline dotted 1.5px currentcolor',
  );
});

describe('a line has 3:1 against light pages and dark ones', () => {
  test.each(colours)('%s', (colour) => {
    for (const page of pages)
      expect(contrast(fromHex(colour), fromHex(page)), page).toBeGreaterThanOrEqual(3);
  });
});

test('a wash leaves text its 4.5:1 on paper and at night', () => {
  const washes = [...new Set(css.match(/(?<=background-color:)#[0-9a-f]{8}/g))];
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

test.each(looks)('of $style in $colour: every name has its rule, for the screen only', (look) => {
  const rules = underlineRules(look, '');
  expect(rules).toMatch(/^@media screen\{.*\}$/);
  const lines = [highlightNames.line, highlightNames.ink, highlightNames.colour, highlightNames.wash];
  for (const name of lines) expect(rules.includes(`::highlight(${name})`)).toBe(look.style !== 'hover');
  for (const name of [highlightNames.open, highlightNames.walk])
    expect(rules).toContain(`::highlight(${name})`);
});

test('only what ::highlight() takes is declared', () => {
  const properties = new Set([...css.matchAll(/[{;]([a-z-]+):/g)].map(([, name]) => name));
  expect([...properties].sort()).toEqual([
    'background-color',
    'color',
    'text-decoration',
    'text-underline-offset',
  ]);
  expect(new Set(css.match(/[{;]color:[^;}]*/g))).toEqual(new Set(['{color:transparent']));
});

test('in Chromium no rule is for every element: it costs the style of a page nothing', () => {
  for (const look of looks) {
    const selectors = Array.from(
      underlineRules(look, ':root').matchAll(/([^{},]*)::highlight\(/g),
      ([, root]) => root,
    );
    expect(new Set(selectors)).toEqual(new Set([':root']));
  }
});

test('names are the same for everybody', () => {
  const names = (rules: string) => new Set(rules.match(/(?<=::highlight\()[^)]*/g));
  const shown = looks.filter(({ style }) => style !== 'hover').map((look) => names(underlineRules(look, '')));
  for (const other of shown) expect(other).toEqual(shown[0]);
});
