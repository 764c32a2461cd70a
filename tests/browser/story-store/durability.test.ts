import { type IDBPDatabase, openDB } from 'idb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '../../../extension/story-store/database.ts';
import { newestVersion, steps } from '../../../extension/story-store/migrations.ts';
import type { StoryRecord } from '../../../extension/story-store/record.ts';
import type { StoreError } from '../../../extension/story-store/store-error.ts';
import { readImport } from '../../../extension/story-store/transfer/import-text.ts';
import { draftOf } from './drafts.ts';
import { dump, freshName, openStore, putRaw } from './open-store.ts';
import version1 from './version-1.json';

afterEach(() => vi.restoreAllMocks());

const failure = (action: Promise<unknown>) =>
  action.then(
    () => 'done',
    (error: StoreError) => error.failure,
  );

/** Every path of a value, `draft.article.url`, with what a damaged disk may have left there. */
function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, item]) => pathsOf(item, [...path, key]))];
}

function damaged(record: StoryRecord, path: readonly string[], by: unknown): unknown {
  const copy = structuredClone(record) as unknown as Record<string, unknown>;
  let at = copy;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  at[path.at(-1)!] = by;
  return copy;
}

describe('a record that cannot be read', () => {
  test('is set aside by name, whatever of it is damaged, and all others work', async () => {
    const store = openStore();
    const { record: sound } = await store.startDraft(draftOf(1));
    const { record } = await store.startDraft(draftOf(2));
    const kept = await store.keepStory(record.id, 1, record.draft);
    // Without its key a record cannot be stored; what is null already is no damage.
    const paths = pathsOf(kept).filter((path) => path.length > 0 && path[0] !== 'id');
    expect(paths.length).toBeGreaterThan(40);
    for (const path of paths) {
      const raw = damaged(kept, path, { is: 'damaged' });
      await putRaw(store.name, 'stories', raw);
      expect(await failure(store.story(kept.id)), path.join('.')).toBe('damaged');
      expect(await store.listSetAside()).toEqual([
        { id: kept.id, foundAt: expect.any(String), reason: expect.any(String), raw },
      ]);
      expect((await store.summaries()).map(({ id }) => id)).toEqual([sound.id]);
      expect(await store.records()).toEqual([sound]);
      expect(await failure(store.story(kept.id))).toBe('gone');
      await store.purgeSetAside(kept.id);
    }
  });

  test('says what is wrong with it, and is found by lists that read only what is looked for', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const kept = await store.keepStory(record.id, 1, record.draft);
    await store.saveDerivedOf([{ id: kept.id, rev: kept.rev, value: 'its words' }]);
    await putRaw(store.name, 'stories', damaged(kept, ['draft', 'entities', '1', 'name'], 7));
    expect(await store.lookedFor()).toEqual([]);
    const [aside] = await store.listSetAside();
    expect(aside!.reason).toMatch(/^draft\.entities\.1\.name: /);
    // No word of it stays anywhere else, so that it is gone once the reader deletes it.
    expect((await dump(store.name)).derived).toEqual([]);
  });

  test('stays where it is where it cannot be set aside, and others are read', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const { record: other } = await store.startDraft(draftOf(2));
    await putRaw(store.name, 'stories', damaged(record, ['draft'], 7));
    failPuts();
    expect(await store.records()).toEqual([other]);
    vi.restoreAllMocks();
    expect((await dump(store.name)).stories).toHaveLength(2);
  });

  test('that lost only what lists show has it made anew', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const whole = await store.summaries();
    for (const broken of [{ id: record.id }, { id: record.id, names: 'none' }]) {
      await putRaw(store.name, 'summaries', broken);
      expect(await store.summaries()).toEqual(whole);
      expect((await dump(store.name)).summaries).toEqual(whole);
    }
  });

  test('of a summary that no record stands behind is shown nothing', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const [summary] = await store.summaries();
    await putRaw(store.name, 'summaries', { ...summary, id: 'own-nothing' });
    expect((await store.summaries()).map(({ id }) => id)).toEqual([record.id]);
  });
});

describe('fields of a later version', () => {
  test('come through reading, editing, keeping, switching, deleting and bringing back', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const later = structuredClone(record) as StoryRecord & { later?: unknown };
    later.later = { a: [1] };
    Object.assign(later.draft, { later: 1 });
    Object.assign(later.draft.article, { later: 2 });
    Object.assign(later.draft.entities[0]!, { later: 3 });
    Object.assign(later.draft.entities[0]!.who!, { later: 4 });
    Object.assign(later.draft.events[0]!, { later: 5 });
    await putRaw(store.name, 'stories', later);
    const read = await store.story(record.id);
    const saved = await store.saveDraft(record.id, read.rev, read.draft);
    await store.keepStory(record.id, saved.rev, saved.draft);
    await store.switchStory(record.id, false);
    await store.removeStory(record.id);
    const end = await store.restoreStory(record.id);
    expect(end).toMatchObject({ later: { a: [1] }, draft: later.draft });
  });
});

/**
 * Has whoever uses a database end, as it were, at a write: it never returns and nothing is asked any more by that connection,
 * so that the browser ends the transaction as done. Whoever opens the database later is spared.
 */
function dieAtWrite(writes: number): { isDead: () => boolean } {
  let left = writes;
  let dead: IDBDatabase | undefined;
  for (const [prototype, method] of [
    [IDBObjectStore.prototype, 'put'],
    [IDBCursor.prototype, 'update'],
  ] as unknown as [Record<string, (...given: unknown[]) => unknown>, string][]) {
    const write = prototype[method]!;
    vi.spyOn(prototype, method).mockImplementation(function (this: unknown, ...given) {
      const store = this instanceof IDBCursor ? (this.source as IDBObjectStore) : (this as IDBObjectStore);
      if (!dead && left-- === 0) dead = store.transaction.db;
      return store.transaction.db === dead ? new Promise(() => {}) : write.apply(this, given);
    });
  }
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...given) {
    if (this === dead) throw new DOMException('Nobody is there.', 'InvalidStateError');
    return transaction.apply(this, given);
  });
  return { isDead: () => dead !== undefined };
}

describe('a database of an earlier version', () => {
  /** As version 1 made it. */
  async function makeVersion1(name: string): Promise<IDBPDatabase> {
    const database = await openDB(name, 1, {
      upgrade(database) {
        database.createObjectStore('stories', { keyPath: 'id' }).createIndex('url', 'draft.article.url');
        database.createObjectStore('setAside', { keyPath: 'id' });
        database.createObjectStore('counts');
      },
    });
    for (const record of version1) await database.put('stories', record);
    await database.put('counts', 7, 'changes');
    return database;
  }

  test('is migrated with all that stands in it; what was damaged is set aside', async () => {
    const name = freshName();
    (await makeVersion1(name)).close();
    const store = openStore({ name });
    const [grain, page] = version1;
    expect(await store.story(grain!.id)).toEqual({
      ...grain,
      draft: { ...grain!.draft, dropped: [] },
      sites: ['baltic-post.example'],
      switchedOn: true,
    });
    expect(await store.story(page!.id)).toMatchObject({ sites: [], draft: { fieldOfLater: { kept: true } } });
    expect((await store.summaries()).map(({ title }) => title).toSorted()).toEqual([
      '',
      grain!.draft!.article.title,
    ]);
    expect(await store.listSetAside()).toMatchObject([{ id: 'own-damaged000000000', raw: { draft: null } }]);
    expect((await store.counts()).changes).toBeGreaterThanOrEqual(7);
  });

  test('stays as it is where a step fails, and is migrated when it no longer does', async () => {
    const name = freshName();
    (await makeVersion1(name)).close();
    const store = openStore({ name });
    const list = steps as ((old: object) => object)[];
    const [step] = list;
    list[0] = () => {
      throw new Error('a fault of the program');
    };
    expect(await failure(store.summaries())).toBe('unreadable');
    list[0] = step!;
    const before = await openDB(name);
    expect([before.version, await before.getAll('stories')]).toEqual([
      1,
      version1.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    ]);
    before.close();
    expect(await store.summaries()).toHaveLength(2);
  });

  test('is migrated whole, wherever it was cut: whoever did it dies at each of the writes, and what was written stays', async () => {
    const whole = freshName();
    (await makeVersion1(whole)).close();
    (await openDatabase(() => {}, whole)).close();
    const wanted = await dump(whole);
    expect(wanted.counts).toContain(newestVersion);
    let isCut = true;
    for (let writes = 0; isCut; writes++) {
      const name = freshName();
      (await makeVersion1(name)).close();
      const death = dieAtWrite(writes);
      await openDatabase(() => {}, name).then(
        (database) => database.close(),
        () => {},
      );
      isCut = death.isDead();
      vi.restoreAllMocks();
      const found = await dump(name);
      expect((await indexedDB.databases()).find((one) => one.name === name)?.version).toBe(newestVersion);
      expect(found.counts!.includes(newestVersion), `${writes} writes`).toBe(!isCut);
      (await openDatabase(() => {}, name)).close();
      expect(await dump(name), `${writes} writes`).toEqual(wanted);
      // More writes than there are would mean that it never comes to its end.
      expect(writes).toBeLessThan(20);
    }
  });

  test('has been through steps that can be taken again', () => {
    for (const step of steps) {
      for (const record of [...version1, {}, { draft: 7 }, { draft: { article: {} } }]) {
        const once = step(record);
        expect(step(once)).toEqual(once);
      }
    }
  });

  test('that another page holds open is waited for, then said; and opens once it is let go', {
    timeout: 20_000,
  }, async () => {
    const name = freshName();
    // An older page of ours would close it; this one does not listen.
    const holder = await makeVersion1(name);
    const store = openStore({ name });
    const start = performance.now();
    expect(await failure(store.summaries())).toBe('blocked');
    expect(performance.now() - start).toBeGreaterThanOrEqual(4_900);
    holder.close();
    expect(await store.summaries()).toHaveLength(2);
  });
});

describe('a database of a later version', () => {
  test('is left as it is, and that is said', async () => {
    const name = freshName();
    const later = await openDB(name, newestVersion + 1, {
      upgrade(database) {
        database.createObjectStore('stories', { keyPath: 'id' });
        database.createObjectStore('inventions');
      },
    });
    await later.put('stories', { id: 'own-later', anything: true });
    later.close();
    const store = openStore({ name });
    expect(await failure(store.summaries())).toBe('newer');
    expect(await failure(store.startDraft(draftOf(1)))).toBe('newer');
    expect(await failure(store.purgeAll())).toBe('newer');
    expect(await failure(store.startAnew())).toBe('newer');
    expect(await dump(name)).toEqual({ stories: [{ id: 'own-later', anything: true }], inventions: [] });
    // What stands in it can be saved all the same.
    expect(await store.rawRecords()).toEqual({ records: [{ id: 'own-later', anything: true }], lost: 0 });
    expect((await indexedDB.databases()).find((one) => one.name === name)!.version).toBe(newestVersion + 1);
  });

  test('of which there is none is not made by saving what is stored', async () => {
    const store = openStore();
    expect(await failure(store.rawRecords())).toBe('unreadable');
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(store.name);
  });

  test('that another page brings meanwhile is let in: this one closes its own', async () => {
    const store = openStore();
    await store.startDraft(draftOf(1));
    const later = await openDB(store.name, newestVersion + 1);
    expect(later.version).toBe(newestVersion + 1);
    later.close();
    expect(await failure(store.summaries())).toBe('newer');
  });
});

describe('a browser that cannot open the database', () => {
  test('is said to, and is asked again next time', async () => {
    const store = openStore();
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('Internal error opening backing store.', 'UnknownError');
    });
    expect(await failure(store.summaries())).toBe('unreadable');
    expect(await store.summaries()).toEqual([]);
  });
});

describe('starting anew', () => {
  const barOpening = () => {
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      if (version !== undefined) throw new DOMException('Internal error.', 'UnknownError');
      return open(name);
    });
  };

  test('deletes a database that cannot be opened, and tells the other contexts', async () => {
    const store = openStore();
    await store.startDraft(draftOf(1));
    await store.close();
    barOpening();
    expect(await failure(store.records())).toBe('unreadable');
    await store.startAnew();
    vi.restoreAllMocks();
    expect(store.told.at(-1)).toEqual({ changes: 1, lookedFor: 0 });
    expect(await store.summaries()).toEqual([]);
    expect((await store.startDraft(draftOf(2))).isNew).toBe(true);
  });

  test('leaves one that can be read after all, and one that holds no more than a damaged record', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const { record: other } = await store.startDraft(draftOf(2));
    await putRaw(store.name, 'stories', { ...other, sites: 7 });
    await store.startAnew();
    expect(await store.records()).toEqual([record]);
    expect(await store.listSetAside()).toHaveLength(1);
  });

  test('after a record that the browser cannot read: the others can be saved and imported again', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const { record: unread } = await store.startDraft(draftOf(2));
    const fail = () => {
      throw new DOMException('Failed to read large IndexedDB value', 'DataError');
    };
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(fail);
    const get = IDBObjectStore.prototype.get;
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return key === unread.id ? fail() : get.call(this, key);
    });
    await expect(store.records()).rejects.toThrow('Failed to read');
    const { records, lost } = await store.rawRecords();
    expect([records, lost]).toEqual([[record], 1]);
    await store.startAnew();
    vi.restoreAllMocks();
    expect(await store.records()).toEqual([]);
    const read = await readImport(JSON.stringify({ app: 'backstory', asStored: records }));
    expect(read).toMatchObject({ records: [record], refused: [] });
  });
});

/** Has every write fail as on a full disk. */
function failPuts(): void {
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  });
}

describe('a disk that is full', () => {
  test('leaves everything as it was, says so, tells nobody of a change, and can still be exported from', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const before = await dump(store.name);
    const told = store.told.length;
    failPuts();
    const edited = { ...record.draft, entities: [] };
    expect(await failure(store.startDraft(draftOf(2)))).toBe('no-room');
    expect(await failure(store.saveDraft(record.id, 1, edited))).toBe('no-room');
    expect(await failure(store.keepStory(record.id, 1, edited))).toBe('no-room');
    expect(await failure(store.removeStory(record.id))).toBe('no-room');
    expect(await failure(store.putRecords([record], new Map([[record.id, 1]])))).toBe('no-room');
    expect(store.told).toHaveLength(told);
    expect(await store.records()).toEqual([record]);
    vi.restoreAllMocks();
    expect(await dump(store.name)).toEqual(before);
    expect((await store.keepStory(record.id, 1, edited)).rev).toBe(2);
  });

  test('that is met in the middle of an import leaves nothing of it', async () => {
    const store = openStore();
    const records = await Promise.all(
      Array.from({ length: 20 }, async (_, number) => (await store.startDraft(draftOf(number))).record),
    );
    await store.purgeAll();
    const put = IDBObjectStore.prototype.put;
    let puts = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (++puts > 25) throw new DOMException('The disk is full.', 'QuotaExceededError');
      return put.apply(this, given);
    });
    const unseen = new Map(records.map(({ id }) => [id, 0]));
    expect(await failure(store.putRecords(records, unseen))).toBe('no-room');
    vi.restoreAllMocks();
    expect(await store.summaries()).toEqual([]);
    await store.putRecords(records, unseen);
    expect(await store.records()).toHaveLength(20);
    expect(await failure(store.putRecords(records, unseen))).toBe('conflict');
  });

  test('is made room on by deleting for good, of which the others hear', async () => {
    const store = openStore();
    const { record } = await store.startDraft(draftOf(1));
    const kept = await store.keepStory(record.id, 1, record.draft);
    const { record: other } = await store.startDraft(draftOf(2));
    await store.saveDerived('names', (await store.derived('names')).version, 'of both');
    const { changes, lookedFor } = store.told.at(-1)!;
    failPuts();
    await store.purgeStory(kept.id);
    expect(store.told.at(-1)).toEqual({ changes: changes + 1, lookedFor: lookedFor + 1 });
    vi.restoreAllMocks();
    expect(await store.records()).toEqual([other]);
    // Nothing that was made of the story is taken for what is made of the rest.
    expect(await store.derived('names')).not.toHaveProperty('value');
    failPuts();
    await store.purgeAll();
    vi.restoreAllMocks();
    expect(await store.summaries()).toEqual([]);
  });

  test('lets what was deleted long ago go', async () => {
    let now = new Date('2026-05-04T10:00:00Z');
    const store = openStore({ now: () => now });
    const { record } = await store.startDraft(draftOf(1));
    await store.removeStory(record.id);
    now = new Date('2026-07-04T10:00:00Z');
    failPuts();
    expect(await store.purgeExpired()).toBe(1);
    vi.restoreAllMocks();
    expect(await store.summaries()).toEqual([]);
  });
});
