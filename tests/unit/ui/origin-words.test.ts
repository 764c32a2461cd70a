import { expect, test } from 'vitest';
import { fromSentence } from '../../../extension/ui/origin-words.ts';
import { english } from '../../support/english.ts';

test.each([
  ['S2', 'From the story, sentence 2'],
  ['H10', 'From the story, highlight 10'],
  ['X', 'From the story'],
])('sentence %s: %s', (id, label) => {
  expect(fromSentence(id, english)).toBe(label);
});
