import { createReader } from '../detect/read/reader.ts';
import { type StoryMarks, storyMarks } from '../detect/story-marks.ts';
import { storyOf } from '../draft/kept/story-of.ts';
import type { Story } from '../story/format/schema.ts';
import { isLookedFor, type StoryRecord, type StorySummary } from './record.ts';
import type { Store } from './store.ts';

/** A kept story as the rest of the extension knows stories. */
export interface KeptStory {
  story: Story;
  /** Where its sentences name whom. */
  marks: StoryMarks;
  /** The hosts of the pages that it was kept from. */
  sites: string[];
}

/** Gives the reader's stories as stories like any other; each is made once and stored until its record changes. */
export interface KeptStories {
  /** Those whose names are looked for, the newest first. */
  lookedFor(): Promise<KeptStory[]>;
  /** All that are kept, whether looked for or not, the newest first. */
  all(): Promise<KeptStory[]>;
  /**
   * Those of these stories that are kept, whether looked for or not, in the given order, with the time of keeping.
   */
  some(ids: readonly string[]): Promise<(KeptStory & { keptAt: string })[]>;
}

/** Stories are made this many at a time: each time, what was made is stored. */
const madeAtOnce = 20;

/**
 * Makes stories of records, and remembers them. `rest` is awaited after each story that had to be made, so that a
 * thousand of them do not block anything.
 */
export function createKeptStories(store: Store, rest: () => Promise<void> = async () => {}): KeptStories {
  const load = async (revs: ReadonlyMap<string, number>): Promise<KeptStory[]> => {
    const known = (await store.derivedOf(revs)) as Map<string, KeptStory>;
    const missing = [...revs.keys()].filter((id) => !known.has(id));
    for (let at = 0; at < missing.length; at += madeAtOnce) {
      const records = await Promise.all(
        // Damaged records are set aside; records that went meanwhile are left out.
        missing.slice(at, at + madeAtOnce).map((id) => store.story(id).catch(() => undefined)),
      );
      const made: { id: string; rev: number; value: KeptStory }[] = [];
      for (const record of records) {
        if (!record) continue;
        const { id, rev } = record;
        const value = makeStory(record);
        made.push({ id, rev, value });
        known.set(id, value);
        await rest();
      }
      // If there is no room to store them, they are made again next time.
      await store.saveDerivedOf(made).catch(() => {});
    }
    return [...revs.keys()].flatMap((id) => known.get(id) ?? []);
  };
  const those = async (isWanted: (summary: StorySummary) => boolean) => {
    const summaries = (await store.summaries()).filter((summary) => isKept(summary) && isWanted(summary));
    const newestFirst = summaries.sort((a, b) => ((a.keptAt ?? '') < (b.keptAt ?? '') ? 1 : -1));
    return load(new Map(newestFirst.map(({ id, rev }) => [id, rev])));
  };
  return {
    lookedFor: () => those(isLookedFor),
    all: () => those(() => true),
    async some(ids) {
      const present = (await store.summariesOf(ids)).filter(isKept);
      const times = new Map(present.map(({ id, keptAt, takenAt }) => [id, keptAt ?? takenAt]));
      const found = await load(new Map(present.map(({ id, rev }) => [id, rev])));
      return found.map((one) => ({ ...one, keptAt: times.get(one.story.id)! }));
    },
  };
}

const isKept = ({ state, deletedAt }: StorySummary) => state === 'kept' && deletedAt === undefined;

function makeStory({ id, draft, title, sites, keptAt, takenAt, imported }: StoryRecord): KeptStory {
  const story = storyOf(draft, {
    id,
    keptAt: keptAt ?? takenAt,
    ...(title !== undefined && { title }),
    ...(imported && { imported: { file: imported.file, at: imported.at } }),
  });
  return { story, sites, marks: storyMarks(story, createReader([story])) };
}
