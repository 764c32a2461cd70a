import type { PlacedMention } from '../page/mentions/passage.ts';
import type { createTimeSlice } from '../page/schedule/time-slices.ts';

/** What is asked of a page's mentions to count its names. */
interface Mentions {
  list(): readonly PlacedMention[];
  counts(mention: PlacedMention): boolean;
  isSeen(mention: PlacedMention): boolean;
}

/**
 * The names of a page that count and of which a mention can be seen. To look whether one can be seen is dear, so of each name
 * no more are looked at than it takes to find one.
 */
export async function seenNames(
  page: Mentions,
  slice: Pick<ReturnType<typeof createTimeSlice>, 'isOver' | 'rest'>,
): Promise<Set<string>> {
  const names = new Set<string>();
  for (const mention of page.list()) {
    if (!names.has(mention.entity) && page.counts(mention) && page.isSeen(mention)) names.add(mention.entity);
    if (slice.isOver) await slice.rest();
  }
  return names;
}
