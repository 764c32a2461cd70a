import { expect, test } from 'vitest';
import { fold, GAP, STOP } from '../../../../extension/detect/text/fold.ts';

/** What Unicode has at a place, as far as it is given away. */
const units = Array.from({ length: 0xe00 }, (_, unit) => unit).filter(
  (unit) => !/\p{Cn}/u.test(String.fromCharCode(unit)),
);

test('what is no letter, accent or number ends a name, or parts its words, in every script', () => {
  const isMark = (unit: number) => /[^\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(unit));
  const odd = units.filter((unit) => fold(unit) === STOP && !isMark(unit));
  // Raised figures and letters are marks of notes.
  expect(String.fromCharCode(...odd)).toBe('ª²³¹º');
  const taken = units.filter((unit) => isMark(unit) && fold(unit) > STOP);
  // `_` counts as a letter.
  expect(taken).toEqual([0x5f]);
});

test.each<[text: string, folded: string]>([
  ['É', 'é'],
  ['Ё', 'е'],
  ['Ａ', 'a'],
  ['ß', 'ß'],
  ['א', 'א'],
  ['٣', '٣'],
])('%s reads as %s', (text, folded) => {
  expect(String.fromCharCode(fold(text.charCodeAt(0)))).toBe(folded);
});

test.each(['\u00a0', '·', ' ', '-', '’'])('%j parts words', (mark) => {
  expect(fold(mark.charCodeAt(0))).toBe(GAP);
});
