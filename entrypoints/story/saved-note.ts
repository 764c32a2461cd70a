import { ownStories } from '../../extension/story-store/own-stories.ts';
import type { StoryRecord } from '../../extension/story-store/record.ts';

/** What the page of a story says after the reader has saved it, and how that is undone. */
export interface SavedNote {
  /** Number of names that are looked for. */
  names: number;
  /** The tab that the article is from. */
  tab?: number;
  /** The record as it was before, and the revision that saving gave it. */
  before: StoryRecord;
  rev: number;
}

const keyOf = (story: string) => `saved ${story}`;

/** Leaves a note for the story's page, which replaces this page in the same tab. */
export function noteSaved(kept: StoryRecord, before: StoryRecord, tab: number | undefined): void {
  const names = kept.draft.entities.filter(({ ticked }) => ticked).length;
  const note: SavedNote = { names, before, rev: kept.rev, ...(tab !== undefined && { tab }) };
  try {
    sessionStorage.setItem(keyOf(kept.id), JSON.stringify(note));
  } catch {
    // A story that is too long for session storage is saved all the same; only its undo is missing.
  }
}

/**
 * The note that was left for a story in this tab; it is gone once the tab is closed or the reader has undone the
 * saving.
 */
export function savedNote(story: string): SavedNote | undefined {
  const stored = sessionStorage.getItem(keyOf(story));
  return stored === null ? undefined : (JSON.parse(stored) as SavedNote);
}

/** Takes the saving back: the story is again what it was before, and open to be checked. */
export async function undoSaved(story: string, { before, rev }: SavedNote): Promise<void> {
  await ownStories.putRecords([{ ...before, rev: rev + 1 }], new Map([[story, rev]]));
  sessionStorage.removeItem(keyOf(story));
}
