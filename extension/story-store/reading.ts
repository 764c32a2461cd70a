import * as v from 'valibot';
import { type Counts, type Database, storyKey } from './database-schema.ts';
import { isLookedFor, type SetAside, type StoryRecord, type StorySummary, summaryOf } from './record.ts';
import { checkRecord, SummarySchema } from './record-schema.ts';
import { StoreError } from './store-error.ts';

interface Parts {
  database: () => Promise<Database>;
  setAside: (ids: readonly string[]) => Promise<void>;
  repair: (summaries: readonly StorySummary[]) => Promise<void>;
  build: string;
}

/** What can be asked of the store. Each throws a `StoreError` where the database cannot be opened. */
export interface StoreReading {
  /** Every sound record in brief, drafts and deleted ones too, in no order. Damaged ones are set aside. */
  summaries(): Promise<StorySummary[]>;
  /**
   * The stored summaries, without a look at the records, for a list that is shown at once: a record that has lost its
   * summary is missing.
   */
  quickSummaries(): Promise<StorySummary[]>;
  /** The same of some records, in the order given; those that are not there, or damaged, are left out. */
  summariesOf(ids: readonly string[]): Promise<StorySummary[]>;
  /** @throws {StoreError} `gone` or `damaged` */
  story(id: string): Promise<StoryRecord>;
  /** Every sound record, deleted ones left out: what an export holds. */
  records(): Promise<StoryRecord[]>;
  /** The sound ones of some records; those that are not there are left out. */
  recordsOf(ids: readonly string[]): Promise<StoryRecord[]>;
  /** The records whose names are looked for on pages. */
  lookedFor(): Promise<StoryRecord[]>;
  /** What was taken from an address (without its fragment) and is not deleted, the newest first. */
  storiesFrom(url: string): Promise<StorySummary[]>;
  /** The records that could not be read, as they were found. */
  listSetAside(): Promise<SetAside[]>;
  counts(): Promise<Counts>;
  /** What was derived from the stories, unless they have changed since, see `Counts.lookedFor`. */
  derived(key: string): Promise<{ version: number; value?: unknown }>;
  /** What was derived of single stories, by id, where it is of the revision given. */
  derivedOf(revs: ReadonlyMap<string, number>): Promise<Map<string, unknown>>;
}

/** Reads the database; damage is set aside by way of the one writer. */
export function createReading({ database, setAside, repair, build }: Parts): StoreReading {
  const checkedAll = async (ids?: readonly string[]): Promise<StoryRecord[]> => {
    const transaction = (await database()).transaction('stories');
    const keys = ids ?? (await transaction.store.getAllKeys());
    const raws = ids
      ? await Promise.all(ids.map((id) => transaction.store.get(id)))
      : await transaction.store.getAll();
    const sound: StoryRecord[] = [];
    const damaged: string[] = [];
    for (const [at, raw] of raws.entries()) {
      if (raw === undefined) continue;
      const { value } = checkRecord(keys[at]!, raw);
      if (value) sound.push(value);
      else damaged.push(keys[at]!);
    }
    if (damaged.length > 0) await setAside(damaged);
    return sound;
  };

  const summaries = async (): Promise<StorySummary[]> => {
    const transaction = (await database()).transaction(['stories', 'summaries']);
    const [ids, stored] = await Promise.all([
      transaction.objectStore('stories').getAllKeys(),
      transaction.objectStore('summaries').getAll(),
    ]);
    const known = new Map<string, StorySummary>(
      stored.filter((one: unknown) => v.is(SummarySchema, one)).map((one) => [one.id, one]),
    );
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length > 0) {
      const made = (await checkedAll(missing)).map(summaryOf);
      for (const summary of made) known.set(summary.id, summary);
      await repair(made);
    }
    return ids.flatMap((id) => known.get(id) ?? []);
  };

  return {
    summaries,
    async quickSummaries() {
      const stored: unknown[] = await (await database()).getAll('summaries');
      return stored.filter((one) => v.is(SummarySchema, one)) as StorySummary[];
    },
    async summariesOf(ids) {
      const transaction = (await database()).transaction('summaries');
      const stored: unknown[] = await Promise.all(ids.map((id) => transaction.store.get(id)));
      return stored.filter((one) => v.is(SummarySchema, one)) as StorySummary[];
    },
    async story(id) {
      const raw = await (await database()).get('stories', id);
      if (raw === undefined) throw new StoreError('gone', `There is no story ${id}.`);
      const { value, reason } = checkRecord(id, raw);
      if (value) return value;
      await setAside([id]);
      throw new StoreError('damaged', reason);
    },
    async records() {
      return (await checkedAll()).filter(({ deletedAt }) => deletedAt === undefined);
    },
    recordsOf: checkedAll,
    async lookedFor() {
      const ids = (await summaries()).filter(isLookedFor).map(({ id }) => id);
      return (await checkedAll(ids)).filter(isLookedFor);
    },
    async storiesFrom(url) {
      const raws = await (await database()).getAllFromIndex('stories', 'url', url);
      return raws
        .flatMap((raw) => checkRecord(raw.id, raw).value ?? [])
        .filter(({ deletedAt }) => deletedAt === undefined)
        .map(summaryOf)
        .sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1));
    },
    ...readDerived(database, build),
    listSetAside: async () => (await database()).getAll('setAside'),
  };
}

/** Reads what was counted and derived, without a look at the stories. */
function readDerived(
  database: Parts['database'],
  build: string,
): Pick<StoreReading, 'counts' | 'derived' | 'derivedOf'> {
  return {
    async counts() {
      const { store } = (await database()).transaction('counts');
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      const stored = Object.fromEntries(keys.map((key, at) => [key, values[at]]));
      const none: Counts = {
        changes: 0,
        lookedFor: 0,
        exportedAt: '',
        exportedChanges: 0,
        remindedChanges: 0,
      };
      return { ...none, ...stored };
    },
    async derived(key) {
      const transaction = (await database()).transaction(['derived', 'counts']);
      const [version = 0, stored] = await Promise.all([
        transaction.objectStore('counts').get('lookedFor'),
        transaction.objectStore('derived').get(key),
      ]);
      return {
        version: Number(version),
        ...(stored?.version === version && stored.build === build && { value: stored.value }),
      };
    },
    async derivedOf(revs) {
      const { store } = (await database()).transaction('derived');
      const stored = await Promise.all([...revs.keys()].map((id) => store.get(storyKey(id))));
      const current = [...revs].flatMap(([id, rev], at) => {
        const one = stored[at];
        return one?.version === rev && one.build === build ? [[id, one.value] as const] : [];
      });
      return new Map(current);
    },
  };
}
