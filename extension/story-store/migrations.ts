import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Schema } from './database-schema.ts';
import { hostKeptFrom, type StoryRecord, summaryOf } from './record.ts';
import { checkRecord } from './record-schema.ts';

/** The version of the database that this program reads and writes. */
export const newestVersion = 2;

/** A record as it is stored, of whatever version: fields that a step does not know are handed on. */
export type Stored = Record<string, unknown>;

/**
 * Makes a record of version n + 1 of one of version n, the first for n = 1. A step leaves a record that it cannot read
 * as it is: reading will set that aside.
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

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Makes the database what this version needs; all within the one transaction of the upgrade. */
export async function migrate(
  database: IDBPDatabase<Schema>,
  oldVersion: number,
  transaction: Upgrade,
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
  if (oldVersion === 0) return;
  const pending = steps.slice(oldVersion - 1);
  const stories = transaction.objectStore('stories');
  for (let cursor = await stories.openCursor(); cursor; cursor = await cursor.continue()) {
    const next = pending.reduce((old, step) => step(old), cursor.value as unknown as Stored);
    await cursor.update(next as unknown as StoryRecord);
    const { value } = checkRecord(cursor.key, next);
    if (value) await transaction.objectStore('summaries').put(summaryOf(value));
  }
}
