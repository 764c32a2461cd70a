import { describe, expect, test } from 'vitest';
import { wordReason } from '../../../../extension/card/view/reason-words.ts';
import { type Reason, rules } from '../../../../extension/detect/mention.ts';
import { english } from '../../../support/english.ts';

describe('why a name is underlined', () => {
  test.each<[Reason, string]>([
    [
      { rule: 'full-name', by: 'Sam Altman', where: 'earlier' },
      'Underlined because the full name, “Sam Altman”, stands earlier on the page.',
    ],
    [
      { rule: 'context', by: 'OpenAI', where: 'same sentence' },
      'This name can mean other things. “OpenAI” in the same sentence shows which one.',
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
