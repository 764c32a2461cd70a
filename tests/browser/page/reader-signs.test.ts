import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { followReader } from '../../../extension/page/reader-signs.ts';
import { pointAt } from '../../support/pointer.ts';

let life = new AbortController();
afterEach(() => life.abort());

/** Follows a reader; tells how often one was found to be there. */
function follow() {
  life = new AbortController();
  const signs = followReader(life.signal);
  let there = 0;
  return { signs, wait: () => signs.whenThere(() => there++), there: () => there };
}

test('nobody is there before a sign', async () => {
  const { wait, there } = follow();
  wait();
  scrollBy(0, 1);
  dispatchEvent(new Event('scroll'));
  expect(there()).toBe(0);
});

test('what a page makes up is no sign', () => {
  const { wait, there } = follow();
  wait();
  for (const sign of ['pointermove', 'pointerdown', 'keydown', 'focusin'])
    document.body.dispatchEvent(new Event(sign, { bubbles: true }));
  expect(there()).toBe(0);
});

test.each<[string, () => Promise<unknown>]>([
  ['a move of the pointer', () => pointAt(9, 9)],
  ['a press', () => pointAt(9, 9, 'down').then(() => pointAt(9, 9, 'up'))],
  ['a key', () => userEvent.keyboard('a')],
])('%s is a sign, and the first one tells', async (_, act) => {
  await pointAt(30, 30);
  const { wait, there } = follow();
  wait();
  await act();
  await act();
  await expect.poll(there).toBe(1);
});

test('a sign from before is told at once, with where the pointer rests', async () => {
  const { signs, wait, there } = follow();
  await pointAt(3, 40);
  await pointAt(7, 40);
  await expect.poll(() => signs.last()?.clientX).toBeCloseTo(7, 0);
  wait();
  expect(there()).toBe(1);
});

test('nothing is told after the end', async () => {
  const { signs, wait, there } = follow();
  wait();
  signs.end();
  await pointAt(11, 11);
  expect(there()).toBe(0);
  expect(signs.last()).toBeUndefined();
});

test('where a page lets no move through, what the pointer comes over is a sign once it has moved', async () => {
  const own = new AbortController();
  for (const kept of ['pointermove', 'mousemove'])
    addEventListener(kept, (event) => event.stopImmediatePropagation(), {
      capture: true,
      signal: own.signal,
    });
  const box = (left: number) =>
    `<div style="position:fixed;left:${left}px;top:60px;width:40px;height:40px"></div>`;
  document.body.insertAdjacentHTML('beforeend', box(100) + box(200));
  const { signs, wait, there } = follow();
  wait();
  await pointAt(110, 70);
  await pointAt(210, 70);
  await expect.poll(there).toBe(1);
  expect(signs.last()?.clientX).toBeGreaterThan(9);
  own.abort();
});
