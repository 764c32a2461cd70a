import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createThrottle } from '../../../../extension/page/schedule/throttle.ts';

let life: AbortController;

beforeEach(() => {
  life = new AbortController();
  vi.useFakeTimers();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

/** Work that is at it for so many milliseconds, rests included, and says it took so many. */
function paced({ lasts = 0, took }: { lasts?: number; took: number }) {
  const began: number[] = [];
  let at = 0;
  let mostAtOnce = 0;
  const pace = createThrottle(async () => {
    began.push(Date.now());
    mostAtOnce = Math.max(mostAtOnce, ++at);
    if (lasts > 0) await new Promise((resolve) => setTimeout(resolve, lasts));
    at--;
    return took;
  }, life.signal);
  const start = Date.now();
  return { pace, times: () => began.map((time) => time - start), mostAtOnce: () => mostAtOnce };
}

test('work is done at once, before anything else can happen', () => {
  const { pace, times } = paced({ took: 5 });
  pace.soon(false);
  expect(times()).toEqual([0]);
});

test('it is done again after twelve times as long where it is urgent, and after sixty times as long where not', async () => {
  const { pace, times } = paced({ took: 5 });
  pace.soon(true);
  await vi.advanceTimersByTimeAsync(0);
  pace.soon(true);
  pace.soon(true);
  await vi.advanceTimersByTimeAsync(60);
  pace.soon(false);
  await vi.advanceTimersByTimeAsync(300);
  expect(times()).toEqual([0, 60, 360]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(times()).toHaveLength(3);
});

test('work is told whether it is urgent, each time anew', async () => {
  const told: boolean[] = [];
  const pace = createThrottle(async (isUrgent) => {
    told.push(isUrgent);
    return 0;
  }, life.signal);
  for (const isUrgent of [true, false, true]) {
    pace.soon(isUrgent);
    await vi.advanceTimersByTimeAsync(0);
  }
  expect(told).toEqual([true, false, true]);
});

test('what becomes urgent while it waits waits no longer than that', async () => {
  const { pace, times } = paced({ took: 5 });
  pace.soon(true);
  await vi.advanceTimersByTimeAsync(0);
  pace.soon(false);
  await vi.advanceTimersByTimeAsync(10);
  pace.soon(true);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(times()).toEqual([0, 60]);
});

test('work that rests is not begun a second time meanwhile, but once more afterwards', async () => {
  const { pace, times, mostAtOnce } = paced({ lasts: 100, took: 1 });
  pace.soon(true);
  await vi.advanceTimersByTimeAsync(50);
  pace.soon(true);
  pace.soon(false);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(times()).toEqual([0, 112]);
  expect(mostAtOnce()).toBe(1);
});

test('nothing is begun once the signal aborts', async () => {
  const { pace, times } = paced({ took: 5 });
  pace.soon(true);
  await vi.advanceTimersByTimeAsync(0);
  pace.soon(true);
  life.abort();
  await vi.advanceTimersByTimeAsync(1_000);
  pace.soon(true);
  expect(times()).toEqual([0]);
});

test('where a rest is asked for, it is at least so long', async () => {
  let times = 0;
  const pace = createThrottle(async () => ++times, life.signal, 500);
  pace.soon(true);
  await vi.advanceTimersByTimeAsync(0);
  pace.soon(true);
  await vi.advanceTimersByTimeAsync(499);
  expect(times).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(times).toBe(2);
});
