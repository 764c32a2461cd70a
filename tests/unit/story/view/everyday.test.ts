import { describe, expect, test } from 'vitest';
import { withoutCompany } from '../../../../extension/story/view/everyday.ts';
import { createLibrary } from '../../../../extension/story/view/library.ts';
import { readStories } from '../../../../scripts/stories/read-stories.ts';

const library = createLibrary(readStories());
const alone = (...entities: string[]) => [...withoutCompany(entities, library.belonging)].sort();

describe('an everyday name', () => {
  test('has no company in countries and capitals alone', () => {
    expect(alone('south-korea', 'seoul', 'china')).toEqual(['china', 'seoul', 'south-korea']);
  });

  test('has none in one other name of its story, however often it stands', () => {
    expect(alone('china', 'deepseek', 'deepseek', 'deepseek')).toEqual(['china']);
  });

  test('has company in two', () => {
    expect(alone('china', 'deepseek', 'openai', 'seoul')).toEqual([]);
  });

  test('has none in names of other stories', () => {
    const belonging = { a: [0], b: [1], c: [1], d: [0, 1] } as Record<string, number[]>;
    const of = (everyday: string) => (id: string) => ({ everyday: id === everyday, stories: belonging[id]! });
    expect([...withoutCompany(['a', 'b', 'c'], of('a'))]).toEqual(['a']);
    expect([...withoutCompany(['d', 'b', 'c'], of('d'))]).toEqual([]);
  });

  test('names that are not everyday need none, nor do those that no story has', () => {
    expect(alone('deepseek')).toEqual([]);
    expect(alone('nobody')).toEqual([]);
  });
});

test('countries and capitals of the story are everyday, and nothing else is', () => {
  const everyday = [...library.entities()].filter(({ belonging }) => belonging.everyday).map(({ id }) => id);
  expect(everyday.sort()).toEqual(['china', 'seoul', 'south-korea', 'united-states']);
});
