import { expect, test } from 'vitest';
import { findAgain, isAlike } from '../../../../extension/page/mentions/find-again.ts';

/** The text with each `[name]` taken out of its brackets, and where it was. */
function marked(text: string) {
  const places: { start: number; end: number }[] = [];
  let plain = '';
  for (const part of text.split(/(\[[^\]]*\])/)) {
    const name = /^\[(.*)\]$/s.exec(part)?.[1];
    if (name !== undefined) places.push({ start: plain.length, end: plain.length + name.length });
    plain += name ?? part;
  }
  return { plain, places };
}

/** Marks in the new text the names of the old one that are found again. */
function again(before: string, after: string): string {
  const { plain, places } = marked(before);
  let text = '';
  let last = 0;
  const found = findAgain(plain, after, places).flatMap((start, at) =>
    start === undefined ? [] : [{ start, end: start + places[at]!.end - places[at]!.start }],
  );
  for (const { start, end } of found.sort((a, b) => a.start - b.start)) {
    text += `${after.slice(last, start)}[${after.slice(start, end)}]`;
    last = end;
  }
  return text + after.slice(last);
}

test.each<[what: string, before: string, after: string]>([
  ['the same text', '[Samsung] and [Kakao] in [Seoul]', '[Samsung] and [Kakao] in [Seoul]'],
  [
    'figures between names',
    '[Samsung] 100 and [Kakao] 55, in [Seoul]',
    '[Samsung] 1,001 and [Kakao] 9, in [Seoul]',
  ],
  ['text before', '[Kakao] rises', 'Today [Kakao] rises'],
  ['text behind', '[Kakao]', '[Kakao] rises'],
  ['white space', 'It was [Sam\nAltman] here', 'It was [Sam Altman] here'],
  ['a name that goes', '[Samsung] 1 [Kakao] 2 [Seoul]', '[Samsung] 3 4 [Seoul]'],
  ['the first of two that are alike', '1 [Kakao] 2 [Kakao] 3', '1 [Kakao] 4'],
  ['a name in a longer word', 'so [Kakao] says', 'so Kakaotalk says'],
  ['what goes round', '[Samsung] 1 [Kakao] 2 [Seoul] 3', '[Kakao] 2 [Seoul] 3 [Samsung] 1'],
  ['two alike among what goes round', '[Kakao] 1 [Seoul] 2 [Kakao] 3', '[Seoul] 2 [Kakao] 3 [Kakao] 1'],
  ['a particle behind', '[카카오]', '[카카오]는'],
  ['nothing left', '[Kakao] rose', ''],
  ['another name', '[Kakao] 1', 'Naver 2'],
])('finds names again after a change: %s', (_, before, after) => {
  expect(again(before, marked(after).plain)).toBe(after);
});

test('tells a text that was changed from another one', () => {
  expect(isAlike('Samsung 71,200', 'Samsung 9')).toBe(true);
  expect(isAlike('Samsung rose by 2 today', 'Samsung rose by 3 today, they say')).toBe(true);
  expect(isAlike('Samsung rose', 'Talks in the city went on')).toBe(false);
});
