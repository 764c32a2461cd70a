import type { DBSchema, IDBPDatabase } from 'idb';
import type { SetAside, StoryRecord, StorySummary } from './record.ts';

/** The stores of the database. Types are only expectations: records are checked when they are read. */
export interface Schema extends DBSchema {
  stories: { key: string; value: StoryRecord; indexes: { url: string } };
  summaries: { key: string; value: StorySummary };
  setAside: { key: string; value: SetAside };
  /** Made of the stories and made anew wherever its version is not theirs: packed names and the like. */
  derived: { key: string; value: Derived };
  counts: { key: keyof Counts; value: number | string };
}

/** What was made of the stories by one build of the extension, while they stood at one version. */
export interface Derived {
  version: number;
  build: string;
  value: unknown;
}

/** The key of what is derived of one story; its version is the record's revision. */
export const storyKey = (id: string): string => `story/${id}`;

/** What is counted of the whole database. */
export interface Counts {
  /** Number of actions that changed anything. */
  changes: number;
  /** Number of actions that changed what is looked for on pages. */
  lookedFor: number;
  /** When everything was exported last, and how many actions there were by then. */
  exportedAt: string;
  exportedChanges: number;
  /** How many actions there were when the reader put off a backup. */
  remindedChanges: number;
  /** The version that every record was brought to; absent until the first migration has come to its end. */
  migratedTo?: number;
}

export type Database = IDBPDatabase<Schema>;
