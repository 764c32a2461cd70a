import { describe, expect, test } from 'vitest';
import { findEverywhere, sayIsOther, sayIsSame, setPublished } from '../../../extension/draft/answers.ts';
import type { Draft, DraftEntity } from '../../../extension/draft/draft.ts';

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

test('an everyday name is found everywhere; what is none stays as it is', () => {
  const found = findEverywhere(draft, 'own-a');
  expect(found.entities.map(({ everyday }) => everyday)).toEqual([false, true]);
  expect(findEverywhere(found, 'own-a')).toBe(found);
});
