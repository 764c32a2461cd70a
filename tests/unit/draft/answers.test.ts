import { describe, expect, test } from 'vitest';
import { findEverywhere, sayIsOther, sayIsSame, setPublished } from '../../../extension/draft/answers.ts';
import type { Draft, DraftEntity } from '../../../extension/draft/draft.ts';
import { bringUpToDate } from '../../../extension/draft/update.ts';

const entity: DraftEntity = {
  id: 'own-a',
  kind: 'person',
  name: 'Elif Kaya',
  names: [],
  onlyHere: [],
  who: null,
  mentions: 1,
  ticked: true,
  everyday: true,
};
const draft: Draft = {
  article: { title: 'T', url: 'https://a.example/', site: 'A', lang: 'en', paragraphs: ['Elif Kaya.'] },
  entities: [entity, { ...entity, id: 'own-b', name: 'Kaya' }],
  dropped: [],
  events: [],
};

describe('the day', () => {
  test.each(['2026', '2026-05', '2026-05-03', '1605'])('%s is set', (day) => {
    expect(setPublished(draft, day).article.published).toBe(day);
  });

  test.each(['2026-13', '2026-02-31', 'yesterday', '', '3 May'])('%j is none, and changes nothing', (day) => {
    expect(setPublished(draft, day)).toBe(draft);
  });

  test('said to be right is no guess any more; taken away, it is asked for', () => {
    const guessed: Draft = {
      ...draft,
      article: { ...draft.article, published: '2026-05-03', isDateGuessed: true },
    };
    const right = setPublished(guessed, '2026-05-03');
    expect(right.article).toEqual({ ...draft.article, published: '2026-05-03' });
    expect(setPublished(right, '2026-05-03')).toBe(right);
    expect(setPublished(right, undefined).article).toEqual(draft.article);
    expect(setPublished(draft, undefined)).toBe(draft);
  });
});

test('the same as before takes that id, unless another name of the draft has it', () => {
  expect(sayIsSame(draft, 'own-a', 'own-before').entities.map(({ id }) => id)).toEqual([
    'own-before',
    'own-b',
  ]);
  expect(sayIsSame(draft, 'own-a', 'own-b')).toBe(draft);
});

test('another than before is remembered once', () => {
  const said = sayIsOther(draft, 'own-a');
  expect(said.distinct).toEqual(['own-a']);
  expect(sayIsOther(said, 'own-a')).toBe(said);
});

describe('found everywhere', () => {
  test('an everyday name is none any more', () => {
    const found = findEverywhere(draft, 'own-a');
    expect(found.entities.map(({ everyday }) => everyday)).toEqual([false, true]);
    expect(found.everywhere).toBeUndefined();
  });

  test('another one is remembered once, also when it turns out to be one kept before', () => {
    const word = { ...draft, entities: [{ ...entity, name: 'Monument', everyday: false }] };
    const found = findEverywhere(word, 'own-a');
    expect(found.everywhere).toEqual(['own-a']);
    expect(findEverywhere(found, 'own-a')).toBe(found);
    expect(sayIsSame(found, 'own-a', 'own-before').everywhere).toEqual(['own-before']);
    expect(findEverywhere(word, 'own-z')).toBe(word);
  });

  test('is not forgotten when the story is brought up to date, nor who is somebody else', () => {
    const word = { ...draft, everywhere: ['own-a'], distinct: ['own-b'] };
    const { draft: later } = bringUpToDate(word, { ...draft.article, paragraphs: ['Elif Kaya came.'] });
    expect([later.everywhere, later.distinct]).toEqual([['own-a'], ['own-b']]);
  });
});
