import { databaseName, deleteDatabase, openDatabase, type RawRecords, readRaw } from './database.ts';
import type { Database } from './database-schema.ts';
import { createReading, type StoreReading } from './reading.ts';
import { failureOf, type StoreFailure } from './store-error.ts';
import { createWriting, type StoreWriting } from './writing.ts';
import type { Notice } from './writing-options.ts';

/** What the store needs of the world; tests give some of it themselves. */
export interface StoreOptions {
  /** Tells all other contexts that something has changed; waited for before an action counts as done. */
  announce: (notice: Notice) => Promise<void>;
  /** Called before the first action of this context: from then on there may be something in the database. */
  beforeFirstWrite?: () => Promise<void>;
  name?: string;
  now?: () => Date;
  newId?: () => string;
  build?: string;
}

/** The reader's own stories. Opens the database when it is first asked for something. */
export interface Store extends StoreReading, StoreWriting {
  /** See `readRaw`. */
  rawRecords(): Promise<RawRecords>;
  /**
   * Deletes the whole database where it cannot be read, for good, for a reader who was told so and wants to start anew. One
   * that can be read after all stays as it is, and so does one of a later version.
   * @throws {StoreError} why nothing was deleted
   */
  startAnew(): Promise<void>;
  /** Closes the database; it is opened again when it is needed. */
  close(): Promise<void>;
}

/** The store of one context of the extension: a page of its own, or the background. */
export function createStore(options: StoreOptions): Store {
  const { name = databaseName, now = () => new Date(), newId = randomId, build = '' } = options;
  let opened: Promise<Database> | undefined;
  const database = () => {
    const forget = () => {
      if (opened === opening) opened = undefined;
    };
    const opening: Promise<Database> = opened ?? openDatabase(forget, name);
    opened = opening;
    // A failed opening is not kept, so that the next call tries again.
    opening.catch(forget);
    return opening;
  };
  const lock = `${name}-writer`;
  const writing = createWriting({ ...options, database, now, newId, build, lock });
  const reading = createReading({ database, setAside: writing.setAside, repair: writing.repair, build });
  const close = async () => {
    const closing = opened;
    opened = undefined;
    await closing?.then((database) => database.close()).catch(() => {});
  };
  /** Why what is kept cannot be read now; undefined where it can. */
  const whyUnread = async () => {
    try {
      await Promise.all([reading.records(), reading.summaries(), reading.listSetAside(), reading.counts()]);
      return undefined;
    } catch (error) {
      return error;
    }
  };
  return {
    ...writing,
    ...reading,
    rawRecords: () => readRaw(name),
    async startAnew() {
      const why = await whyUnread();
      if (why === undefined) return;
      if (!isSpoilt.has(failureOf(why))) throw why;
      await navigator.locks.request(lock, async () => {
        await close();
        await deleteDatabase(name);
      });
      await options.announce({ changes: 1, lookedFor: 0 }).catch(() => {});
    },
    close,
  };
}

/** The failures after which waiting or updating does not help. */
const isSpoilt = new Set<StoreFailure>(['unreadable', 'failed']);

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** An id that no other story has: 16 random letters and digits, 82 bits. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(64));
  // Bytes beyond the last multiple are dropped: they would make some letters likelier.
  const fair = [...bytes].filter((byte) => byte < 252).slice(0, 16);
  return `own-${fair.map((byte) => letters[byte % letters.length]).join('')}`;
}
