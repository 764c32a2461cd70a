import type { Draft } from '../draft/draft.ts';
import type { StoryRecord } from './record.ts';
import { StoreError } from './store-error.ts';

export interface AutosaveOptions {
  record: Pick<StoryRecord, 'id' | 'rev'>;
  save: (id: string, rev: number, draft: Draft) => Promise<StoryRecord>;
  /**
   * Called with the result of the newest save. After a conflict nothing more is saved: the reader decides.
   */
  onSaved: (record: StoryRecord) => void;
  onFailed: (error: unknown) => void;
  delayMs?: number;
}

/** Saves a draft while it is edited. */
export interface Autosave {
  /** Takes the newest edit; it is stored once no other came for the delay. */
  change(draft: Draft): void;
  /** Stores what waits, at once; gives the revision that the record is at then. For leaving the page and for saving. */
  flush(): Promise<number>;
  /** Takes over the record's new revision after another action has changed it. */
  take(record: Pick<StoryRecord, 'rev'>): void;
}

/** Begins saving edits of one record; one save after the other, each from the revision that the last one gave. */
export function createAutosave(options: AutosaveOptions): Autosave {
  const { record, save, onSaved, onFailed, delayMs = 1_000 } = options;
  let rev = record.rev;
  let waiting: Draft | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let saving: Promise<void> = Promise.resolve();
  let hasConflict = false;

  const saveNow = () => {
    clearTimeout(timer);
    saving = saving.then(async () => {
      const draft = waiting;
      if (!draft || hasConflict) return;
      waiting = undefined;
      try {
        const saved = await save(record.id, rev, draft);
        rev = saved.rev;
        onSaved(saved);
      } catch (error) {
        hasConflict = error instanceof StoreError && error.failure === 'conflict';
        // After a failure the draft waits again, unless there is a newer edit, which contains it.
        waiting ??= draft;
        onFailed(error);
      }
    });
    return saving;
  };

  return {
    change(draft) {
      waiting = draft;
      clearTimeout(timer);
      timer = setTimeout(() => void saveNow(), delayMs);
    },
    async flush() {
      await saveNow();
      return rev;
    },
    take(next) {
      rev = next.rev;
      hasConflict = false;
    },
  };
}
