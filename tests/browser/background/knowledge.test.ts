import bundled from 'virtual:stories';
import { describe, expect, test } from 'vitest';
import { createKnowledge } from '../../../entrypoints/background/knowledge.ts';
import { openKeptPrefilter, possibleKeptNames } from '../../../extension/detect/scan/kept-prefilter.ts';
import type { OwnNames } from '../../../extension/messages/background-calls.ts';
import { createKeptStories } from '../../../extension/story-store/kept-stories.ts';
import { draftOf } from '../story-store/drafts.ts';
import { dump, openStore } from '../story-store/open-store.ts';

/** What is known over a store of its own. */
function begin({ off = [] as string[], store = openStore(), everyday = false } = {}) {
  const reads = { database: 0, stories: 0 };
  const counted = {
    ...store,
    derived: (key: string) => {
      reads.database++;
      return store.derived(key);
    },
  };
  const kept = createKeptStories(store);
  const { knowledge, forget } = createKnowledge({
    store: counted,
    kept: {
      ...kept,
      lookedFor: () => {
        reads.stories++;
        return kept.lookedFor();
      },
    },
    notice: async () => store.told.at(-1) ?? { changes: 0, lookedFor: 0 },
    storiesOff: async () => off,
    wakesForEveryday: async () => everyday,
  });
  const entitiesIn = async (text: string) => {
    const { reader } = await knowledge();
    const [reading] = reader.read([{ text, lang: 'en' }]);
    return [...new Set(reading!.candidates.map(({ entity }) => entity))];
  };
  const keep = async (number: number, change: (draft: ReturnType<typeof draftOf>) => void = () => {}) => {
    const draft = draftOf(number);
    change(draft);
    const { record } = await store.startDraft(draft);
    const kept = await store.keepStory(record.id, record.rev, draft);
    forget();
    return kept;
  };
  return { store, knowledge, forget, reads, entitiesIn, keep };
}

const later = 'On Monday Elif Kaya of Osprey Chips met Sam Altman.';

describe('what the background knows', () => {
  test('without own stories is what comes with Backstory, and no database is opened', async () => {
    const { entitiesIn, reads, store } = begin();
    expect(await entitiesIn(later)).toEqual(['sam-altman']);
    expect(reads.database).toBe(0);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(store.name);
  });

  test('takes in what is kept, and lets go of what is switched off or deleted', async () => {
    const { entitiesIn, keep, forget, store, knowledge } = begin();
    await entitiesIn(later);
    const { id } = await keep(1);
    expect(await entitiesIn(later)).toEqual(expect.arrayContaining(['own-elif-1', 'sam-altman']));
    const { named, hasStory } = await knowledge();
    expect(named('own-elif-1')).toEqual({ kind: 'person', everyday: false, stories: [bundled.length] });
    expect(named('own-nobody')).toBeUndefined();
    expect([await hasStory(id), await hasStory(bundled[0]!.id), await hasStory('own-none')]).toEqual([
      true,
      true,
      false,
    ]);
    await store.switchStory(id, false);
    forget();
    expect(await entitiesIn(later)).toEqual(['sam-altman']);
    await store.switchStory(id, true);
    forget();
    expect(await entitiesIn(later)).toContain('own-elif-1');
    await store.removeStory(id);
    forget();
    expect(await entitiesIn(later)).toEqual(['sam-altman']);
  });

  test('knows no draft, and of edits only what was saved', async () => {
    const { entitiesIn, keep, forget, store } = begin();
    await store.startDraft(draftOf(2));
    expect(await entitiesIn(later)).toEqual(['sam-altman']);
    const kept = await keep(1);
    await store.saveDraft(kept.id, kept.rev, { ...kept.draft, entities: [] });
    forget();
    expect(await entitiesIn(later)).toContain('own-elif-1');
  });

  test('is packed once after a change, and only opened by the next background', async () => {
    const { entitiesIn, keep, store } = begin();
    await keep(1);
    await entitiesIn(later);
    // Of the story, of all names, and of those of single sites.
    expect((await dump(store.name)).derived).toHaveLength(3);
    const next = begin({ store });
    expect(await next.entitiesIn(later)).toContain('own-elif-1');
    expect(next.reads).toEqual({ database: 1, stories: 0 });
    await next.keep(2);
    await next.entitiesIn(later);
    expect(next.reads).toEqual({ database: 2, stories: 1 });
  });

  test('describes a kept name by its sentences, marked as the reader’s, with where they were read', async () => {
    const { keep, knowledge } = begin();
    const { id } = await keep(1);
    const { describe } = await knowledge();
    const card = await describe('own-elif-1', true);
    expect(card).toMatchObject({
      name: 'Elif Kaya',
      kind: 'person',
      gist: { text: expect.stringContaining('Osprey') },
      stories: [
        {
          id,
          kept: {
            site: 'The Example',
            url: 'https://news.example/osprey/1',
            read: new Date().toLocaleDateString('sv'),
          },
        },
      ],
    });
    const [quote] = card!.stories[0]!.quotes;
    expect(quote!.marks.map(([start, end]) => quote!.text.slice(start, end))).toEqual(['Elif Kaya']);
    expect(await describe('own-nobody', true)).toBeUndefined();
    expect(await describe('own-elif-1', false)).toEqual({
      id: 'own-elif-1',
      kind: 'person',
      name: 'Elif Kaya',
      names: [],
      facts: [],
      background: false,
      stories: [],
    });
  });

  test('says of a name from a file which file that was, and when', async () => {
    const { keep, knowledge, forget, store } = begin();
    const record = await keep(1);
    const imported = { file: 'theirs.json', at: '2026-05-09T12:00:00.000Z' };
    const next = { ...record, rev: record.rev + 1, imported };
    await store.putRecords([next], new Map([[record.id, record.rev]]));
    forget();
    const card = await (await knowledge()).describe('own-elif-1', true);
    expect(card!.stories[0]!.kept).toMatchObject({ imported });
  });

  test('lets a kept story add its sentence to a bundled name, and change nothing else of it', async () => {
    const { keep, knowledge, entitiesIn } = begin();
    const before = await (await knowledge()).describe('openai', true);
    const { id } = await keep(1, (draft) => {
      draft.article.published = '2099-01-01';
      draft.article.paragraphs = ['OpenAI is a scam, says Elif Kaya of Osprey Chips.'];
      draft.events = [];
      draft.entities[0] = {
        ...draft.entities[0]!,
        id: 'openai',
        kind: 'organization',
        name: 'OpenAI',
        names: ['Open Scam'],
        onlyHere: [],
        who: { paragraph: 0, start: 7, end: 16, text: 'is a scam' },
      };
    });
    const { describe, named } = await knowledge();
    const { stories, ...rest } = (await describe('openai', true))!;
    const { stories: storiesBefore, ...restBefore } = before!;
    expect(rest).toEqual(restBefore);
    expect(stories.slice(0, -1)).toEqual(storiesBefore);
    expect(stories.at(-1)).toMatchObject({ id, kept: { site: 'The Example' } });
    expect(named('openai')).toMatchObject({ kind: before!.kind });
    expect(await describe('openai', false)).toEqual(before);
    expect(await entitiesIn('Open Scam met Kakao.')).toEqual(['kakao']);
  });

  test.for([
    [false, false],
    [true, true],
  ])('wakes pages for everyday names of kept stories: wished %s, does %s', async ([everyday, wakes]) => {
    const { keep, knowledge } = begin({ everyday });
    await keep(1, (draft) => {
      draft.entities[1] = { ...draft.entities[1]!, ticked: true };
    });
    const names = (await (await knowledge()).ownNames('all'))!;
    const prefilter = openKeptPrefilter(names.prefilter, names.key);
    expect(possibleKeptNames('It is in Gdynia.', prefilter).length > 0).toBe(wakes);
    expect(possibleKeptNames('It is by Elif Kaya.', prefilter)).not.toEqual([]);
  });

  test('gives the pages of a site the names kept from there and no others, under a key of its own', async () => {
    const { keep, store } = begin();
    await keep(1);
    await keep(2, (draft) => {
      draft.article.url = 'https://ledger.example/quillon';
      draft.article.paragraphs[0] = 'Quillon Arbogast runs the Ledger.';
      draft.entities = [
        { ...draft.entities[0]!, id: 'own-quillon', name: 'Quillon Arbogast', names: [], who: null },
      ];
    });
    const finds = ({ prefilter, key }: OwnNames, text: string) =>
      possibleKeptNames(text, openKeptPrefilter(prefilter, key)).length > 0;
    // As they were made, and as they were stored.
    for (const { knowledge } of [begin({ store }), begin({ store })]) {
      const { ownNames } = await knowledge();
      const [all, news, ledger] = await Promise.all(
        (['all', { site: 'news.example' }, { site: 'ledger.example' }] as const).map(ownNames),
      );
      const found = [all, news, ledger].map((some) => [
        finds(some!, 'On Monday Elif Kaya spoke.'),
        finds(some!, 'On Monday Quillon Arbogast spoke.'),
      ]);
      expect(found).toEqual([
        [true, true],
        [true, false],
        [false, true],
      ]);
      expect(new Set([all, news, ledger].map((some) => some!.key.join())).size).toBe(3);
      expect(await ownNames({ site: 'other.example' })).toBeUndefined();
      expect(await ownNames({ site: '' })).toBeUndefined();
      expect(await ownNames('none')).toBeUndefined();
    }
  });

  test('has no names for pages once nothing is kept any more', async () => {
    const { keep, store, knowledge, forget } = begin();
    const { id } = await keep(1);
    await store.removeStory(id);
    forget();
    const { hasOwn, ownNames } = await knowledge();
    expect([hasOwn, await ownNames('all')]).toEqual([false, undefined]);
  });

  test('leaves out a bundled story that is switched off', async () => {
    const { entitiesIn } = begin({ off: bundled.map(({ id }) => id) });
    expect(await entitiesIn(later)).toEqual([]);
  });

  test('is what comes with Backstory where own stories cannot be read', async () => {
    const { entitiesIn, forget, keep, store } = begin();
    await keep(1);
    await store.close();
    const open = indexedDB.open;
    indexedDB.open = () => {
      throw new DOMException('', 'UnknownError');
    };
    try {
      forget();
      expect(await entitiesIn(later)).toEqual(['sam-altman']);
    } finally {
      indexedDB.open = open;
    }
  });
});
