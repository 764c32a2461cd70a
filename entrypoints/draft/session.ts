import { browser } from 'wxt/browser';
import type { Draft } from '../../extension/draft/draft.ts';
import { handOver } from '../../extension/keep/last-edit.ts';
import { createAutosave } from '../../extension/story-store/autosave.ts';
import { ownStories } from '../../extension/story-store/own-stories.ts';
import type { StoryRecord } from '../../extension/story-store/record.ts';
import { failureOf, StoreError } from '../../extension/story-store/store-error.ts';
import { draftFile } from '../../extension/story-store/transfer/draft-file.ts';
import { noteSaved } from '../story/saved-note.ts';
import { saveAsFile } from './save-file.ts';

/** Milliseconds between an edit and its storing: short, because writing costs less than losing the edit. */
const delayMs = 300;

/** The state of storing a draft. */
export interface SessionState {
  /** Why the last action was not stored. */
  failure: string | undefined;
  isSaving: boolean;
  isDiscarded: boolean;
}

/**
 * Stores a draft while it is checked: each edit a moment after it was made, all of it before the page goes, and the
 * reader's actions in the order in which they came.
 */
export function createSession(first: StoryRecord, show: (state: SessionState) => void) {
  const { id } = first;
  let record = first;
  let draft = first.unsaved ?? first.draft;
  let title = first.title ?? first.draft.article.title;
  let theirs: StoryRecord | undefined;
  let state: SessionState = { failure: undefined, isSaving: false, isDiscarded: false };
  let last: Promise<unknown> = Promise.resolve();

  const tell = (change: Partial<SessionState>) => {
    state = { ...state, ...change };
    show(state);
  };
  const fail = (error: unknown) => {
    if (error instanceof StoreError) theirs = error.theirs ?? theirs;
    tell({ failure: failureOf(error), isSaving: false });
  };
  /** The edit that was stored last. */
  let stored = draft;
  let saving = draft;
  const autosave = createAutosave({
    record,
    delayMs,
    save(...edit) {
      [, , saving] = edit;
      return ownStories.saveDraft(...edit);
    },
    onSaved(saved) {
      record = saved;
      stored = saving;
      if (state.failure) tell({ failure: undefined });
    },
    onFailed: fail,
  });
  /** Does something to the record once all before it is done; what fails is shown. */
  const inTurn = (act: (rev: number) => Promise<void>): Promise<void> => {
    const done = last.then(async () => act(await autosave.flush())).catch(fail);
    last = done;
    return done;
  };

  addEventListener('pagehide', () => {
    if (draft === stored || state.isDiscarded || state.isSaving || state.failure === 'conflict') return;
    void autosave.flush();
    handOver(id, record.rev, draft);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void autosave.flush();
  });

  return {
    /** The draft as it was edited last, and its title. */
    newest: () => ({ draft, title }),
    change(next: Draft, nextTitle: string) {
      draft = next;
      autosave.change(next);
      if (nextTitle === title) return;
      title = nextTitle;
      void inTurn(async () => {
        record = await ownStories.renameStory(id, nextTitle);
        autosave.take(record);
      });
    },
    /** Keeps the story and turns the tab into its page. */
    keep(tab: number | undefined): Promise<void> {
      if (state.isSaving || state.failure === 'conflict') return Promise.resolve();
      tell({ isSaving: true });
      return inTurn(async (rev) => {
        const before = record;
        const kept = await ownStories.keepStory(id, rev, draft);
        noteSaved(kept, before, tab);
        location.replace(`${browser.runtime.getURL('/story.html')}?story=${encodeURIComponent(id)}`);
      });
    },
    discard: () =>
      inTurn(async () => {
        record = await ownStories.removeStory(id);
        tell({ isDiscarded: true });
      }),
    restore: () =>
      inTurn(async () => {
        record = await ownStories.restoreStory(id);
        autosave.take(record);
        tell({ isDiscarded: false });
      }),
    /** Leaves a kept story as it was before it was checked again. */
    dropEdits: () =>
      inTurn(async (rev) => {
        record = await ownStories.dropEdits(id, rev);
        autosave.take(record);
      }),
    /** After a conflict: what stands here takes the place of what another tab has stored. */
    async overwrite() {
      const other = theirs;
      if (!other) return;
      const act = async () => {
        // One that was deleted there would go on refusing what stands here.
        record = other.deletedAt === undefined ? other : await ownStories.restoreStory(id);
        autosave.take(record);
        tell({ failure: undefined });
        autosave.change(draft);
      };
      last = last.then(act).catch(fail);
      await last;
    },
    async saveFile() {
      saveAsFile(await draftFile(record, { draft, title, now: new Date() }));
    },
  };
}
