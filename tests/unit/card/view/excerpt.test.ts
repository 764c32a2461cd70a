import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, piecesOf } from '../../../../extension/card/view/excerpt.ts';
import type { Quote } from '../../../../extension/story/view/shown.ts';

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

/** Where an excerpt of `lead` before a name begins. */
const beginning = (lead: string, lang = 'en') =>
  excerptOf(quote(`${lead}Kakao did it.`, [lead.length, lead.length + 5]), lang)[0]!.text;

const far = 'Nobody had seen any of this coming, not even those whose work it was to see it, ';

describe('an excerpt begins near the name', () => {
  test.each<[string, string, string, string?]>([
    ['at a clause', `${far}when in the capital the people at `, '… when in the capital'],
    ['at a word, where no clause begins near', `${'word after '.repeat(12)}`, '… word after word'],
    ['not within a date', `${far}as was said on February 4, 2025 by those of `, '… as was'],
    [
      'after a date, not before its year',
      `${far}in the city of Seoul, on the 4 February 2025, those leading `,
      '… on the 4 February',
    ],
    [
      'not within a number',
      `${'so '.repeat(30)}many as 1,000,000 or even 2.5 million people of `,
      '… as 1,000,000',
    ],
    [
      'not within a compound',
      `${'x '.repeat(20)}${'y-'.repeat(40)}z and then it was the turn of `,
      '… and then',
    ],
    ['in Korean', `${'정부는 국내 기업을 지원하며 '.repeat(8)}`, '… '],
    [
      'in Japanese, which has no spaces',
      `${'政府は国内の企業を支援した。'.repeat(6)}2025年2月4日、ソウルで開かれた会議のあとで、`,
      '… ',
      'ja',
    ],
  ])('%s', (_, lead, start, lang) => {
    const text = beginning(lead, lang);
    expect(text.startsWith(start), text).toBe(true);
    expect(text.length).toBeLessThan(75);
    expect(lead.endsWith(text.slice(2))).toBe(true);
  });

  test('never within a date, wherever that stands', () => {
    for (const date of ['February 4, 2025', '4 February 2025', '2025년 2월 4일', '2025年2月4日']) {
      for (let before = 0; before < 90; before++) {
        const lead = `${'a '.repeat(60)}${date} ${'b'.repeat(before)} `;
        const left = lead.slice(0, lead.length - beginning(lead).length + 2);
        const at = lead.indexOf(date);
        expect(left.length <= at || left.length >= at + date.length, left).toBe(true);
      }
    }
  });
});

test('a short lead, and one without a word to begin at, are left whole', () => {
  expect(show(excerptOf(quote('In Seoul, Kakao did it.', [10, 15]), 'en'))).toBe('In Seoul, [Kakao] did it.');
  const solid = '한'.repeat(100);
  expect(excerptOf(quote(`${solid}카카오`, [100, 103]), 'ko')[0]!.text).toBe(solid);
});
