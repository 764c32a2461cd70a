import { deleteDB, openDB } from 'idb';
import { onTestFinished } from 'vitest';
import { createStore, type Store, type StoreOptions } from '../../../extension/story-store/store.ts';
import type { Notice } from '../../../extension/story-store/writing-options.ts';

let made = 0;

/** The name of a database that no other test has; it is deleted after the test. */
export function freshName(): string {
  const name = `test-${Date.now()}-${made++}`;
  onTestFinished(() => deleteDB(name));
  return name;
}

/** A store over a database of its own, or over one that is there, with all that it has told other contexts. */
export function openStore(given: Partial<StoreOptions> = {}): Store & { name: string; told: Notice[] } {
  const name = given.name ?? freshName();
  const told: Notice[] = [];
  const store = createStore({
    announce: async (notice) => {
      told.push(notice);
    },
    ...given,
    name,
  });
  onTestFinished(() => store.close());
  return { ...store, name, told };
}

/** Puts a value into a store of the database as it is, past the one writer. */
export async function putRaw(name: string, store: string, value: unknown, key?: string): Promise<void> {
  const database = await openDB(name);
  await database.put(store, value, key);
  database.close();
}

/** Everything that the database holds, by store. */
export async function dump(name: string): Promise<Record<string, unknown[]>> {
  const database = await openDB(name);
  const stores = [...database.objectStoreNames];
  const all = await Promise.all(stores.map((store) => database.getAll(store)));
  database.close();
  return Object.fromEntries(stores.map((store, at) => [store, all[at]!]));
}
