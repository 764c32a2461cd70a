import { useRef, useState } from 'preact/hooks';
import type { StoryView } from '../../story/view/story-view.ts';
import type { Row } from '../../tab-report/tally.ts';

/** The story that the panel shows, and those of which the page mentions a name. */
export interface ShownStory {
  story: StoryView;
  /** Those with the most mentions first. */
  named: readonly StoryView[];
  isChosen: boolean;
  choose: (story: string) => void;
}

/**
 * Shows the story that the reader chose on this page; else the one that the page mentions most of; where it mentions none,
 * that of the last page, and at first the newest.
 */
export function useStory(
  stories: readonly StoryView[],
  rows: readonly Row[],
  url: string | undefined,
): ShownStory {
  const [chosen, setChosen] = useState<{ url: string | undefined; story: string }>();
  const last = useRef(stories[0]!);
  // It may have been changed or deleted since.
  if (!stories.includes(last.current)) {
    last.current = stories.find(({ id }) => id === last.current.id) ?? stories[0]!;
  }
  const counts = new Map(rows.map(({ entity, count }) => [entity, count]));
  const weighed = stories
    .map((story) => ({ story, weight: weightOf(story, counts) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const most = weighed[0];
  if (most && most.weight > weightOf(last.current, counts)) last.current = most.story;
  const asked = chosen?.url === url ? stories.find(({ id }) => id === chosen?.story) : undefined;
  return {
    story: asked ?? last.current,
    named: weighed.map(({ story }) => story),
    isChosen: asked !== undefined,
    choose: (story) => setChosen({ url, story }),
  };
}

/** Number of the page's mentions that are of a story. */
function weightOf({ entities, background }: StoryView, counts: ReadonlyMap<string, number>): number {
  const own = new Set([...entities, ...background].map(({ id }) => id));
  return [...own].reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
}
