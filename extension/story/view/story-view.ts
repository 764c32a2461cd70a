import type { LooseDate } from '../format/loose-date.ts';
import { byDate } from '../format/loose-date.ts';
import type { Sentence, Story } from '../format/schema.ts';
import { viewEvents } from './event-view.ts';
import type { Library } from './library.ts';
import { byWeight, viewNote } from './note-view.ts';
import { originsOf } from './origins.ts';
import type { DatedEvent, EntityRef, NoteView, Origin, StoryPart } from './shown.ts';
import { keptFrom } from './story-part.ts';

/** A sentence of the story with the notes on its words, by id. */
export interface NotedSentence extends Sentence {
  notes: string[];
}

/** A mark on the timeline: an event where its sources date it, or a date that the story gives it wrongly. */
export type TimelineMark =
  | { is: 'event'; date: LooseDate; event: DatedEvent; notes: string[] }
  | { is: 'claim'; date: LooseDate; event: DatedEvent; note: string };

/** What one entity is to another, worded from the first to the second, and back. */
export interface StatedRelation {
  subject: EntityRef;
  label: string;
  inverse: string;
  object: EntityRef;
  from: Origin[];
}

/** A whole story, as popup and panel show it. */
export interface StoryView {
  id: string;
  title: string;
  published: LooseDate;
  language: string;
  /** Set for a story that the reader kept: all its words are the article's. */
  kept?: NonNullable<StoryPart['kept']>;
  highlights: NotedSentence[];
  body: NotedSentence[];
  /** From early to late. */
  timeline: TimelineMark[];
  /** Disputed dates first. The ids of notes elsewhere in the view are of these. */
  notes: NoteView[];
  /** In the file's order. */
  relations: StatedRelation[];
  /** What the story names, in the file's order. */
  entities: EntityRef[];
  /** What the story does not name and cannot be understood without. */
  background: EntityRef[];
  /** How many dates the story and its sources disagree on. */
  disputedDates: number;
}

/** Prepares a story of the library for showing as a whole. */
export function viewStory(story: Story, { ref }: Pick<Library, 'ref'>): StoryView {
  const origins = originsOf(story);
  const events = viewEvents(story.events, story, origins, ref);
  const notes = story.notes.toSorted(byWeight);
  const withNotes = (sentence: Sentence): NotedSentence => ({
    ...sentence,
    notes: notes.filter(({ says }) => says.from.includes(sentence.id)).map(({ id }) => id),
  });
  const listed = (background: boolean) =>
    story.entities
      .filter((entity) => (entity.background ?? false) === background)
      .flatMap(({ id }) => ref(id) ?? []);
  const { id, title, published, language } = story;
  return {
    id,
    title,
    published,
    language,
    ...(story.kept && { kept: keptFrom(story) }),
    highlights: story.highlights.map(withNotes),
    body: story.body.map(withNotes),
    timeline: timelineOf(story, events),
    notes: notes.map((note) => viewNote(note, origins, ref)),
    relations: story.relations.flatMap(({ subject, label, inverse, object, from }) => {
      const [one, other] = [ref(subject), ref(object)];
      return one && other ? [{ subject: one, label, inverse, object: other, from: origins(from) }] : [];
    }),
    entities: listed(false),
    background: listed(true),
    disputedDates: story.notes.filter(({ dates }) => dates).length,
  };
}

/** Prepares all stories of a library, once as long as it stays the same. */
export function keepViews(): (library: Library) => StoryView[] {
  let last: { library: Library; views: StoryView[] } | undefined;
  return (library) => {
    if (last?.library !== library)
      last = { library, views: library.stories.map((story) => viewStory(story, library)) };
    return last.views;
  };
}

function timelineOf(story: Story, events: readonly DatedEvent[]): TimelineMark[] {
  const marks = events.map((event): TimelineMark => {
    const notes = story.notes.filter((note) => note.events.includes(event.id)).map(({ id }) => id);
    return { is: 'event', date: event.date, event, notes };
  });
  const claims = story.notes.flatMap(({ id, dates }): TimelineMark[] => {
    const event = dates && events.find((candidate) => candidate.id === dates.event);
    return event ? [{ is: 'claim', date: dates.story, event, note: id }] : [];
  });
  return [...marks, ...claims].sort(byDate);
}
