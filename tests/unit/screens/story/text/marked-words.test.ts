import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markWords } from '../../../../../extension/screens/story/text/marked-words.ts';

const marked = (sentence: string, ...phrases: string[]) =>
  markWords(sentence, phrases)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

const cases = [
  { name: 'none', phrases: [], result: 'In February 2023, it began.' },
  { name: 'one', phrases: ['February 2023'], result: 'In [February 2023], it began.' },
  { name: 'at both ends', phrases: ['In', 'began.'], result: '[In] February 2023, it [began.]' },
  {
    name: 'one over another',
    phrases: ['In February', 'February 2023'],
    result: '[In February 2023], it began.',
  },
  { name: 'not in the sentence', phrases: ['March', ''], result: 'In February 2023, it began.' },
];
test.each(cases)('$name', ({ phrases, result }) => {
  expect(marked('In February 2023, it began.', ...phrases)).toBe(result);
});

test('a sentence stays word for word what it was', () => {
  fc.assert(
    fc.property(fc.string(), fc.array(fc.string()), (sentence, phrases) => {
      const pieces = markWords(sentence, [...phrases, sentence.slice(1, 4)]);
      expect(pieces.map(({ text }) => text).join('')).toBe(sentence);
    }),
  );
});
