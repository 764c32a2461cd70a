import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './database-schema.ts';
import { hostKeptFrom, type StoryRecord, summaryOf } from './record.ts';
import { checkRecord } from './record-schema.ts';

/** The version of the database that this program reads and writes. */
export const newestVersion = 2;

/** A record as it is stored, of whatever version: fields that a step does not know are handed on. */
export type Stored = Record<string, unknown>;

/**
 * Makes a record of version n + 1 of one of version n, the first for n = 1. A step leaves as it is what it cannot read, which
 * reading will set aside, and what has been through it already.
 */
export const steps: readonly ((old: Stored) => Stored)[] = [
  // Version 1 had no sites, no switch, and no list of what the reader left out.
  (old) => {
    const url = articleOf(old.draft)?.url;
    return {
      sites: typeof url === 'string' ? [hostKeptFrom(url)].filter(Boolean) : [],
      switchedOn: true,
      ...old,
      ...(articleOf(old.draft) && { draft: { dropped: [], ...(old.draft as object) } }),
    };
  },
];

function articleOf(draft: unknown): { url?: unknown } | undefined {
  return (draft as { article?: { url?: unknown } } | null | undefined)?.article;
}

type Writing = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange' | 'readwrite'>;

/** Makes the database what this version needs; all within the one transaction of the upgrade. */
export async function migrate(
  database: IDBPDatabase<Schema>,
  oldVersion: number,
  transaction: Writing,
): Promise<void> {
  if (oldVersion < 1) {
    database.createObjectStore('stories', { keyPath: 'id' }).createIndex('url', 'draft.article.url');
    database.createObjectStore('setAside', { keyPath: 'id' });
    database.createObjectStore('counts');
  }
  if (oldVersion < 2) {
    database.createObjectStore('summaries', { keyPath: 'id' });
    database.createObjectStore('derived');
  }
  await migrateRecords(transaction);
}

/**
 * Goes on with a migration that ended within its work. An upgrade is one transaction, and yet Firefox stores it half done where
 * its worker is ended while the promise of a write goes on, as here; any other transaction is taken back then.
 */
export async function finishMigration(database: IDBPDatabase<Schema>): Promise<void> {
  if (await isMigrated(database.transaction('counts').store)) return;
  const transaction = database.transaction(['stories', 'summaries', 'counts'], 'readwrite');
  transaction.done.catch(() => {});
  try {
    await migrateRecords(transaction as unknown as Writing);
  } catch (error) {
    transaction.abort();
    throw error;
  }
  await transaction.done;
}

/**
 * Takes every record through the steps that it may have before it. Wherever this ends, it can begin again: steps leave
 * what went through them as it is, and that all records have is written after the last of them.
 */
async function migrateRecords(transaction: Writing): Promise<void> {
  const counts = transaction.objectStore('counts');
  if (await isMigrated(counts)) return;
  const stories = transaction.objectStore('stories');
  const summaries = transaction.objectStore('summaries');
  const pending = steps.slice(Number((await counts.get('migratedTo')) ?? 1) - 1);
  for (let cursor = await stories.openCursor(); cursor; cursor = await cursor.continue()) {
    const next = pending.reduce((old, step) => step(old), cursor.value as unknown as Stored);
    await cursor.update!(next as unknown as StoryRecord);
    const { value } = checkRecord(cursor.key, next);
    if (value) await summaries.put!(summaryOf(value));
  }
  await counts.put!(newestVersion, 'migratedTo');
}

async function isMigrated(counts: { get(key: 'migratedTo'): Promise<unknown> }): Promise<boolean> {
  return (await counts.get('migratedTo')) === newestVersion;
}
