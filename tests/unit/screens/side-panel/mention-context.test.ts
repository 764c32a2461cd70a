import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contextOf } from '../../../../extension/screens/side-panel/mention-context.ts';

const long = 'word '.repeat(40);

test.each([
  ['its own sentence only', 'It rained. Then ', 'Kakao', ' rose. It fell.', 'Then ', ' rose.'],
  ['all of a short passage', '', 'Kakao', ' in Seoul', '', ' in Seoul'],
  ['white space folded, nothing for what is not read', ' \n\uFFFC\tIn  ', 'Seoul', '\n now ', 'In ', ' now'],
  [
    'a long sentence cut between words',
    long,
    'Kakao',
    ` ${long}`,
    `…${'word '.repeat(14)}`,
    ` ${'word '.repeat(13)}word…`,
  ],
  [
    'no number without the words before it, and no comma at the end',
    'He came on Monday, February 4 for talks with the leaders of many local companies, among them ',
    'Kakao',
    ` and ${'word '.repeat(12)}more, ${long}`,
    '…for talks with the leaders of many local companies, among them ',
    ` and ${'word '.repeat(12)}more…`,
  ],
  [
    'Chinese, which has no spaces',
    '据报道，',
    '三星',
    '将投资人工智能。其他',
    '据报道，',
    '将投资人工智能。',
  ],
])('shows %s', (_, before, text, after, left, right) => {
  expect(contextOf({ before, text, after })).toEqual({ before: left, after: right });
});

test('any text is shown as it stands, and not much of it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      (left, right) => {
        const { before, after } = contextOf({ before: left, text: 'Kakao', after: right });
        const folded = (text: string) => text.replace(/[\s\uFFFC]+/g, ' ');
        expect(folded(left)).toContain(before.replace(/^…/, ''));
        expect(folded(right)).toContain(after.replace(/…$/, ''));
        expect(before.length).toBeLessThanOrEqual(72);
        expect(after.length).toBeLessThanOrEqual(72);
      },
    ),
  );
});
