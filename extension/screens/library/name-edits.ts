import { sayIsSame } from '../../draft/answers.ts';
import type { Draft } from '../../draft/draft.ts';
import * as edit from '../../draft/edit.ts';
import type { StoryRecord } from '../../story-store/record.ts';
import type { Swap } from '../../story-store/transfer/import-plan.ts';

/** What is done to a name in every story that has it. */
export type NameEdit =
  | { is: 'rename'; entity: string; name: string }
  /** Two names turn out to be one: `entity` goes into `into`. */
  | { is: 'join'; entity: string; into: string }
  /** The name is no longer looked for. */
  | { is: 'leave'; entity: string };

/** An edit of a name in some records as one change of the store, and the change that takes it back. */
export function swapsOfEdit(
  records: readonly StoryRecord[],
  asked: NameEdit,
  at: string,
): { there: Swap; back: Swap } {
  const pairs = records.flatMap((before) => {
    const draft = edited(before.draft, asked);
    const unsaved = before.unsaved && edited(before.unsaved, asked);
    if (draft === before.draft && unsaved === before.unsaved) return [];
    const rev = before.rev + 1;
    return [{ before, after: { ...before, draft, ...(unsaved && { unsaved }), rev, changedAt: at } }];
  });
  const revsOf = (all: readonly StoryRecord[]) => new Map(all.map(({ id, rev }) => [id, rev]));
  const after = pairs.map((pair) => pair.after);
  return {
    there: { records: after, before: revsOf(pairs.map(({ before }) => before)), remove: [] },
    back: {
      records: pairs.map(({ before, after: { rev } }) => ({ ...before, rev: rev + 1 })),
      before: revsOf(after),
      remove: [],
    },
  };
}

function edited(draft: Draft, asked: NameEdit): Draft {
  const { entity } = asked;
  if (asked.is === 'rename') return edit.rename(draft, entity, asked.name);
  if (asked.is === 'leave') return edit.tick(draft, [entity], false);
  const { into } = asked;
  const hasBoth = draft.entities.some(({ id }) => id === into);
  return hasBoth ? edit.merge(draft, into, entity) : sayIsSame(draft, entity, into);
}
