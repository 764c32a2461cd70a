import { describe, expect, test } from 'vitest';
import { timelineRows } from '../../../../../extension/screens/story/timeline/rows.ts';
import { createLibrary } from '../../../../../extension/story/view/library.ts';
import { viewStory } from '../../../../../extension/story/view/story-view.ts';
import { readStories } from '../../../../../scripts/stories/read-stories.ts';

const stories = readStories();
const library = createLibrary(stories);
const view = viewStory(library.stories.find(({ id }) => id === 'south-korea-ai-2025')!, library);

describe('the source story', () => {
  test('has its wrong date where the story puts it, before the event that it means', () => {
    const rows = timelineRows(view);
    const claim = rows.findIndex(({ is }) => is === 'claim');
    const event = rows.findIndex(({ id }) => id === 'event-r1-released');
    expect(rows[claim]).toMatchObject({ date: '2023-02', event: { id: 'r1-released' } });
    expect(claim).toBeLessThan(event);
  });

  test('says once that it was published, and what came after', () => {
    const rows = timelineRows(view);
    const published = rows.findIndex(({ is }) => is === 'published');
    expect(rows.filter(({ is }) => is === 'published')).toHaveLength(1);
    expect(rows.slice(published + 1).map(({ id }) => id)).toEqual(['event-act-in-force']);
  });

  test('has every mark of the view, from early to late, each with an address of its own', () => {
    const rows = timelineRows(view);
    expect(rows).toHaveLength(view.timeline.length);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.map(({ date }) => date)).toEqual(rows.map(({ date }) => date).sort());
  });

  test('counts the mentions on the page being read', () => {
    const rows = timelineRows(
      view,
      new Map([
        ['deepseek', 3],
        ['deepseek-r1', 2],
      ]),
    );
    const counts = rows.flatMap((row) =>
      row.is === 'event' && row.mentions > 0 ? [[row.event.id, row.mentions]] : [],
    );
    expect(counts).toEqual([
      ['deepseek-founded', 3],
      ['r1-released', 5],
      ['acting-president', 2],
      ['downloads-halted', 3],
    ]);
  });
});

describe('a story that does not list its publication', () => {
  const without = (...dropped: string[]) =>
    timelineRows({ ...view, timeline: view.timeline.filter(({ event }) => !dropped.includes(event.id)) });

  test('has it on its day all the same', () => {
    const ids = without('story-published').map(({ id }) => id);
    expect(ids.slice(-2)).toEqual(['published', 'event-act-in-force']);
  });

  test('has it last where nothing came after', () => {
    expect(without('story-published', 'act-in-force').at(-1)).toEqual({
      is: 'published',
      id: 'published',
      date: '2025-03-17',
    });
  });
});
