import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, piecesOf } from '../../../extension/card/excerpt.ts';
import type { Quote } from '../../../extension/story/view.ts';

const quote = (text: string, ...marks: Quote['marks']): Quote => ({ id: 'S1', text, marks });
const show = (pieces: ReturnType<typeof piecesOf>) =>
  pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('a sentence is cut at its marks', () => {
  test.each<[string, Quote['marks'], string]>([
    ['Kakao and OpenAI', [[0, 5]], '[Kakao] and OpenAI'],
    ['with Kakao', [[5, 10]], 'with [Kakao]'],
    ['Kakao', [], 'Kakao'],
    [
      'a b c',
      [
        [4, 5],
        [0, 1],
      ],
      '[a] b [c]',
    ],
    [
      'abcdef',
      [
        [0, 4],
        [2, 6],
      ],
      '[abcd]ef',
    ],
    ['abc', [[2, 2]], 'abc'],
  ])('%s', (text, marks, expected) => {
    expect(show(piecesOf(quote(text, ...marks)))).toBe(expected);
  });

  test('no mark, right or wrong, changes the words', () => {
    const mark = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(mark, { maxLength: 5 }), (text, marks) => {
        expect(
          piecesOf(quote(text, ...marks))
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});

test('an excerpt begins near the name, at a word', () => {
  const lead = `${'Many words stand before the name here. '.repeat(4)}`;
  const [first, second] = excerptOf(quote(`${lead}Kakao did it.`, [lead.length, lead.length + 5]));
  expect(first!.text).toMatch(/^… [A-Za-z]/);
  expect(first!.text.length).toBeLessThan(75);
  expect(lead.endsWith(first!.text.slice(2))).toBe(true);
  expect(second).toEqual({ text: 'Kakao', marked: true });
});

test('a short lead, and one without a space, are left whole', () => {
  expect(show(excerptOf(quote('In Seoul, Kakao did it.', [10, 15])))).toBe('In Seoul, [Kakao] did it.');
  const solid = '한'.repeat(100);
  expect(excerptOf(quote(`${solid}카카오`, [100, 103]))[0]!.text).toBe(solid);
});
