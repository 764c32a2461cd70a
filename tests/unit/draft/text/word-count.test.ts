import { expect, test } from 'vitest';
import { sizeOf } from '../../../../extension/draft/text/word-count.ts';

test.each([
  [['One two’s three-four, 5.6!'], { count: 4, unit: 'words', minutes: 1 }],
  [[], { count: 0, unit: 'words', minutes: 1 }],
  [['카카오는 판교에서'], { count: 2, unit: 'words', minutes: 1 }],
  [['トヨタは新型を発表した。'], { count: 11, unit: 'letters', minutes: 1 }],
  [['word '.repeat(1_380)], { count: 1_380, unit: 'words', minutes: 6 }],
])('%j', (paragraphs, size) => {
  expect(sizeOf(paragraphs)).toEqual(size);
});
