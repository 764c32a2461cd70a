import type { Page } from 'puppeteer-core';
import type { StoryRecord } from '../../../extension/story-store/record.ts';
import { storeCode } from './store-in-page.ts';

/** What a reader, or an update, does with all that is kept. */
export type KilledAction =
  | 'delete'
  | 'delete for good'
  | 'delete everything'
  | 'let old deletions go'
  | 'import'
  | 'take an import back'
  | 'export'
  | 'migrate';

/** How the database was found after each of the kills. */
export interface Found {
  /** As it was before the action. */
  before: number;
  /** As the action leaves it. */
  after: number;
  /** Half done, and as the action leaves it once the store has opened it: only a migration may be found so. */
  finished: number;
  /** As it must never be, or before the action although that was said to be done. */
  wrong: string[];
}

/**
 * Does something with the store in a worker, which is ended at a random moment, again and again; the page then looks at the
 * database, which is put back for the next time. A page of the web will do: a database is one wherever it stands.
 */
export async function killWithin(
  page: Page,
  action: KilledAction,
  { records, kills }: { records: readonly StoryRecord[]; kills: number },
): Promise<Found> {
  const code = `${await storeCode()};(${actInWorker})()`;
  return page.evaluate(killInPage, { code, action, records, kills });
}

/** Runs in the worker. */
function actInWorker(): void {
  type Asked = { action: KilledAction; name: string; ids: string[]; text: string };
  globalThis.onmessage = async ({ data }: MessageEvent<Asked>) => {
    const { action, name, ids, text } = data;
    const { createStore, readImport, exportText } = globalThis.storeModule;
    const now = () => new Date(action === 'let old deletions go' ? '2026-09-01' : '2026-05-04');
    const store = createStore({ name, now, announce: async () => {} });
    const seen = async () => new Map((await store.records()).map(({ id, rev }) => [id, rev]));
    const acts: Record<KilledAction, () => Promise<unknown>> = {
      delete: () => store.removeStory(ids[0]!),
      'delete for good': () => store.purgeStory(ids[0]!),
      'delete everything': () => store.purgeAll(),
      'let old deletions go': () => store.purgeExpired(),
      async import() {
        const read = await readImport(text);
        if (read.refusal !== undefined) throw new Error(read.refusal);
        await store.putRecords(read.records, new Map(read.records.map(({ id }) => [id, 0])));
      },
      'take an import back': async () => store.putRecords([], await seen(), ids),
      async export() {
        await exportText(await store.records());
        await store.noteExport();
      },
      migrate: () => store.summaries(),
    };
    postMessage('begun');
    await acts[action]().then(
      () => postMessage('done'),
      (error) => postMessage(`failed: ${error}`),
    );
  };
}

/** Runs in the page. */
async function killInPage(given: {
  code: string;
  action: KilledAction;
  records: readonly StoryRecord[];
  kills: number;
}): Promise<Found> {
  const { code, action, records, kills } = given;
  const name = `killed ${action}`;
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const ids = records.map(({ id }) => id);
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const erase = () => done(indexedDB.deleteDatabase(name));
  /** Makes the database that the action begins with. */
  const putBack = async () => {
    await erase();
    const request = indexedDB.open(name, action === 'migrate' ? 1 : 2);
    request.onupgradeneeded = () => {
      const { result } = request;
      result.createObjectStore('stories', { keyPath: 'id' }).createIndex('url', 'draft.article.url');
      result.createObjectStore('setAside', { keyPath: 'id' });
      result.createObjectStore('counts');
      if (action === 'migrate') return;
      result.createObjectStore('summaries', { keyPath: 'id' });
      result.createObjectStore('derived');
    };
    const database = await done(request);
    const stores = [...database.objectStoreNames];
    const transaction = database.transaction(stores, 'readwrite');
    // What the store writes down once all records are of its version.
    if (action !== 'migrate') transaction.objectStore('counts').put(2, 'migratedTo');
    for (const record of action === 'import' ? [] : records) {
      const isOld = action === 'let old deletions go';
      const stored = { ...record, ...(isOld && { deletedAt: '2026-05-01T00:00:00.000Z' }) };
      transaction.objectStore('stories').put(stored);
      if (action === 'migrate') continue;
      const { draft, ...outside } = stored;
      const { title, url: address, site, lang } = draft.article;
      const summary = { ...outside, title, url: address, site, lang, names: [], isEdited: false, size: 1 };
      transaction.objectStore('summaries').put(summary);
      transaction.objectStore('derived').put({ version: 1, build: '', value: 1 }, `story/${record.id}`);
    }
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
  };
  const look = async () => {
    const database = await done(indexedDB.open(name));
    const all: unknown[] = [database.version];
    for (const store of database.objectStoreNames) {
      const keys = await done(database.transaction(store).objectStore(store).getAllKeys());
      all.push([store, keys, await done(database.transaction(store).objectStore(store).getAll())]);
    }
    database.close();
    return JSON.stringify(all);
  };
  /** Has the store open the database, as the next context does. */
  const finish = async () => {
    const store = globalThis.storeModule.createStore({ name, announce: async () => {} });
    await store.summaries();
    await store.close();
    return look();
  };
  /** Has the worker act, for so many milliseconds; gives whether it said that it was done, and how long it was at it. */
  const act = async (text: string, ms: number) => {
    const worker = new Worker(url);
    let [isDone, began] = [false, 0];
    const heard = new Promise<void>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<string>) => {
        if (data === 'begun') {
          began = performance.now();
          setTimeout(resolve, ms);
        } else if (data === 'done') {
          isDone = true;
          resolve();
        } else reject(new Error(data));
      };
      worker.onerror = ({ message }) => reject(new Error(message));
    });
    worker.postMessage({ action, name, ids, text });
    await heard;
    worker.terminate();
    return { isDone, took: performance.now() - began };
  };

  const text = await globalThis.storeModule.exportText(records);
  await putBack();
  const before = await look();
  const { took } = await act(text, 60_000);
  const after = await look();
  const found: Found = { before: 0, after: 0, finished: 0, wrong: [] };
  for (let kill = 0; kill < kills; kill++) {
    await putBack();
    const { isDone } = await act(text, Math.random() * took);
    const now = await look();
    if (now === after) found.after++;
    else if (now === before && !isDone) found.before++;
    else if (action === 'migrate' && !isDone && (await finish()) === after) found.finished++;
    else found.wrong.push(isDone ? `said to be done: ${now.slice(0, 200)}` : now.slice(0, 200));
  }
  await erase();
  return found;
}
