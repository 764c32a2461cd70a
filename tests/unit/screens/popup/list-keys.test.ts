import { describe, expect, test } from 'vitest';
import { createTypeAhead, nextStop } from '../../../../extension/screens/popup/list-keys.ts';

test.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 0, 0],
  ['ArrowUp', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['Tab', 1, undefined],
  ['k', 1, undefined],
])('%s from %i of three leads to %o', (key, at, stop) => expect(nextStop(key, at, 3)).toBe(stop));

describe('typed letters', () => {
  const names = ['Kakao', 'Seoul', 'Samsung', 'kakao bank', '삼성'];
  test.each<[what: string, typed: [key: string, nowMs: number][], stops: (number | undefined)[]]>([
    ['lead to the next name that begins so', [['s', 0]], [1]],
    [
      'soon after one another are one beginning',
      [
        ['s', 0],
        ['a', 300],
      ],
      [1, 2],
    ],
    [
      'long after one another are two beginnings',
      [
        ['s', 0],
        ['k', 900],
      ],
      [1, 3],
    ],
    [
      'the same again go on',
      [
        ['s', 0],
        ['s', 100],
        ['s', 200],
      ],
      [1, 2, 1],
    ],
    ['of any script', [['삼', 0]], [4]],
    ['that begin no name lead nowhere', [['z', 0]], [undefined]],
    [
      'keys with names, and space, are none',
      [
        ['Enter', 0],
        [' ', 0],
      ],
      [undefined, undefined],
    ],
  ])('%s', (_, typed, stops) => {
    const find = createTypeAhead();
    let at = 0;
    const found = typed.map(([key, nowMs]) => {
      const stop = find(key, at, names, nowMs);
      at = stop ?? at;
      return stop;
    });
    expect(found).toEqual(stops);
  });
});
