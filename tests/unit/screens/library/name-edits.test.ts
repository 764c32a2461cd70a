import { describe, expect, test } from 'vitest';
import { type NameEdit, swapsOfEdit } from '../../../../extension/screens/library/name-edits.ts';
import { detailsOf, listNames } from '../../../../extension/screens/library/name-list.ts';
import { type StoryRecord, summaryOf } from '../../../../extension/story-store/record.ts';
import { draftOf } from '../../../browser/story-store/drafts.ts';

/** A kept story in which Elif Kaya has an id of its own. */
function kept(number: number, more: Partial<StoryRecord> = {}): StoryRecord {
  const at = `2026-05-0${number}T10:00:00.000Z`;
  return {
    id: `own-story-${number}`,
    rev: number,
    state: 'kept',
    draft: draftOf(number),
    sites: ['news.example'],
    switchedOn: true,
    takenAt: at,
    changedAt: at,
    keptAt: at,
    ...more,
  };
}
const [one, two] = [kept(1), kept(2)];
const at = '2026-05-09T10:00:00.000Z';
const entities = ({ draft }: StoryRecord) => draft.entities.map(({ id, name }) => `${id} ${name}`);

describe('the names of all stories', () => {
  test('stand in the order of the alphabet, with the stories that have them, the last read first', () => {
    const same = swapsOfEdit([two], { is: 'join', entity: 'own-elif-2', into: 'own-elif-1' }, at).there
      .records;
    const listed = listNames([one, ...same].map(summaryOf), { words: [], locale: 'en' });
    expect(listed.map(({ name, stories }) => [name, stories.map(({ id }) => id)])).toEqual([
      ['Elif Kaya', ['own-story-2', 'own-story-1']],
    ]);
    expect(listNames([one].map(summaryOf), { words: ['kaya'], locale: 'en' })).toHaveLength(1);
    expect(listNames([one].map(summaryOf), { words: ['osprey'], locale: 'en' })).toEqual([]);
  });

  test('are none of drafts and of what was deleted', () => {
    const others = [kept(3, { state: 'draft' }), kept(4, { deletedAt: at })];
    expect(listNames(others.map(summaryOf), { words: [], locale: 'en' })).toEqual([]);
  });

  test('say who somebody is by the story read last that does', () => {
    const silent = structuredClone(two);
    silent.draft.entities[0]!.id = 'own-elif-1';
    silent.draft.entities[0]!.who = null;
    expect(detailsOf([one, silent]).get('own-elif-1')).toEqual({ kind: 'person', who: 'runs Osprey Chips' });
  });
});

describe('an edit of a name', () => {
  const edits: NameEdit[] = [
    { is: 'rename', entity: 'own-elif-1', name: 'Elif A. Kaya' },
    { is: 'join', entity: 'own-elif-1', into: 'own-elif-2' },
    { is: 'leave', entity: 'own-elif-1' },
  ];

  test.each(edits)('$is is one change of the store, and one back', (asked) => {
    const { there, back } = swapsOfEdit([one, two], asked, at);
    expect(there.records.map(({ id, rev }) => [id, rev])).toEqual([['own-story-1', 2]]);
    expect(there.before).toEqual(new Map([['own-story-1', 1]]));
    expect(back.before).toEqual(new Map([['own-story-1', 2]]));
    expect(back.records).toEqual([{ ...one, rev: 3 }]);
  });

  test('renamed, the old name is still looked for', () => {
    const [renamed] = swapsOfEdit([one], edits[0]!, at).there.records;
    expect(renamed!.draft.entities[0]).toMatchObject({ name: 'Elif A. Kaya', names: ['Elif Kaya', 'Kaya'] });
  });

  test('joined with one of the same story, it is one there', () => {
    const both = structuredClone(one);
    both.draft.entities.push({ ...both.draft.entities[0]!, id: 'own-elif-2', name: 'Kaya', names: [] });
    const [joined] = swapsOfEdit([both], edits[1]!, at).there.records;
    expect(entities(joined!)).toEqual(['own-gdynia Gdynia', 'own-elif-2 Kaya']);
    expect(joined!.draft.entities[1]!.names).toContain('Elif Kaya');
  });

  test('holds in changes that were not saved yet, too', () => {
    const edited = { ...one, unsaved: draftOf(1) };
    const [renamed] = swapsOfEdit([edited], edits[0]!, at).there.records;
    expect(renamed!.unsaved!.entities[0]!.name).toBe('Elif A. Kaya');
  });
});
