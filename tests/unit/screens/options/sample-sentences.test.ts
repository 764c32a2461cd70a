import { describe, expect, test } from 'vitest';
import {
  pickSentences,
  type SampleSentence,
  shownIn,
} from '../../../../extension/screens/options/sample-sentences.ts';
import { defaults } from '../../../../extension/settings/defaults.ts';
import type { Kind } from '../../../../extension/story/format/kind.ts';

/** A sentence with one mention after another, each `entity/kind`. */
function sentence(...mentions: string[]): SampleSentence {
  return {
    text: mentions.join(' '),
    mentions: mentions.map((mention, at) => {
      const [entity, kind] = mention.split('/') as [string, Kind];
      const start = mentions.slice(0, at).join(' ').length + Math.sign(at);
      return { entity, kind, start, end: start + mention.length };
    }),
  };
}

const plain = sentence();
const firm = sentence('kakao/organization');
const meeting = sentence('kakao/organization', 'altman/person', 'seoul/place');
const law = sentence('act/law');
const again = sentence('altman/person', 'kakao/organization');

describe('pickSentences', () => {
  test.each([
    ['most kinds first', [plain, firm, meeting], 1, [meeting]],
    ['then kinds not yet shown, in the order of the story', [law, again, meeting], 2, [law, meeting]],
    ['then an entity again', [law, again, meeting], 3, [law, again, meeting]],
    ['of equals the shortest', [again, meeting, firm, law], 3, [meeting, firm, law]],
    ['none that shows nothing', [plain, law, plain], 3, [law]],
    ['none where nothing was read', [plain, plain], 2, []],
  ])('%s', (_, sentences, most, expected) => {
    expect(pickSentences(sentences, most)).toEqual(expected);
  });
});

describe('shownIn', () => {
  const shown = (settings: Partial<typeof defaults>) =>
    shownIn([meeting, again], { ...defaults, mentions: 'all', ...settings }).map(({ mentions }) =>
      mentions.map(({ entity }) => entity),
    );
  test.each([
    [
      'all',
      {},
      [
        ['kakao', 'altman', 'seoul'],
        ['altman', 'kakao'],
      ],
    ],
    ['the first of each', { mentions: 'first' as const }, [['kakao', 'altman', 'seoul'], []]],
    ['not a hidden kind', { hiddenKinds: ['person'] }, [['kakao', 'seoul'], ['kakao']]],
    ['not a silenced entity', { silencedEntities: ['kakao'] }, [['altman', 'seoul'], ['altman']]],
    ['nothing while paused', { enabled: false }, [[], []]],
  ])('%s', (_, settings, expected) => {
    expect(shown(settings)).toEqual(expected);
  });
});
