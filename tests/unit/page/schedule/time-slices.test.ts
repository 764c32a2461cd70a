import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createTimeSlice } from '../../../../extension/page/schedule/time-slices.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Makes steps of so many milliseconds until the slice is over; gives how long they took together. */
function workIn(slice: ReturnType<typeof createTimeSlice>, step: number): number {
  const began = performance.now();
  do vi.advanceTimersByTime(step);
  while (!slice.isOver);
  return performance.now() - began;
}

test('a slice is over after five milliseconds, however short its steps are', () => {
  for (const step of [1, 2]) expect(workIn(createTimeSlice(), step)).toBeLessThan(5 + step);
  expect(workIn(createTimeSlice(), 7)).toBe(7);
});

test('of short steps the clock is looked at for one in a few', () => {
  const slice = createTimeSlice();
  const now = vi.spyOn(performance, 'now');
  for (let step = 0; step < 100; step++) expect(slice.isOver).toBe(false);
  expect(now.mock.calls.length).toBeLessThan(30);
});

test('long steps behind short ones are few until they are noticed', () => {
  const slice = createTimeSlice();
  for (let step = 0; step < 100; step++) expect(slice.isOver).toBe(false);
  let long = 0;
  do {
    vi.advanceTimersByTime(10);
    long++;
  } while (!slice.isOver);
  expect(long).toBeLessThanOrEqual(5);
});

test('it counts its work without its rests, and begins anew behind each', async () => {
  const slice = createTimeSlice();
  workIn(slice, 6);
  const rested = slice.rest();
  vi.advanceTimersByTime(100);
  await rested;
  expect(slice.worked).toBe(6);
  expect(slice.isOver).toBe(false);
});
