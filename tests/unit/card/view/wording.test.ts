import { describe, expect, test } from 'vitest';
import { wordReason } from '../../../../extension/card/view/reason-words.ts';
import { sentenceLabel } from '../../../../extension/card/sentence-label.ts';
import { webAddress } from '../../../../extension/card/web-address.ts';
import type { Reason } from '../../../../extension/detect/mention.ts';
import { rules } from '../../../../extension/detect/reason.ts';
import { english } from '../../../support/english.ts';

describe('why a name is underlined', () => {
  test.each<[Reason, string]>([
    [
      { rule: 'full-name', by: 'Sam Altman', where: 'earlier' },
      'Underlined because the full name, “Sam Altman”, stands earlier on the page.',
    ],
    [
      { rule: 'context', by: 'OpenAI', where: 'same sentence' },
      'The name has other meanings too; “OpenAI” in the same sentence speaks for this one.',
    ],
    [{ rule: 'title', by: 'Chairman' }, 'Underlined because “Chairman” beside it says who is meant.'],
    [{ rule: 'full-name' }, english('card.why.other')],
    [{ rule: 'a rule of tomorrow' } as unknown as Reason, english('card.why.other')],
    [{ rule: 'toString' } as unknown as Reason, english('card.why.other')],
  ])('%o', (reason, words) => {
    expect(wordReason(reason, english)).toBe(words);
  });

  test.each(rules)('%s has words of its own', (rule) => {
    expect(wordReason({ rule, by: 'X' }, english)).not.toBe(english('card.why.other'));
  });
});

test.each([
  ['S2', 'From the story, sentence 2'],
  ['H10', 'From the story, highlight 10'],
  ['X', 'From the story'],
])('sentence %s: %s', (id, label) => {
  expect(sentenceLabel(id, english)).toBe(label);
});

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  ['http://example.org', 'http://example.org/'],
  ['javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['example.org', undefined],
  ['', undefined],
  [undefined, undefined],
])('%s links to %s', (text, address) => {
  expect(webAddress(text)).toBe(address);
});
