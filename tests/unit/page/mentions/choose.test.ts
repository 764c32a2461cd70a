import { describe, expect, test } from 'vitest';
import { choose, type Entities, type Wishes } from '../../../../extension/page/mentions/choose.ts';
import type { PlacedMention } from '../../../../extension/page/mentions/passage.ts';
import { withoutCompany } from '../../../../extension/story/view/everyday.ts';

const all: Wishes = {
  mentions: 'all',
  everyday: 'everywhere',
  margins: true,
  hiddenKinds: [],
  silencedEntities: [],
  silencedNames: [],
  notMeant: [],
  knownEntities: [],
};
/** Mentions, each `entity text`, or `one|other text` where it may mean both, and the number of the outermost article it stands in, where that is not the page. */
const mentionsOf = (...all: string[]) =>
  all.map((words) => {
    const [entity, text, outermost] = words.split(' ');
    const senses = entity!.split('|');
    const passage = { outermost: Number(outermost ?? 0) };
    return { entity: senses[0], senses, others: senses.slice(1), text, passage } as unknown as PlacedMention;
  });
const mentions = mentionsOf('kakao Kakao', 'seoul Seoul', 'kakao 카카오', 'kakao KAKAO');
const isEveryday = (entity: string) => entity === 'seoul' || entity === 'china';
const entities: Entities = {
  kindOf: (entity) => (isEveryday(entity) ? 'place' : 'organization'),
  isEveryday,
  withoutCompany: (named) => withoutCompany(named, (id) => ({ everyday: isEveryday(id), stories: [0] })),
};
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
    const choice = choose(mentions, { ...all, ...wishes }, entities);
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
    const { listed, painted } = choose(several, { ...all, mentions: 'first' }, entities);
    expect(texts(listed)).toHaveLength(7);
    expect(texts(painted)).toEqual(['a', 'b', 'c', 'e', 'f']);
  });

  test.each<[what: string, wishes: Partial<Wishes>, mentions: string[], counted: string[]]>([
    ['alone', {}, ['seoul a', 'china b'], []],
    ['beside one other name', {}, ['seoul a', 'kakao b', 'kakao c'], ['b', 'c']],
    ['beside two', {}, ['seoul a', 'kakao b', 'openai c'], ['a', 'b', 'c']],
    ['in another article than these', {}, ['seoul a 1', 'kakao b 2', 'openai c 2'], ['b', 'c']],
    ['alone, where they are wished for everywhere', { everyday: 'everywhere' }, ['seoul a'], ['a']],
    [
      'in company, where they are never wished for',
      { everyday: 'never' },
      ['seoul a', 'kakao b', 'openai c'],
      ['b', 'c'],
    ],
    [
      'beside names that the reader silenced',
      { silencedEntities: ['openai'] },
      ['seoul a', 'kakao b', 'openai c'],
      ['b'],
    ],
  ])('everyday names %s', (_, wishes, words, counted) => {
    const choice = choose(mentionsOf(...words), { ...all, everyday: 'company', ...wishes }, entities);
    expect(texts([...choice.counted])).toEqual(counted);
    expect(texts(choice.painted)).toEqual(counted);
    expect(choice.listed.length).toBe(words.length - (wishes.silencedEntities?.length ?? 0));
  });

  test('names of menus and margins are listed, count nothing and are no company', () => {
    const [menu, ...rest] = mentionsOf('openai a', 'kakao b', 'seoul c');
    const margin = { ...menu!, passage: { ...menu!.passage, isMargin: true } };
    const choice = choose([margin, ...rest], { ...all, margins: false, everyday: 'company' }, entities);
    expect(texts(choice.listed)).toEqual(['a', 'b', 'c']);
    expect(texts(choice.painted)).toEqual(['b']);
    expect(texts([...choice.counted])).toEqual(['b']);
  });
});

describe('a name that may mean several', () => {
  const meant = (wishes: Partial<Wishes>) => {
    const all2 = mentionsOf('elif|deniz Kaya', 'elif Elif_Kaya', 'deniz Deniz_Kaya');
    const { listed } = choose(all2, { ...all, ...wishes }, entities);
    return listed.map(({ entity, others, isChosen, text }) =>
      [text, entity, ...others, isChosen ? 'chosen' : ''].join(' ').trim(),
    );
  };
  const full = ['Elif_Kaya elif', 'Deniz_Kaya deniz'];

  test.each<[what: string, wishes: Partial<Wishes>, listed: string[]]>([
    ['means the likeliest, with the others', {}, ['Kaya elif deniz', ...full]],
    [
      'means the other, once the first is ruled out for this spelling; full names stay',
      { notMeant: [{ entity: 'elif', name: 'KAYA' }] },
      ['Kaya deniz elif chosen', ...full],
    ],
    [
      'means nobody, where both are ruled out',
      { notMeant: ['elif', 'deniz'].map((entity) => ({ entity, name: 'Kaya' })) },
      full,
    ],
    [
      'never means who is not the one on this page, in any spelling',
      { notMeant: [{ entity: 'elif', name: '' }] },
      ['Kaya deniz', 'Deniz_Kaya deniz'],
    ],
    ['nor who is turned off everywhere', { silencedEntities: ['elif'] }, ['Kaya deniz', 'Deniz_Kaya deniz']],
  ])('%s', (_, wishes, listed) => {
    expect(meant(wishes)).toEqual(listed);
  });

  test('means all of them again, once that was taken back', () => {
    const [kaya] = mentionsOf('elif|deniz Kaya');
    const notMeant = [{ entity: 'elif', name: 'Kaya' }];
    choose([kaya!], { ...all, notMeant }, entities);
    choose([kaya!], all, entities);
    expect(kaya).toMatchObject({ entity: 'elif', others: ['deniz'], isChosen: false });
  });
});
