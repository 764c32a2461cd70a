import { describe, expect, test } from 'vitest';
import { choose, type Wishes } from '../../../../extension/page/mentions/choose.ts';
import type { PlacedMention } from '../../../../extension/page/mentions/passage.ts';

const all: Wishes = {
  mentions: 'all',
  hiddenKinds: [],
  silencedEntities: [],
  silencedNames: [],
  knownEntities: [],
};
/** Mentions, each `entity text` and the number of the outermost article it stands in, where that is not the page. */
const mentionsOf = (...all: string[]) =>
  all.map((words) => {
    const [entity, text, outermost] = words.split(' ');
    return { entity, text, passage: { outermost: Number(outermost ?? 0) } } as PlacedMention;
  });
const mentions = mentionsOf('kakao Kakao', 'seoul Seoul', 'kakao 카카오', 'kakao KAKAO');
const kindOf = (entity: string) => (entity === 'seoul' ? 'place' : 'organization');
const texts = (chosen: PlacedMention[]) => chosen.map(({ text }) => text);

describe('choosing among mentions', () => {
  test.each<[what: string, wishes: Partial<Wishes>, listed: string[], painted: string[]]>([
    ['all of them', {}, ['Kakao', 'Seoul', '카카오', 'KAKAO'], ['Kakao', 'Seoul', '카카오', 'KAKAO']],
    [
      'the first of each entity',
      { mentions: 'first' },
      ['Kakao', 'Seoul', '카카오', 'KAKAO'],
      ['Kakao', 'Seoul'],
    ],
    ['no places', { hiddenKinds: ['place'] }, ['Kakao', '카카오', 'KAKAO'], ['Kakao', '카카오', 'KAKAO']],
    ['not that entity', { silencedEntities: ['kakao'] }, ['Seoul'], ['Seoul']],
    [
      'not that name, however it is cased',
      { silencedNames: ['kakao'] },
      ['Seoul', '카카오'],
      ['Seoul', '카카오'],
    ],
    [
      'no line under what is known, which is listed all the same',
      { knownEntities: ['kakao'] },
      ['Kakao', 'Seoul', '카카오', 'KAKAO'],
      ['Seoul'],
    ],
    [
      'the first that is left',
      { silencedNames: ['Kakao'], mentions: 'first' },
      ['Seoul', '카카오'],
      ['Seoul', '카카오'],
    ],
  ])('%s', (_, wishes, listed, painted) => {
    const choice = choose(mentions, { ...all, ...wishes }, kindOf);
    expect(texts(choice.listed)).toEqual(listed);
    expect(texts(choice.painted)).toEqual(painted);
  });

  test('the first of each entity in each article, and outside of all', () => {
    const several = mentionsOf(
      'kakao a',
      'kakao b 1',
      'seoul c 1',
      'kakao d 1',
      'kakao e 2',
      'seoul f',
      'kakao g',
    );
    const { listed, painted } = choose(several, { ...all, mentions: 'first' }, kindOf);
    expect(texts(listed)).toHaveLength(7);
    expect(texts(painted)).toEqual(['a', 'b', 'c', 'e', 'f']);
  });
});
