import { describe, expect, test } from 'vitest';
import { hasName, ordered } from '../../../../extension/screens/story/names/name-groups.ts';

const entities = ['Zoë 10', 'Ábel', 'Zoë 9'].map((name, at) => ({
  id: `${at}`,
  kind: 'person' as const,
  name,
}));

describe('names', () => {
  test('stand in the order of spelling, numbers by value', () =>
    expect(ordered(entities, 'name').map(({ name }) => name)).toEqual(['Ábel', 'Zoë 9', 'Zoë 10']));

  test('stand by their number on the page, those with as many in the story’s order', () =>
    expect(ordered(entities, 'page', new Map([['2', 4]])).map(({ id }) => id)).toEqual(['2', '0', '1']));

  test.each([
    ['', true],
    ['zoe', true],
    [' ZOË ', true],
    ['조이', true],
    ['abel', false],
  ])('“%s” finds Zoë: %s', (wanted, found) => {
    expect(hasName({ name: 'Zoë', names: [{ text: '조이' }] }, wanted)).toBe(found);
  });
});
