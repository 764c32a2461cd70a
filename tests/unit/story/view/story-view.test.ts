import { expect, test } from 'vitest';
import { createLibrary } from '../../../../extension/story/view/library.ts';
import { viewStory } from '../../../../extension/story/view/story-view.ts';
import { readStories } from '../../../../scripts/stories/read-stories.ts';

const source = readStories().find(({ id }) => id === 'south-korea-ai-2025')!;
const view = viewStory(source, createLibrary([source]));

test('the wrong date stands where the story puts it, tied to the event it is about', () => {
  const claim = view.timeline.findIndex(({ is }) => is === 'claim');
  expect(view.timeline[claim]).toMatchObject({
    date: '2023-02',
    event: { id: 'r1-released', date: '2025-01-20' },
  });
  expect(view.timeline.map(({ date }) => date).slice(0, 3)).toEqual(['2023', '2023-02', '2023-08']);
});

test('the timeline runs from early to late and keeps every event', () => {
  const dates = view.timeline.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted());
  expect(view.timeline.filter(({ is }) => is === 'event')).toHaveLength(source.events.length);
});

test('events and sentences know the notes on them', () => {
  const release = view.timeline.find(({ is, event }) => is === 'event' && event.id === 'r1-released');
  expect(release).toMatchObject({ notes: ['r1-release-date', 'open-weight'] });
  expect(view.highlights.map(({ notes }) => notes)).toEqual([['r1-release-date'], ['separate-meetings'], []]);
  expect(view.body[0]!.notes).toEqual(['r1-release-date']);
});

test('one date is disputed, and its note comes first', () => {
  expect(view.disputedDates).toBe(1);
  expect(view.notes[0]!.id).toBe('r1-release-date');
  expect(view.notes).toHaveLength(7);
});

test('what the story names and its background are listed apart', () => {
  expect(view.entities).toHaveLength(15);
  expect(view.background.map(({ id }) => id)).toEqual(['naver', 'liang-wenfeng', 'masayoshi-son', 'kanana']);
});
