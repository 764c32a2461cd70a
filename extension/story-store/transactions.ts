import type { IDBPTransaction, StoreNames } from 'idb';
import { type Database, type Derived, type Schema, storyKey } from './database-schema.ts';
import { storyLimits } from './limits.ts';
import { isLookedFor, type SetAside, type StoryRecord, type StorySummary, summaryOf } from './record.ts';
import { checkRecord } from './record-schema.ts';
import { asStoreError, StoreError } from './store-error.ts';
import type { Notice, WritingOptions } from './writing-options.ts';

/** How one action is written and told. */
export interface Action {
  /** `strict`: on the disk before it counts as done, for what a person asked for. */
  durability?: 'strict' | 'relaxed';
  /** The names that pages are searched for stay the same, so no other context has to load them again. */
  isQuiet?: boolean;
  /** It changes only derived data, so nobody is notified. */
  isDerived?: boolean;
  /** Others are notified only if it changed something. */
  isIdle?: boolean;
  /** It only deletes, so that it must work on a full disk too, where not even a number can be written. */
  freesRoom?: boolean;
}

const everyStore = ['stories', 'summaries', 'setAside', 'derived', 'counts'] as const;

type Transaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readwrite'>;

/** A derived value and its key. */
type Entry = [key: string, derived: Derived];

/** What an action does within its transaction. */
export type Write = ReturnType<typeof writeIn>;

/** Runs actions: each one transaction, one after the other in all contexts, told to them once it is stored. */
export function createTransactions({ database, announce, beforeFirstWrite, lock }: WritingOptions) {
  let isFirst = true;

  /** @throws {StoreError} and then nothing of the action is stored */
  async function act<T>(how: Action, action: (write: Write) => Promise<T>): Promise<T> {
    const { durability = 'strict', isQuiet = false, isDerived = false, isIdle = false } = how;
    const attempt = async (isCounted = true) => {
      if (isFirst && !isDerived) await beforeFirstWrite?.();
      isFirst &&= isDerived;
      const transaction: Transaction = (await database()).transaction([...everyStore], 'readwrite', {
        durability,
      });
      // Only its end is awaited; an earlier rejection must not count as unhandled.
      transaction.done.catch(() => {});
      const write = writeIn(transaction);
      try {
        const result = await action(write);
        const hasActed = !isDerived && (!isIdle || write.hasWritten());
        const isLookedForChanged = !isQuiet && write.changesLookedFor();
        // What was made of the stories is told from what is out of date by the count alone.
        if (!isCounted) await write.clearDerived();
        const notice = hasActed && isCounted ? await write.count(isLookedForChanged) : undefined;
        await transaction.done;
        return { result, notice, hasActed, isLookedForChanged };
      } catch (error) {
        try {
          transaction.abort();
        } catch {
          // It has ended by itself.
        }
        // On a full disk the transaction's error says more than that of the request.
        throw transaction.error ? asStoreError(transaction.error) : asStoreError(error);
      }
    };
    const run = async () => {
      try {
        return await attempt();
      } catch (error) {
        if (!how.freesRoom || asStoreError(error).failure !== 'no-room') throw error;
        const { hasActed, isLookedForChanged, ...done } = await attempt(false);
        return { ...done, notice: hasActed ? await countAlone(isLookedForChanged) : undefined };
      }
    };
    const { result, notice } = await navigator.locks.request(lock, run).catch((error: unknown) => {
      throw asStoreError(error);
    });
    // It is stored: a context that misses the notice loads it at its next start.
    if (notice) await announce(notice).catch(() => {});
    return result;
  }

  /** Counts an action that is stored already; if there is no room for that either, others hear of it all the same. */
  async function countAlone(isLookedForChanged: boolean): Promise<Notice> {
    const transaction: Transaction = (await database()).transaction([...everyStore], 'readwrite');
    transaction.done.catch(() => {});
    const write = writeIn(transaction);
    const before = await write.counts();
    return write.count(isLookedForChanged).then(
      async (notice) => {
        await transaction.done;
        return notice;
      },
      () => ({
        changes: before.changes + 1,
        lookedFor: before.lookedFor + (isLookedForChanged ? 1 : 0),
      }),
    );
  }

  /**
   * Stores the derived values that `current` returns, and returns their number. The transaction holds nothing else, so
   * that lists can be read while thousands of stories are made; the lock keeps the stories as `current` finds them.
   */
  async function derive(current: (database: Database) => Promise<Entry[]>): Promise<number> {
    const run = async () => {
      const opened = await database();
      const entries = await current(opened);
      if (entries.length === 0) return 0;
      const transaction = opened.transaction('derived', 'readwrite', { durability: 'relaxed' });
      transaction.done.catch(() => {});
      for (const [key, derived] of entries) await transaction.store.put(derived, key);
      await transaction.done;
      return entries.length;
    };
    return navigator.locks.request(lock, run).catch((error: unknown) => {
      throw asStoreError(error);
    });
  }

  return { act, derive };
}

function writeIn(transaction: Transaction) {
  const stories = transaction.objectStore('stories');
  const summaries = transaction.objectStore('summaries');
  const aside = transaction.objectStore('setAside');
  const counts = transaction.objectStore('counts');
  const derived = transaction.objectStore('derived');
  let hasWritten = false;
  let changesLookedFor = false;

  const bump = async (key: 'changes' | 'lookedFor', by: number) => {
    const value = Number((await counts.get(key)) ?? 0) + by;
    if (by > 0) await counts.put(value, key);
    return value;
  };
  const peek = async (id: string): Promise<StoryRecord | undefined> => {
    const raw = await stories.get(id);
    return raw && checkRecord(id, raw).value;
  };

  return {
    hasWritten: () => hasWritten,
    changesLookedFor: () => changesLookedFor,
    peek,
    async read(id: string): Promise<StoryRecord> {
      const raw = await stories.get(id);
      if (raw === undefined) throw new StoreError('gone', `There is no story ${id}.`);
      const { value, reason } = checkRecord(id, raw);
      if (!value) throw new StoreError('damaged', reason);
      return value;
    },
    /** What was taken from an address and is not deleted. */
    async from(url: string): Promise<StoryRecord[]> {
      const raws = await stories.index('url').getAll(url);
      return raws
        .flatMap((raw) => checkRecord(raw.id, raw).value ?? [])
        .filter(({ deletedAt }) => deletedAt === undefined);
    },
    summaries: () => summaries.getAll(),
    async put(record: StoryRecord, before?: StoryRecord): Promise<StoryRecord> {
      hasWritten = true;
      changesLookedFor ||= isLookedFor(record) || (before !== undefined && isLookedFor(before));
      // Awaited one by one: if two ran at once and the first threw, the rejection of the second would be unhandled.
      await stories.put(record);
      await summaries.put(summaryOf(record));
      return record;
    },
    async delete(id: string): Promise<void> {
      hasWritten = true;
      changesLookedFor = true;
      await stories.delete(id);
      await summaries.delete(id);
      await derived.delete(storyKey(id));
    },
    async clear(): Promise<void> {
      changesLookedFor = true;
      await Promise.all([stories.clear(), summaries.clear(), aside.clear(), derived.clear()]);
      for (const key of ['exportedAt', 'exportedChanges', 'remindedChanges'] as const)
        await counts.delete(key);
    },
    async noteExport(at: string): Promise<void> {
      await Promise.all([
        counts.put(at, 'exportedAt'),
        counts.put(await bump('changes', 0), 'exportedChanges'),
      ]);
    },
    async noteReminder(): Promise<void> {
      await counts.put(await bump('changes', 0), 'remindedChanges');
    },
    /** @throws {StoreError} `too-many` where so many more stories are more than the store takes */
    async expectRoom(more: number): Promise<void> {
      const after = (await stories.count()) + more;
      if (more > 0 && after > storyLimits.stories) throw new StoreError('too-many', `${after} stories.`);
    },
    async setAside(ids: readonly string[], foundAt: string): Promise<void> {
      for (const id of ids) {
        const raw = await stories.get(id);
        const reason = raw && checkRecord(id, raw).reason;
        if (!reason) continue;
        changesLookedFor = true;
        await aside.put({ id, foundAt, reason, raw });
        await Promise.all([stories.delete(id), summaries.delete(id), derived.delete(storyKey(id))]);
      }
    },
    dropSetAside: (id: string) => aside.delete(id),
    putAside: (record: SetAside) => aside.put(record),
    async repair(missing: readonly StorySummary[]): Promise<void> {
      for (const summary of missing) {
        if ((await stories.getKey(summary.id)) !== undefined) await summaries.put(summary);
      }
    },
    clearDerived: () => derived.clear(),
    async counts() {
      const [changes, lookedFor] = await Promise.all([bump('changes', 0), bump('lookedFor', 0)]);
      return { changes, lookedFor };
    },
    /** Counts the action; gives what other contexts are told. */
    async count(isLookedForChanged: boolean) {
      const [changes, lookedFor] = await Promise.all([
        bump('changes', 1),
        bump('lookedFor', isLookedForChanged ? 1 : 0),
      ]);
      return { changes, lookedFor };
    },
  };
}
