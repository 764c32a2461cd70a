import { describe, expect, test } from 'vitest';
import { choose, type Wishes } from '../../../extension/page/choose.ts';
import type { Standing } from '../../../extension/page/standing.ts';

const all: Wishes = { mentions: 'all', hiddenKinds: [], silencedEntities: [], silencedNames: [] };
const mentions = ['kakao Kakao', 'seoul Seoul', 'kakao 카카오', 'kakao KAKAO'].map((words) => {
  const [entity, text] = words.split(' ');
  return { entity, text } as Standing;
});
const kindOf = (entity: string) => (entity === 'seoul' ? 'place' : 'organization');
const texts = (chosen: Standing[]) => chosen.map(({ text }) => text);

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
});
