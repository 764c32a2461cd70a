import { deleteDB, openDB } from 'idb';
import type { Database, Schema } from './database-schema.ts';
import { finishMigration, migrate, newestVersion } from './migrations.ts';
import { StoreError } from './store-error.ts';

export const databaseName = 'own-stories';

/** Milliseconds to wait for another page to close an older version of the database. */
const longestBlockMs = 5_000;
/** Milliseconds to wait for any answer of the browser; a migration may take longer. */
const longestSilenceMs = 10_000;

/**
 * Opens the database, making or migrating it first. `onClosed` is called when the connection ends by itself: another
 * page brings a newer version or deletes the database, or the browser gives it up.
 * @throws {StoreError} `newer`, `blocked` or `unreadable`. Never deletes anything.
 */
export async function openDatabase(onClosed: () => void, name = databaseName): Promise<Database> {
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  const giveUpAfter = (ms: number, ...why: ConstructorParameters<typeof StoreError>) =>
    setTimeout(() => reject(new StoreError(...why)), ms);
  let timer = giveUpAfter(longestSilenceMs, 'unreadable', 'The browser does not open the database.');
  // Throws at once where the browser has no databases at all, as some have in private windows.
  const open = async () =>
    openDB<Schema>(name, newestVersion, {
      upgrade: (database, oldVersion, _, transaction) => {
        clearTimeout(timer);
        // A failing step aborts the whole upgrade: nobody awaits what this callback returns.
        migrate(database, oldVersion, transaction).catch(() => transaction.abort());
        transaction.done.catch(() => {});
      },
      blocked: () => {
        clearTimeout(timer);
        timer = giveUpAfter(longestBlockMs, 'blocked', 'Another page holds an older database open.');
      },
      blocking: (_, __, event) => {
        (event.target as IDBDatabase).close();
        onClosed();
      },
      terminated: onClosed,
    });
  const opened = open();
  try {
    const database = await Promise.race([opened, givenUp]);
    clearTimeout(timer);
    await finishMigration(database);
    return database;
  } catch (error) {
    // If it opens after all, it is closed at once, so that it does not block others.
    opened.then((database) => database.close()).catch(() => {});
    throw asOpenError(error);
  } finally {
    clearTimeout(timer);
  }
}

/** What can be read of a database that cannot be used. */
export interface RawRecords {
  /** Records as they are stored, those that were set aside too. */
  records: unknown[];
  /** Number of others that are there and cannot be read. */
  lost: number;
}

/**
 * Reads every record, for when the database cannot be opened for use.
 * Works with any version of the database, and leaves it as it is.
 * @throws {StoreError} `unreadable` if that fails too, or if there is no database
 */
export async function readRaw(name = databaseName): Promise<RawRecords> {
  const open = async () =>
    openDB<Schema>(name, undefined, {
      // There is no such database. The upgrade is aborted, so that none is made.
      upgrade: (_, __, ___, transaction) => {
        // The error is that of the opening; nobody awaits the transaction.
        transaction.done.catch(() => {});
        transaction.abort();
      },
    });
  try {
    const database = await open();
    const stores = (['stories', 'setAside'] as const).filter((store) =>
      database.objectStoreNames.contains(store),
    );
    const all = await Promise.all(stores.map((store) => readAll(database, store)));
    database.close();
    return {
      records: all.flatMap(({ records }) => records),
      lost: all.reduce((sum, { lost }) => sum + lost, 0),
    };
  } catch (error) {
    throw new StoreError('unreadable', String(error), { cause: error });
  }
}

/** All that can be read of a store: where one record spoils the reading of all, each by itself. */
async function readAll(database: Database, store: 'stories' | 'setAside'): Promise<RawRecords> {
  try {
    return { records: await database.getAll(store), lost: 0 };
  } catch {
    const records: unknown[] = [];
    let lost = 0;
    for (const key of await database.getAllKeys(store)) {
      await database.get(store, key).then(
        (record) => records.push(record),
        () => lost++,
      );
    }
    return { records, lost };
  }
}

/**
 * Deletes a database with all that is in it: only where the reader wants to start anew after it could not be read.
 * @throws {StoreError} `blocked` where another page holds it open, `unreadable` where the browser cannot delete it
 */
export async function deleteDatabase(name = databaseName): Promise<void> {
  const { promise: givenUp, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(
    () => reject(new StoreError('blocked', 'The database is still held open.')),
    longestBlockMs,
  );
  try {
    await Promise.race([deleteDB(name), givenUp]);
  } catch (error) {
    throw asOpenError(error);
  } finally {
    clearTimeout(timer);
  }
}

function asOpenError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const { name, message } = error as Error;
  return name === 'VersionError'
    ? new StoreError('newer', `The database is of a later version than ${newestVersion}.`, { cause: error })
    : new StoreError('unreadable', `${name}: ${message}`, { cause: error });
}
