import { describe, expect, test } from 'vitest';
import { mostConnected, neighboursOf } from '../../../../../extension/screens/story/relations/neighbours.ts';
import type { StatedRelation } from '../../../../../extension/story/view/story-view.ts';

const entity = (id: string) => ({
  id,
  name: id,
  kind: id.startsWith('p') ? ('person' as const) : ('organization' as const),
});
const relation = (subject: string, label: string, inverse: string, object: string): StatedRelation => ({
  subject: entity(subject),
  label,
  inverse,
  object: entity(object),
  from: [],
});
const relations = [
  relation('p-ann', 'leads', 'led by', 'firm'),
  relation('firm', 'rivals', 'rivals', 'other'),
  relation('p-ann', 'founded', 'founded by', 'firm'),
  relation('other', 'owns', 'owned by', 'third'),
];

describe('neighbours', () => {
  test('stand by kind, each once, worded from the middle', () => {
    expect(neighboursOf(relations, 'firm')).toEqual([
      { entity: entity('other'), ties: [{ words: 'rivals', isDirected: false }] },
      {
        entity: entity('p-ann'),
        ties: [
          { words: 'led by', isDirected: true },
          { words: 'founded by', isDirected: true },
        ],
      },
    ]);
  });

  test('have no direction where the words quote both names', () => {
    const quoted = relation('p-ann', 'who chairs', '“Ann, who chairs the firm”', 'firm');
    const isDirected = (middle: string) => neighboursOf([quoted], middle)[0]?.ties[0]?.isDirected;
    expect(isDirected('p-ann')).toBe(true);
    expect(isDirected('firm')).toBe(false);
  });

  test('of who has none are none', () => expect(neighboursOf(relations, 'nobody')).toEqual([]));

  test('the one with most relations comes first into the middle, the first of several', () => {
    expect(mostConnected(relations)).toBe('firm');
    expect(mostConnected(relations.slice(1, 2))).toBe('firm');
    expect(mostConnected([])).toBeUndefined();
  });
});
