import type { Counts } from '../../story-store/database-schema.ts';
import type { SetAside, StorySummary } from '../../story-store/record.ts';
import type { Store } from '../../story-store/store.ts';
import type { ImportRead } from '../../story-store/transfer/import-text.ts';

/** A story that comes with Backstory. */
export interface BundledStory {
  id: string;
  title: string;
  /** See `Story.published`. */
  published: string;
  names: number;
  isOn: boolean;
}

/** What the library page needs of the browser. */
export interface LibraryProps {
  store: Store;
  /** Calls back after anything that is kept has changed, in this page or another. */
  watch: (onChange: () => void, signal: AbortSignal) => void;
  bundled: readonly BundledStory[];
  /** Whether an entity is one of a bundled story, whose names are not the reader's to change. */
  isBundled: (entity: string) => boolean;
  switchBundled: (id: string, on: boolean) => Promise<void>;
  /** Reads a file that the reader chose, apart from this page, so that nothing in it can make the page stand still. */
  readFile: (file: File) => Promise<ImportRead>;
  download: (name: string, text: string) => void;
  /** Bytes that the browser says are taken; undefined where it does not say. */
  room: () => Promise<number | undefined>;
  /** Begins to keep the sample article. */
  trySample: () => Promise<void>;
  now?: () => Date;
}

/** What the page shows, as it was loaded. */
export interface Loaded {
  summaries: readonly StorySummary[];
  setAside: readonly SetAside[];
  counts: Counts;
  room: number | undefined;
}

/**
 * Loads all that the page shows. `quickly` trusts what stands beside the records, which are long; a slow load afterwards
 * finds what was damaged.
 */
export async function loadAll({ store, room }: LibraryProps, quickly: boolean): Promise<Loaded> {
  const asked = room().catch(() => undefined);
  const summaries = await (quickly ? store.quickSummaries() : store.summaries());
  // After the summaries: reading them sets aside what is damaged.
  const [setAside, counts, bytes] = await Promise.all([store.listSetAside(), store.counts(), asked]);
  return { summaries, setAside, counts, room: bytes };
}
