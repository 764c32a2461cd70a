import type { LooseDate } from '../../../story/format/loose-date.ts';
import type { DatedEvent, NoteView } from '../../../story/view/shown.ts';
import type { StoryView, TimelineMark } from '../../../story/view/story-view.ts';
import { eventId } from '../address.ts';

/** An entry of the timeline. Its `id` is the address of its element. */
export type TimelineRow = { id: string; date: LooseDate } & (
  | { is: 'event'; event: DatedEvent; notes: NoteView[]; mentions: number }
  | { is: 'claim'; event: DatedEvent; note: NoteView }
  | { is: 'published'; event?: DatedEvent }
);

/**
 * The entries of a story's timeline from early to late: its events, its wrong dates, and its own publication once,
 * whether or not the story file has that as an event.
 * @param mentions how often the page being read mentions an entity, by the entity's id
 */
export function timelineRows(
  story: StoryView,
  mentions: ReadonlyMap<string, number> = new Map(),
): TimelineRow[] {
  const notes = new Map(story.notes.map((note) => [note.id, note]));
  const rows = story.timeline.flatMap((mark) => rowOf(mark, story, notes, mentions));
  if (rows.some(({ is }) => is === 'published')) return rows;
  const after = rows.findIndex(({ date }) => date > story.published);
  return rows.toSpliced(after < 0 ? rows.length : after, 0, {
    is: 'published',
    id: 'published',
    date: story.published,
  });
}

function rowOf(
  mark: TimelineMark,
  story: StoryView,
  notes: ReadonlyMap<string, NoteView>,
  mentions: ReadonlyMap<string, number>,
): TimelineRow[] {
  const { date, event } = mark;
  if (mark.is === 'claim') {
    const note = notes.get(mark.note);
    return note ? [{ is: 'claim', id: `claim-${note.id}`, date, event, note }] : [];
  }
  // An event on the day of publication that concerns no name is the publication itself.
  if (!story.kept && date === story.published && event.entities.length === 0) {
    return [{ is: 'published', id: eventId(event.id), date, event }];
  }
  return [
    {
      is: 'event',
      id: eventId(event.id),
      date,
      event,
      notes: mark.notes.flatMap((id) => notes.get(id) ?? []),
      mentions: event.entities.reduce((sum, { id }) => sum + (mentions.get(id) ?? 0), 0),
    },
  ];
}
