import { expect, test } from 'vitest';
import { createBudget } from '../../../extension/messages/budget.ts';

test('allows a burst, and then as much as comes back with time', () => {
  let time = 0;
  const mayAct = createBudget({ burst: 3, perSecond: 2 }, () => time);
  expect([1, 2, 3, 4].map(() => mayAct('a'))).toEqual([true, true, true, false]);
  expect(mayAct('b')).toBe(true);
  time = 500;
  expect([mayAct('a'), mayAct('a')]).toEqual([true, false]);
  time = 60_000;
  expect([1, 2, 3, 4].map(() => mayAct('a'))).toEqual([true, true, true, false]);
});

test('senders that come and go are forgotten, those that are held back are not', () => {
  let time = 0;
  const mayAct = createBudget({ burst: 1, perSecond: 1 }, () => time);
  mayAct('flood');
  for (let at = 0; at < 5_000; at++) {
    time += 0.1;
    mayAct(`sender ${at}`);
  }
  expect(mayAct('flood')).toBe(false);
});
