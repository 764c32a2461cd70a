import type { Draft } from '../../draft/draft.ts';
import { cleanDraft } from '../clean-draft.ts';
import type { StoryRecord } from '../record.ts';
import { exportText } from './export.ts';

/**
 * The file of a story as it stands on the page where its names are checked, for when it cannot be stored: a backup of this
 * one story, which importing brings back with all edits.
 */
export async function draftFile(
  record: StoryRecord,
  { draft, title, now }: { draft: Draft; title: string; now: Date },
): Promise<{ name: string; text: string }> {
  const clean = cleanDraft(draft);
  const { title: _, ...rest } = record;
  const edited: StoryRecord = {
    ...rest,
    ...(record.state === 'kept' ? { unsaved: clean } : { draft: clean }),
    ...(title !== draft.article.title && { title }),
    rev: record.rev + 1,
    changedAt: now.toISOString(),
  };
  const name = title
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$/g, '');
  return { name: `${name || 'story'}.json`, text: await exportText([edited]) };
}
