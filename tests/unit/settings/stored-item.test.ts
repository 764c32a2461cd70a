import { describe, expect, test } from 'vitest';
import { defaults } from '../../../extension/settings/defaults.ts';
import { isNumberIn, isObjectOf, isString } from '../../../extension/settings/guards.ts';
import { newestWithin } from '../../../extension/settings/list-limit.ts';
import { type Item, keysOf, readItem } from '../../../extension/settings/stored-item.ts';
import { items, names } from '../../../extension/settings/stored-items.ts';
import saved from './saved-1.json' with { type: 'json' };

/** A delay that was first milliseconds as text, then a number of seconds, and is now an object. */
const delay: Item<{ ms: number }> = {
  area: 'sync',
  is: isObjectOf({ ms: isNumberIn(0, 1000) }),
  migrations: [(old) => Number.parseInt(String(old), 10) / 1000, (old) => ({ ms: (old as number) * 1000 })],
};

describe('versions', () => {
  test('each version has its own key, newest first', () => {
    expect(keysOf('delay', delay)).toEqual(['delay@3', 'delay@2', 'delay']);
    expect(keysOf('delay', { ...delay, migrations: [] })).toEqual(['delay']);
  });

  test.each([
    ['version 1', { delay: '250' }, { ms: 250 }],
    ['version 2', { 'delay@2': 0.25 }, { ms: 250 }],
    ['version 3', { 'delay@3': { ms: 250 } }, { ms: 250 }],
    ['the newest of several', { delay: '900', 'delay@2': 0.5 }, { ms: 500 }],
    ['nothing stored', {}, undefined],
    ['a corrupt newest one', { delay: '250', 'delay@3': 'x' }, undefined],
    ['a corrupt old one', { delay: {} }, undefined],
  ])('%s', (_, stored, expected) => {
    expect(readItem('delay', delay, stored)).toEqual(expected);
  });

  test('a migration that throws is a corrupt value, not an error', () => {
    const broken: Item<string> = {
      area: 'sync',
      is: isString,
      migrations: [
        () => {
          throw new Error('cannot');
        },
      ],
    };
    expect(readItem('any', broken, { any: 1 })).toBeUndefined();
  });
});

test('all that version 1 saved is read as it was meant', () => {
  const read = Object.fromEntries(
    names.map((name) => [name, readItem(name, items[name] as Item<unknown>, saved)]),
  );
  expect(read).toEqual(saved);
  // Settings that came later are not among them.
  expect(names).toEqual(expect.arrayContaining(Object.keys(saved)));
});

test('each default is a valid value', () => {
  for (const name of names)
    expect(readItem(name, items[name] as Item<unknown>, { [name]: defaults[name] })).toEqual(defaults[name]);
});

test('each setting refuses a value of another shape', () => {
  for (const name of names)
    for (const bad of [null, 7_000, 'no such word', { a: 1 }, [1]])
      expect(readItem(name, items[name] as Item<unknown>, { [name]: bad }), `${name} ${bad}`).toBeUndefined();
});

describe('newestWithin', () => {
  test.each([
    [['a', 'b', 'c'], 100, ['a', 'b', 'c']],
    [['a', 'b', 'c'], 10, ['b', 'c']],
    [['a', 'b', 'c'], 3, []],
    [['카카오', 'b'], 9, ['b']],
    [['<', 'b'], 13, ['b']],
    [[], 0, []],
  ])('%j in %d bytes is %j', (list, bytes, expected) => {
    expect(newestWithin(list, bytes)).toEqual(expected);
  });
});
