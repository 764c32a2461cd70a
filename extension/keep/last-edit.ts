import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Draft } from '../draft/draft.ts';
import { ownStories } from '../story-store/own-stories.ts';
import { DraftSchema } from '../story-store/record-schema.ts';

/**
 * The last edit of a page that is being closed, sent to the background because the page may be gone before it has
 * stored it.
 */
const LastEditSchema = v.object({
  lastEdit: v.object({ id: v.string(), rev: v.number(), draft: DraftSchema }),
});

/** Hands the last edit of a draft to the background; for a page that is being closed, which cannot wait. */
export function handOver(id: string, rev: number, draft: Draft): void {
  browser.runtime.sendMessage({ lastEdit: { id, rev, draft } }).catch(() => {});
}

/** Stores the last edits of pages that were closed; only those of our own pages. */
export function storeLastEdits(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string; url?: string }) => {
    const isOwn = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/'));
    const { success, output } = v.safeParse(LastEditSchema, message);
    if (isOwn && success) void store(output.lastEdit);
    return undefined;
  });
}

async function store({ id, rev, draft }: { id: string; rev: number; draft: Draft }): Promise<void> {
  try {
    const record = await ownStories.story(id);
    // The page's own last save may have succeeded meanwhile; any other revision means that the edit is older.
    const isNext = record.rev === rev || record.rev === rev + 1;
    if (isNext && record.deletedAt === undefined) await ownStories.saveDraft(id, record.rev, draft);
  } catch {
    // The page is gone: there is nobody to tell.
  }
}
