import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseRelations } from '../../../../../extension/screens/story/relations/choose-relations.ts';
import type { StatedRelation } from '../../../../../extension/story/view/story-view.ts';

const entity = (id: string) => ({ id, kind: 'person' as const, name: id });
const relation = (pair: string): StatedRelation => ({
  subject: entity(pair[0]!),
  label: 'knows',
  object: entity(pair[1]!),
  from: [],
});
const pairsOf = (relations: readonly StatedRelation[]) =>
  relations.map(({ subject, object }) => subject.id + object.id);
const relations = ['xy', 'ab', 'ac', 'ad', 'de', 'ef', 'yz'].map(relation);

test.each([
  [7, ['xy', 'ab', 'ac', 'ad', 'de', 'ef', 'yz']],
  [3, ['ab', 'ac', 'ad']],
  [4, ['ab', 'ac', 'ad', 'de']],
  [5, ['ab', 'ac', 'ad', 'de', 'ef']],
  [6, ['xy', 'ab', 'ac', 'ad', 'de', 'ef']],
])('of seven, %i: around the entity that has most', (most, expected) => {
  expect(pairsOf(chooseRelations(relations, most))).toEqual(expected);
});

test('of any, as many as there is room for, in their order', () => {
  const letter = fc.constantFrom(...'abcdefgh');
  const pairs = fc.array(
    fc.tuple(letter, letter).map((two) => relation(two.join(''))),
    { maxLength: 80 },
  );
  fc.assert(
    fc.property(pairs, fc.integer({ min: 1, max: 50 }), (all, most) => {
      const chosen = chooseRelations(all, most);
      expect(chosen).toHaveLength(Math.min(most, all.length));
      expect(all.filter((one) => chosen.includes(one))).toEqual(chosen);
    }),
  );
});
