import { afterEach, expect, test } from 'vitest';
import { followReader } from '../../../extension/page/reader-signs.ts';

let life = new AbortController();
afterEach(() => life.abort());

/** Follows a reader; tells how often one was found to be there. */
function follow() {
  life = new AbortController();
  const signs = followReader(life.signal);
  let there = 0;
  return { signs, wait: () => signs.whenThere(() => there++), there: () => there };
}

const point = (x: number) =>
  document.body.dispatchEvent(new PointerEvent('pointermove', { clientX: x, bubbles: true }));

test('nobody is there before a sign', () => {
  const { wait, there } = follow();
  wait();
  dispatchEvent(new Event('scroll'));
  expect(there()).toBe(0);
});

test.each(['pointermove', 'pointerdown', 'keydown', 'focusin'])(
  '%s is a sign, and the first one tells',
  (sign) => {
    const { wait, there } = follow();
    wait();
    for (let at = 0; at < 3; at++) document.body.dispatchEvent(new Event(sign, { bubbles: true }));
    expect(there()).toBe(1);
  },
);

test('a sign from before is told at once, with where the pointer rests', () => {
  const { signs, wait, there } = follow();
  point(3);
  point(7);
  wait();
  expect(there()).toBe(1);
  expect(signs.last()?.clientX).toBe(7);
});

test('nothing is told after the end', () => {
  const { signs, wait, there } = follow();
  wait();
  signs.end();
  point(1);
  expect(there()).toBe(0);
  expect(signs.last()).toBeUndefined();
});
