import { describe, expect, test } from 'vitest';
import { createLibrary } from '../../../../extension/story/view/library.ts';
import { viewStory } from '../../../../extension/story/view/story-view.ts';
import { readStories } from '../../../../scripts/stories/read-stories.ts';
import { secondStory } from '../support/second-story.ts';

const stories = [...readStories(), secondStory];
const library = createLibrary(stories);

/** Every object in a value that makes a statement to the reader, with its path. */
function* statements(value: unknown, path = ''): Generator<[path: string, statement: { from: unknown[] }]> {
  if (typeof value !== 'object' || value === null) return;
  if ('from' in value) yield [path, value as { from: unknown[] }];
  for (const [key, part] of Object.entries(value))
    if (key !== 'from') yield* statements(part, `${path}.${key}`);
}

describe.each(stories)('$id', (story) => {
  const known = new Set([...story.highlights, ...story.body, ...story.sources].map(({ id }) => id));

  test('gists, facts, events, relations and both sides of notes all have a from', () => {
    for (const { gist, facts } of story.entities)
      expect([gist, ...facts].every((one) => one?.from)).toBe(true);
    const paths = [...statements(story)].map(([path]) => path);
    const expected =
      story.entities.length +
      story.entities.flatMap(({ facts }) => facts).length +
      story.events.length +
      story.relations.length +
      2 * story.notes.length;
    expect(paths).toHaveLength(expected);
  });

  test.each([...statements(story)])('%s rests on sentences or sources of the story', (_, { from }) => {
    expect(from.length).toBeGreaterThan(0);
    for (const id of from) expect(known).toContain(id);
  });

  test('what readers see of it still says where each statement comes from', () => {
    const seen = [viewStory(story, library), ...story.entities.map(({ id }) => library.card(id, () => []))];
    const shown = [...statements(seen)];
    expect(shown.length).toBeGreaterThan(story.entities.length);
    for (const [path, { from }] of shown) {
      expect(from, path).not.toEqual([]);
      for (const origin of from) expect(origin, path).toHaveProperty('is');
    }
  });
});
