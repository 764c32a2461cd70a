import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Draft } from '../../../extension/draft/draft.ts';
import { createAutosave } from '../../../extension/story-store/autosave.ts';
import type { StoryRecord } from '../../../extension/story-store/record.ts';
import { StoreError } from '../../../extension/story-store/store-error.ts';
import { draftOf } from '../../browser/story-store/drafts.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function begin(failing: (Error | undefined)[] = []) {
  const saved: [rev: number, title: string][] = [];
  const failed: unknown[] = [];
  const autosave = createAutosave({
    record: { id: 'own-a', rev: 1 },
    async save(_, rev, draft: Draft) {
      const error = failing.shift();
      if (error) throw error;
      saved.push([rev, draft.article.title]);
      return { rev: rev + 1 } as StoryRecord;
    },
    onSaved() {},
    onFailed: (error) => failed.push(error),
  });
  return { autosave, saved, failed };
}

const titled = (title: string) => draftOf(1, { title });

test('edits are stored once none has come for a second, each from the revision of the last', async () => {
  const { autosave, saved } = begin();
  autosave.change(titled('a'));
  await vi.advanceTimersByTimeAsync(900);
  autosave.change(titled('ab'));
  await vi.advanceTimersByTimeAsync(900);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  autosave.change(titled('abc'));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(saved).toEqual([
    [1, 'ab'],
    [2, 'abc'],
  ]);
});

test('what waits is stored at once when it is asked for, and only once', async () => {
  const { autosave, saved } = begin();
  autosave.change(titled('a'));
  expect(await autosave.flush()).toBe(2);
  expect(await autosave.flush()).toBe(2);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(saved).toEqual([[1, 'a']]);
});

test('what could not be stored is stored with the next edit, or the next time it is asked for', async () => {
  const { autosave, saved, failed } = begin([new StoreError('no-room', 'full')]);
  autosave.change(titled('a'));
  await autosave.flush();
  expect([saved, failed.length]).toEqual([[], 1]);
  expect(await autosave.flush()).toBe(2);
  expect(saved).toEqual([[1, 'a']]);
});

test('after a conflict nothing is stored over the other’s, until the reader has decided', async () => {
  const { autosave, saved, failed } = begin([new StoreError('conflict', 'changed')]);
  autosave.change(titled('a'));
  await autosave.flush();
  autosave.change(titled('ab'));
  await autosave.flush();
  expect([saved, failed.length]).toEqual([[], 1]);
  autosave.take({ rev: 5 });
  expect(await autosave.flush()).toBe(6);
  expect(saved).toEqual([[5, 'ab']]);
});
