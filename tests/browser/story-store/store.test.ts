import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { StoreError } from '../../../extension/story-store/store-error.ts';
import { draftOf } from './drafts.ts';
import { dump, freshName, openStore } from './open-store.ts';

/** What an action is refused with. */
const refusal = (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error: StoreError) => error.failure,
  );

describe('a story that is kept', () => {
  test('is a draft first, is looked for once it is saved, and is the same when it is read again', async () => {
    const store = openStore({ now: () => new Date('2026-05-04T10:00:00Z') });
    const { record, isNew } = await store.startDraft(draftOf(1));
    expect(isNew).toBe(true);
    expect(record).toMatchObject({ rev: 1, state: 'draft', sites: ['news.example'], switchedOn: true });
    expect(record.id).toMatch(/^own-[a-z0-9]{16}$/);
    expect(await store.lookedFor()).toEqual([]);
    const kept = await store.keepStory(record.id, 1, record.draft);
    expect(kept).toMatchObject({ rev: 2, state: 'kept', keptAt: '2026-05-04T10:00:00.000Z' });
    await store.close();
    expect(await store.story(record.id)).toEqual(kept);
    expect(await store.lookedFor()).toEqual([kept]);
    expect(await store.summaries()).toMatchObject([
      {
        id: record.id,
        title: 'Osprey Chips opens plant 1',
        names: [{ entity: 'own-elif-1', name: 'Elif Kaya' }],
      },
    ]);
  });

  test('is edited beside what is looked for until it is saved again', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const kept = await store.keepStory(record.id, 1, record.draft);
    const edited = { ...kept.draft, entities: kept.draft.entities.slice(0, 1) };
    const waiting = await store.saveDraft(kept.id, kept.rev, edited);
    expect(waiting.draft).toEqual(kept.draft);
    expect(waiting.unsaved).toEqual(edited);
    expect((await store.summaries())[0]!.isEdited).toBe(true);
    const dropped = await store.dropEdits(kept.id, waiting.rev);
    expect(dropped.unsaved).toBeUndefined();
    const again = await store.keepStory(kept.id, dropped.rev, edited);
    expect(again).toMatchObject({ draft: edited, keptAt: kept.keptAt });
  });

  test('of an address that is there already is given instead of a second one, by two tabs at once too', async () => {
    const store = openStore();
    const all = await Promise.all([store.startDraft(draftOf(1)), store.startDraft(draftOf(1))]);
    expect(all.map(({ isNew }) => isNew).toSorted()).toEqual([false, true]);
    expect(new Set(all.map(({ record }) => record.id)).size).toBe(1);
    expect((await store.startDraft(draftOf(1), { isSecond: true })).isNew).toBe(true);
    expect(await store.storiesFrom('https://news.example/osprey/1')).toHaveLength(2);
    expect(await store.storiesFrom('https://news.example/osprey/2')).toEqual([]);
  });

  test('without an address is one of its own, however many have none', async () => {
    const store = openStore();
    const texts = ['A first text without an address.', 'A second one, which is another.'];
    for (const [at, text] of texts.entries()) {
      const draft = draftOf(at, { url: 'blob:https://example.org/1234', paragraphs: [text] });
      expect((await store.startDraft(draft)).isNew).toBe(true);
    }
    const kept = (await store.records()).map(({ draft }) => draft.article.paragraphs[0]);
    expect(kept.sort()).toEqual(texts);
  });

  test('of a private window is refused unless it is asked for', async () => {
    const store = openStore();
    expect(await refusal(store.startDraft(draftOf(1), { isPrivate: true }))).toBe('private');
    expect(await store.summaries()).toEqual([]);
    expect(await refusal(store.startDraft(draftOf(1), { isPrivate: true, isAskedFor: true }))).toBe('done');
  });

  test('has a title of the reader’s own beside the one that passages point into', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const renamed = await store.renameStory(record.id, ' Chips\u202e \n in Gdynia ');
    expect(renamed.title).toBe('Chips in Gdynia');
    expect(renamed.draft).toEqual(record.draft);
    expect((await store.summaries())[0]!.title).toBe('Chips in Gdynia');
    expect((await store.renameStory(record.id, '')).title).toBeUndefined();
  });

  test('is switched off, deleted, brought back, and gone for good after thirty days', async () => {
    let now = new Date('2026-05-04T10:00:00Z');
    const store = openStore({ now: () => now });
    const { record } = await store.startDraft(draftOf(1));
    await store.keepStory(record.id, 1, record.draft);
    await store.switchStory(record.id, false);
    expect(await store.lookedFor()).toEqual([]);
    await store.switchStory(record.id, true);
    await store.removeStory(record.id);
    expect(await store.lookedFor()).toEqual([]);
    expect(await store.records()).toEqual([]);
    expect(await store.storiesFrom(record.draft.article.url)).toEqual([]);
    expect((await store.summaries())[0]!.deletedAt).toBe('2026-05-04T10:00:00.000Z');
    now = new Date('2026-06-03T09:59:00Z');
    expect(await store.purgeExpired()).toBe(0);
    await store.restoreStory(record.id);
    expect(await store.lookedFor()).toHaveLength(1);
    await store.removeStory(record.id);
    now = new Date('2026-07-03T10:00:00Z');
    expect(await store.purgeExpired()).toBe(1);
    const { stories, summaries } = await dump(store.name);
    expect([stories, summaries]).toEqual([[], []]);
  });

  test('goes with all others, and all that was derived, when everything is deleted', async () => {
    const store = openStore();
    await store.startDraft(draftOf(1));
    await store.saveDerived('names', (await store.derived('names')).version, [1, 2]);
    await store.purgeAll();
    const { counts, ...rest } = await dump(store.name);
    expect(rest).toEqual({ stories: [], summaries: [], setAside: [], derived: [] });
    // How much has happened, and that all records are of this version.
    expect(counts).toHaveLength(3);
  });
});

describe('two writers', () => {
  test('that began with the same revision: the second is shown the first, and neither is lost', async () => {
    const name = freshName();
    const [one, other] = [openStore({ name }), openStore({ name })];
    const { record } = await one.startDraft(draftOf(1));
    const mine = { ...record.draft, entities: [] };
    const saved = await one.saveDraft(record.id, record.rev, mine);
    const theirs = { ...record.draft, events: [] };
    const error = await other.saveDraft(record.id, record.rev, theirs).catch((thrown: StoreError) => thrown);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({ failure: 'conflict', theirs: saved });
    expect(await other.story(record.id)).toEqual(saved);
    const second = await other.startDraft(theirs, { isSecond: true });
    expect((await one.records()).map(({ draft }) => draft)).toEqual(expect.arrayContaining([mine, theirs]));
    expect(second.record.id).not.toBe(record.id);
  });

  test('at once leave one of both and a conflict, whichever comes first', async () => {
    const name = freshName();
    const stores = Array.from({ length: 5 }, () => openStore({ name }));
    const { record } = await stores[0]!.startDraft(draftOf(1));
    const ends = await Promise.all(
      stores.map((store) => refusal(store.keepStory(record.id, record.rev, record.draft))),
    );
    expect(ends.filter((end) => end === 'done')).toHaveLength(1);
    expect(ends.filter((end) => end === 'conflict')).toHaveLength(4);
  });

  test('do not bring back what was deleted meanwhile', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const removed = await store.removeStory(record.id);
    expect(await refusal(store.saveDraft(record.id, removed.rev, record.draft))).toBe('conflict');
    await store.purgeStory(record.id);
    expect(await refusal(store.saveDraft(record.id, removed.rev, record.draft))).toBe('gone');
  });
});

describe('other contexts', () => {
  test('are told of each action, and whether it changes what is looked for', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const kept = await store.keepStory(record.id, 1, record.draft);
    await store.saveDraft(record.id, kept.rev, record.draft);
    await store.purgeExpired();
    await store.saveDerived('x', 1, 'y');
    await store.noteExport();
    expect(store.told).toEqual([
      { changes: 1, lookedFor: 0 },
      { changes: 2, lookedFor: 1 },
      { changes: 3, lookedFor: 1 },
    ]);
    expect(await store.counts()).toMatchObject({ changes: 3, lookedFor: 1, exportedChanges: 3 });
  });

  test('are told before anything is there to be found, once', async () => {
    let times = 0;
    const store = openStore({
      beforeFirstWrite: async () => {
        times++;
        expect(await indexedDB.databases().then((all) => all.map(({ name }) => name))).not.toContain(
          store.name,
        );
      },
    });
    await store.startDraft(draftOf(1));
    await store.startDraft(draftOf(2));
    expect(times).toBe(1);
  });

  test('an action that is told to nobody is stored all the same', async () => {
    const store = openStore({ announce: () => Promise.reject(new Error('nobody there')) });
    const { record } = await store.startDraft(draftOf(1));
    expect(await store.story(record.id)).toEqual(record);
  });
});

describe('what is derived', () => {
  test('is given until what is looked for changes, and is not stored once it has', async () => {
    const store = openStore();
    const { version } = await store.derived('names');
    expect(await store.saveDerived('names', version, new Uint8Array([1, 2]))).toBe(true);
    await store.startDraft(draftOf(1));
    expect(await store.derived('names')).toEqual({ version, value: new Uint8Array([1, 2]) });
    const { record } = await store.startDraft(draftOf(2));
    await store.keepStory(record.id, 1, record.draft);
    expect(await store.derived('names')).toEqual({ version: version + 1 });
    expect(await store.saveDerived('names', version, 'old')).toBe(false);
  });

  test('is stored while lists are read, of stories that are there', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const { id, rev } = record;
    const reading = (await openDB(store.name)).transaction(['stories', 'summaries', 'counts']);
    let isStored = false;
    const storing = store
      .saveDerivedOf([
        { id, rev, value: 'made' },
        { id: 'own-nothing', rev, value: 'made' },
      ])
      .then(() => {
        isStored = true;
      });
    // The list is read for as long as that takes; what had to wait for its end would never come.
    for (let request = 0; request < 20_000 && !isStored; request++)
      await reading.objectStore('counts').count();
    expect(isStored).toBe(true);
    await storing;
    reading.db.close();
    expect(await store.derivedOf(new Map([[id, rev]]))).toEqual(new Map([[id, 'made']]));
    expect((await dump(store.name)).derived).toHaveLength(1);
  });
});

describe('what is too much', () => {
  test.each([
    ['article', { paragraphs: ['a'.repeat(2_000_001)] }],
    ['paragraphs', { paragraphs: Array.from({ length: 20_001 }, () => 'a') }],
    ['title', { title: 'a'.repeat(10_001) }],
    ['url', { url: `https://a.example/${'a'.repeat(8_000)}` }],
  ])('of one story is refused by name: %s', async (part, article) => {
    const store = openStore();
    const error = await store.startDraft(draftOf(1, article)).catch((thrown: StoreError) => thrown);
    expect(error).toMatchObject({ failure: 'too-large', message: expect.stringContaining(part) });
  });

  test('of names is cut to what can be found, and the rest is kept', async () => {
    const store = openStore();
    const draft = draftOf(1);
    draft.entities[0]!.name = 'N'.repeat(5_000);
    draft.entities[0]!.names = [
      '‮Kaya',
      'K'.repeat(300),
      'Cafe\u0301',
      'Café',
      'Z\u0301\u0302\u0303\u0304\u0305',
    ];
    const { record } = await store.startDraft(draft);
    expect(record.draft.entities[0]).toMatchObject({
      name: 'N'.repeat(200),
      names: ['Kaya', 'K'.repeat(200), 'Café', 'Ź\u0302\u0303\u0304'],
    });
    expect(record.draft.article).toEqual(draft.article);
  });
});
