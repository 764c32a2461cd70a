import type { Draft } from '../draft/draft.ts';
import { cleanDraft, cleanName, excessOf } from './clean-draft.ts';
import { storyKey } from './database-schema.ts';
import { storyLimits } from './limits.ts';
import { hostKeptFrom, type SetAside, type StoryRecord, type StorySummary } from './record.ts';
import { StoreError } from './store-error.ts';
import { type Action, createTransactions } from './transactions.ts';
import type { WritingOptions } from './writing-options.ts';

/** Where a story comes from. Nothing of a private window is kept unless the reader asked for it there. */
export interface StartOptions {
  isPrivate?: boolean;
  isAskedFor?: boolean;
  /** Makes a second story of an address that there is one of, so that of two versions neither is lost. */
  isSecond?: boolean;
}

/** Milliseconds for which deleted stories can be brought back: 30 days. */
export const keptDeletedMs = 30 * 24 * 60 * 60 * 1_000;

/**
 * What can be done to the store. Each is one transaction, resolves once it is on the disk, and gives the record as it
 * stands then. Each throws a `StoreError`, and then nothing has changed.
 *
 * `rev` is that of the record which the change was made from: where the record was changed meanwhile, by another page,
 * the action fails as a `conflict` that holds the record as it stands.
 */
export interface StoreWriting {
  /** Takes in a new draft; where something of that address is there already, gives that and leaves it as it is. */
  startDraft(draft: Draft, taken?: StartOptions): Promise<{ record: StoryRecord; isNew: boolean }>;
  /** Stores edits as they are made; of a kept story they wait beside it until `keepStory`. */
  saveDraft(id: string, rev: number, draft: Draft): Promise<StoryRecord>;
  /** Keeps a story as the reader leaves it: from now on its names are looked for. */
  keepStory(id: string, rev: number, draft: Draft): Promise<StoryRecord>;
  /** Forgets the edits of a kept story that were not saved. */
  dropEdits(id: string, rev: number): Promise<StoryRecord>;
  /** Whether a story's names are looked for. */
  switchStory(id: string, on: boolean): Promise<StoryRecord>;
  /** Gives a story a title of the reader's own; with an empty one it has the article's again. */
  renameStory(id: string, title: string): Promise<StoryRecord>;
  /** Deletes a story or a draft; `restoreStory` brings it back within 30 days. */
  removeStory(id: string): Promise<StoryRecord>;
  restoreStory(id: string): Promise<StoryRecord>;
  /** Deletes for good. */
  purgeStory(id: string): Promise<void>;
  /** Deletes for good what was deleted more than 30 days ago; gives how many. */
  purgeExpired(): Promise<number>;
  /** Deletes everything that the reader keeps, for good. */
  purgeAll(): Promise<void>;
  /**
   * Puts records in as they are, all or none: an import, or the way back from one. `before` holds, by id, the revision
   * that each was seen at, 0 for one that was not there; `remove` are ids that go for good. Each of them stands in `before`.
   */
  putRecords(
    records: readonly StoryRecord[],
    before: ReadonlyMap<string, number>,
    remove?: readonly string[],
  ): Promise<void>;
  /** Stores what was derived from the stories while they stood at `version`; not where they have changed since. */
  saveDerived(key: string, version: number, value: unknown): Promise<boolean>;
  /** Stores what was derived of single stories, each at the revision of its record. */
  saveDerivedOf(made: readonly { id: string; rev: number; value: unknown }[]): Promise<void>;
  /** Remembers that everything was exported. */
  noteExport(): Promise<void>;
  /** Remembers that the reader was reminded of a backup and wants none now. */
  noteReminder(): Promise<void>;
  /** Sets damaged records aside, as they are. */
  setAside(ids: readonly string[]): Promise<void>;
  purgeSetAside(id: string): Promise<void>;
  /** Puts back what `purgeSetAside` took. */
  putAside(record: SetAside): Promise<void>;
  /** Writes summaries that were missing. */
  repair(summaries: readonly StorySummary[]): Promise<void>;
}

/** The one writer of the database. */
export function createWriting(options: WritingOptions): StoreWriting {
  const transactions = createTransactions(options);
  return {
    ...oneStory(options, transactions),
    ...manyStories(options, transactions),
    ...derivedData(options, transactions),
    ...damage(options, transactions),
  };
}

type Transactions = ReturnType<typeof createTransactions>;

const timeOf = ({ now }: WritingOptions) => now().toISOString();

/** What is done to one story at a time. */
function oneStory(
  options: WritingOptions,
  { act }: Transactions,
): Pick<
  StoreWriting,
  | 'startDraft'
  | 'saveDraft'
  | 'keepStory'
  | 'dropEdits'
  | 'switchStory'
  | 'renameStory'
  | 'removeStory'
  | 'restoreStory'
  | 'purgeStory'
> {
  const time = () => timeOf(options);
  /** Changes one record by a pure function. */
  const change = (
    id: string,
    rev: number | undefined,
    next: (record: StoryRecord) => StoryRecord,
    how: Action = {},
  ) =>
    act(how, async (write) => {
      const record = await write.read(id);
      if (rev !== undefined && (record.rev !== rev || record.deletedAt !== undefined)) {
        throw new StoreError('conflict', `Story ${id} is at ${record.rev}, not ${rev}.`, { theirs: record });
      }
      return write.put({ ...next(record), rev: record.rev + 1, changedAt: time() }, record);
    });

  return {
    async startDraft(draft, { isPrivate = false, isAskedFor = false, isSecond = false } = {}) {
      if (isPrivate && !isAskedFor) throw new StoreError('private', 'Nothing is kept from private windows.');
      const clean = checked(draft);
      return act({}, async (write) => {
        // Articles without an address are never versions of one another.
        const isOneOfMany = isSecond || clean.article.url === '';
        const [there] = isOneOfMany ? [] : await write.from(clean.article.url);
        if (there) return { record: there, isNew: false };
        await write.expectRoom(1);
        const at = time();
        const site = hostKeptFrom(clean.article.url);
        const record = await write.put({
          id: options.newId(),
          rev: 1,
          state: 'draft',
          draft: clean,
          sites: site ? [site] : [],
          switchedOn: true,
          takenAt: at,
          changedAt: at,
        });
        return { record, isNew: true };
      });
    },
    async saveDraft(id, rev, draft) {
      const clean = checked(draft);
      return change(
        id,
        rev,
        (record) => (record.state === 'kept' ? { ...record, unsaved: clean } : { ...record, draft: clean }),
        { isQuiet: true, durability: 'relaxed' },
      );
    },
    async keepStory(id, rev, draft) {
      const clean = checked(draft);
      return change(id, rev, ({ unsaved: _, ...record }) => {
        const site = hostKeptFrom(clean.article.url);
        const sites = site === '' || record.sites.includes(site) ? record.sites : [...record.sites, site];
        return { ...record, draft: clean, state: 'kept', sites, keptAt: record.keptAt ?? time() };
      });
    },
    dropEdits: (id, rev) => change(id, rev, ({ unsaved: _, ...record }) => record, { isQuiet: true }),
    switchStory: (id, on) => change(id, undefined, (record) => ({ ...record, switchedOn: on })),
    renameStory: (id, title) =>
      change(id, undefined, ({ title: _, ...record }) => {
        const clean = cleanName(title, storyLimits.titleUnits);
        return clean === '' || clean === record.draft.article.title ? record : { ...record, title: clean };
      }),
    removeStory: (id) =>
      change(id, undefined, (record) => ({ ...record, deletedAt: record.deletedAt ?? time() })),
    restoreStory: (id) => change(id, undefined, ({ deletedAt: _, ...record }) => record),
    purgeStory: (id) => act({ freesRoom: true }, (write) => write.delete(id)),
  };
}

/** What is done to all stories, or to many at once. */
function manyStories(
  options: WritingOptions,
  { act }: Transactions,
): Pick<StoreWriting, 'purgeExpired' | 'purgeAll' | 'putRecords' | 'noteExport' | 'noteReminder'> {
  return {
    purgeExpired: () =>
      act({ isIdle: true, freesRoom: true }, async (write) => {
        const before = new Date(options.now().getTime() - keptDeletedMs).toISOString();
        const expired = (await write.summaries()).filter(
          ({ deletedAt }) => deletedAt !== undefined && deletedAt < before,
        );
        for (const { id } of expired) await write.delete(id);
        return expired.length;
      }),
    purgeAll: () => act({ freesRoom: true }, (write) => write.clear()),
    putRecords: (records, before, remove = []) =>
      act({}, async (write) => {
        const there = new Map<string, StoryRecord | undefined>();
        for (const [id, rev] of before) {
          const record = await write.peek(id);
          if ((record?.rev ?? 0) !== rev) throw changedMeanwhile(id, record);
          there.set(id, record);
        }
        await write.expectRoom([...there.values()].filter((record) => !record).length - remove.length);
        for (const record of records) await write.put(record, there.get(record.id));
        for (const id of remove) await write.delete(id);
      }),
    noteExport: () => act({ isDerived: true }, (write) => write.noteExport(timeOf(options))),
    noteReminder: () => act({ isDerived: true }, (write) => write.noteReminder()),
  };
}

/** Stores what was made of the stories, so that it need not be made again at each start. */
function derivedData(
  { build }: WritingOptions,
  { derive }: Transactions,
): Pick<StoreWriting, 'saveDerived' | 'saveDerivedOf'> {
  return {
    async saveDerived(key, version, value) {
      const stored = await derive(async (database) => {
        const isCurrent = Number((await database.get('counts', 'lookedFor')) ?? 0) === version;
        return isCurrent ? [[key, { version, build, value }]] : [];
      });
      return stored > 0;
    },
    async saveDerivedOf(made) {
      await derive(async (database) => {
        const { store } = database.transaction('stories');
        const keys = await Promise.all(made.map(({ id }) => store.getKey(id)));
        // Nothing is stored of a story that went meanwhile.
        return made.flatMap(({ id, rev, value }, at) =>
          keys[at] === undefined ? [] : [[storyKey(id), { version: rev, build, value }]],
        );
      });
    },
  };
}

/** Sets records aside that cannot be read, and mends summaries that are missing. */
function damage(
  options: WritingOptions,
  { act }: Transactions,
): Pick<StoreWriting, 'setAside' | 'purgeSetAside' | 'putAside' | 'repair'> {
  return {
    async setAside(ids) {
      // If even that cannot be written, reading goes on and the record stays where it is.
      await act({}, (write) => write.setAside(ids, timeOf(options))).catch(() => {});
    },
    purgeSetAside: (id) => act({ freesRoom: true }, (write) => write.dropSetAside(id)),
    async putAside(record) {
      await act({}, (write) => write.putAside(record));
    },
    async repair(summaries) {
      if (summaries.length === 0) return;
      await act({ isDerived: true, durability: 'relaxed' }, (write) => write.repair(summaries)).catch(
        () => {},
      );
    },
  };
}

/** A draft as it is stored, or the error that it is refused with. */
function checked(draft: Draft): Draft {
  const excess = excessOf(draft);
  if (excess) throw new StoreError('too-large', excess);
  return cleanDraft(draft);
}

function changedMeanwhile(id: string, there: StoryRecord | undefined): StoreError {
  return new StoreError('conflict', `Story ${id} was changed meanwhile.`, there && { theirs: there });
}
