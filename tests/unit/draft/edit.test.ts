import { describe, expect, test } from 'vitest';
import type { Draft, DraftEntity } from '../../../extension/draft/draft.ts';
import {
  addFromSpan,
  addName,
  changeKind,
  drop,
  dropEvent,
  merge,
  removeName,
  rename,
  restore,
  setWho,
  split,
  tick,
} from '../../../extension/draft/edit.ts';

const article = {
  title: 'Mara Voss leaves Tern Air',
  url: 'https://news.example/tern',
  site: 'The Post',
  lang: 'en',
  published: '2026-05-04',
  paragraphs: [
    'Mara Voss, who founded Tern Air in 2009, leaves it on Friday. Voss said Tern would fly on.',
    'Her deputy, Ada O’Hare, takes over. O’Hare is a pilot.',
  ],
};
const entity = (id: string, name: string, more: Partial<DraftEntity> = {}): DraftEntity => ({
  id,
  kind: 'person',
  name,
  names: [],
  onlyHere: [],
  who: null,
  mentions: 1,
  ticked: true,
  everyday: false,
  ...more,
});
const draft: Draft = {
  article,
  entities: [
    entity('voss', 'Mara Voss', { names: ['Voss'], mentions: 3 }),
    entity('tern', 'Tern Air', { kind: 'organization', names: ['Tern'], mentions: 3 }),
    entity('ohare', "Ada O'Hare", { mentions: 1, ticked: false }),
  ],
  dropped: [],
  events: [{ date: '2009', sentence: { paragraph: 0, start: 0, end: 61, text: 'x' } }],
};
const one = ({ entities }: Draft, id: string) => entities.find((e) => e.id === id)!;
const ids = ({ entities }: Draft) => entities.map(({ id }) => id);

describe('editing a draft', () => {
  test('no operation changes the draft it is given', () => {
    const before = structuredClone(draft);
    for (const edit of [
      () => tick(draft, ['voss'], false),
      () => rename(draft, 'voss', 'Voss'),
      () => addName(draft, 'voss', 'Mara'),
      () => merge(draft, 'voss', 'tern'),
      () => split(draft, 'voss', 'Voss'),
      () => drop(draft, 'voss'),
    ]) {
      expect(edit()).not.toEqual(before);
      expect(draft).toEqual(before);
    }
  });

  test('what changes nothing gives the same draft', () => {
    expect(tick(draft, ['voss', 'nobody'], true)).toBe(draft);
    expect(rename(draft, 'voss', ' Mara  Voss ')).toBe(draft);
    expect(rename(draft, 'voss', ' ')).toBe(draft);
    expect(changeKind(draft, 'voss', 'person')).toBe(draft);
    expect(addName(draft, 'voss', 'Voss')).toBe(draft);
    expect(removeName(draft, 'voss', 'Mara Voss')).toBe(draft);
    expect(merge(draft, 'voss', 'voss')).toBe(draft);
    expect(split(draft, 'voss', 'Ada')).toBe(draft);
    expect(drop(draft, 'nobody')).toBe(draft);
    expect(restore(draft, 'voss')).toBe(draft);
  });

  test('tick, untick, kind', () => {
    expect(one(tick(draft, ['ohare'], true), 'ohare').ticked).toBe(true);
    expect(one(changeKind(draft, 'tern', 'product'), 'tern').kind).toBe('product');
  });

  test('a renamed entity keeps its id and its old name, and counts its mentions', () => {
    const renamed = one(rename(draft, 'tern', 'Tern'), 'tern');
    expect(renamed).toMatchObject({ id: 'tern', name: 'Tern', names: ['Tern Air'], mentions: 3 });
  });

  test('other names are added, moved and taken away, and mentions follow', () => {
    const added = addName(draft, 'ohare', 'O’Hare');
    expect(one(added, 'ohare')).toMatchObject({ names: ['O’Hare'], mentions: 2 });
    const here = addName(added, 'ohare', 'O’Hare', true);
    expect(one(here, 'ohare')).toMatchObject({ names: [], onlyHere: ['O’Hare'], mentions: 2 });
    expect(one(removeName(here, 'ohare', 'O’Hare'), 'ohare')).toMatchObject({ onlyHere: [], mentions: 1 });
  });

  test('two are merged into the first, and split again', () => {
    const merged = merge(draft, 'voss', 'tern');
    expect(ids(merged)).toEqual(['voss', 'ohare']);
    expect(one(merged, 'voss')).toMatchObject({ names: ['Voss', 'Tern Air', 'Tern'], mentions: 6 });
    const apart = split(merged, 'voss', 'Tern Air');
    expect(ids(apart)).toHaveLength(3);
    expect(apart.entities[1]).toMatchObject({ name: 'Tern Air', mentions: 2, kind: 'person' });
    expect(apart.entities[1]!.id).toMatch(/^own-tern-air-[a-z0-9]+$/);
  });

  test('what was left out comes back to its place', () => {
    const left = drop(draft, 'tern');
    expect(ids(left)).toEqual(['voss', 'ohare']);
    expect(left.dropped.map(({ id }) => id)).toEqual(['tern']);
    const back = restore(left, 'tern');
    expect(ids(back)).toEqual(['voss', 'tern', 'ohare']);
    expect(back.dropped).toEqual([]);
  });

  test('a span of the text becomes a name, without marks at its ends', () => {
    const start = article.paragraphs[1]!.indexOf(' Ada');
    const added = addFromSpan(
      { ...draft, entities: draft.entities.slice(0, 2) },
      {
        paragraph: 1,
        start,
        end: start + ' Ada O’Hare,'.length,
      },
      'person',
    );
    expect(added.entities[0]).toMatchObject({
      name: 'Ada O’Hare',
      kind: 'person',
      mentions: 1,
      ticked: true,
    });
    expect(() => addFromSpan(draft, { paragraph: 1, start: 10, end: 11 })).toThrow(RangeError);
    expect(() => addFromSpan(draft, { paragraph: 7, start: 0, end: 3 })).toThrow(RangeError);
  });

  test('a span that is a known form ticks its entity, and restores one that was left out', () => {
    const span = { paragraph: 0, start: 0, end: 9 };
    const unticked = tick(draft, ['voss'], false);
    expect(one(addFromSpan(unticked, span), 'voss').ticked).toBe(true);
    expect(one(addFromSpan(drop(unticked, 'voss'), span), 'voss').ticked).toBe(true);
  });

  test('a line is set from any words of the article, and taken away', () => {
    const said = setWho(draft, 'voss', { paragraph: 0, start: 11, end: 39 });
    expect(one(said, 'voss').who).toEqual({
      paragraph: 0,
      start: 11,
      end: 39,
      text: 'who founded Tern Air in 2009',
    });
    expect(one(setWho(said, 'voss', null), 'voss').who).toBeNull();
    expect(() => setWho(draft, 'voss', { paragraph: 0, start: 5, end: 5000 })).toThrow(RangeError);
  });

  test('a dated sentence is taken out', () => {
    expect(dropEvent(draft, 0).events).toEqual([]);
    expect(dropEvent(draft, 1)).toBe(draft);
  });
});
