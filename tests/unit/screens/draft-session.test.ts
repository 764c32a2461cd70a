import { beforeEach, describe, expect, test, vi } from 'vitest';
import { createSession, type SessionState } from '../../../entrypoints/draft/session.ts';
import type { Draft } from '../../../extension/draft/draft.ts';
import type { StoryRecord } from '../../../extension/story-store/record.ts';
import { StoreError } from '../../../extension/story-store/store-error.ts';
import { draftOf } from '../../browser/story-store/drafts.ts';

const first: StoryRecord = {
  ...{ id: 'own-a', rev: 3, state: 'kept', draft: draftOf(1), sites: [], switchedOn: true },
  ...{ takenAt: '2026-05-03T12:00:00.000Z', changedAt: '2026-05-03T12:00:00.000Z' },
};
const edited: Draft = draftOf(1, { title: 'Mine' });

/** The one record of a store, as every tab sees it. */
let there: StoryRecord;

vi.mock('../../../extension/story-store/own-stories.ts', () => ({
  ownStories: {
    async saveDraft(_: string, rev: number, draft: Draft) {
      if (there.rev !== rev || there.deletedAt !== undefined)
        throw new StoreError('conflict', 'changed', { theirs: there });
      there = { ...there, rev: rev + 1, unsaved: draft };
      return there;
    },
    async restoreStory() {
      const { deletedAt: _, ...rest } = there;
      there = { ...rest, rev: rest.rev + 1 };
      return there;
    },
  },
}));

beforeEach(() => {
  there = first;
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('document', { addEventListener: () => {}, hidden: false });
  return () => vi.unstubAllGlobals();
});

function begin() {
  const states: SessionState[] = [];
  const session = createSession(first, (state) => states.push(state));
  return { session, failure: () => states.at(-1)?.failure };
}

describe('what was changed in another tab meanwhile', () => {
  test('gives way to what stands here, if the reader says so', async () => {
    const { session, failure } = begin();
    there = { ...first, rev: 9, unsaved: draftOf(1, { title: 'Theirs' }) };
    session.change(edited, first.draft.article.title);
    await expect.poll(failure).toBe('conflict');
    expect(there.unsaved!.article.title).toBe('Theirs');
    await session.overwrite();
    await expect.poll(() => there.unsaved!.article.title).toBe('Mine');
    expect(failure()).toBeUndefined();
  });

  test('comes back first where it was deleted there', async () => {
    const { session, failure } = begin();
    there = { ...first, rev: 9, deletedAt: '2026-05-04T12:00:00.000Z' };
    session.change(edited, first.draft.article.title);
    await expect.poll(failure).toBe('conflict');
    await session.overwrite();
    await expect.poll(() => there.unsaved?.article.title).toBe('Mine');
    expect(there.deletedAt).toBeUndefined();
    expect(failure()).toBeUndefined();
  });
});
