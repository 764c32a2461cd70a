import { byDate, isAfter } from '../format/loose-date.ts';
import type { Story, StoryEvent } from '../format/schema.ts';
import { type RefOf, refsOf } from './note-view.ts';
import { type OriginsOf, state } from './origins.ts';
import type { DatedEvent } from './shown.ts';

/** Orders events from early to late and tells those that came after the story was published. */
export function viewEvents(
  events: readonly StoryEvent[],
  story: Story,
  origins: OriginsOf,
  ref: RefOf,
): DatedEvent[] {
  return events.toSorted(byDate).map((event) => ({
    ...state(event, origins),
    id: event.id,
    date: event.date,
    entities: refsOf(event.entities, ref),
    afterStory: isAfter(event.date, story.published),
  }));
}
