import { expect, test } from 'vitest';
import { createReadingTurns } from '../../../../entrypoints/background/calls/reading-turns.ts';
import type { PassageText } from '../../../../extension/detect/mention.ts';

/** A clock that reading moves on, and a list of what was read when. */
function scene(costMs: number) {
  let time = 0;
  const read: string[] = [];
  let longest = 0;
  let rested = 0;
  const turns = createReadingTurns({
    now: () => time,
    rest: async () => {
      longest = Math.max(longest, time - rested);
      rested = time;
      await new Promise((resolve) => setTimeout(resolve));
    },
  });
  const readOne = ({ text }: PassageText) => {
    time += costMs;
    read.push(text);
    return { candidates: [], evidence: [] };
  };
  const ask = (tab: number, frame: number, count: number) =>
    turns.read(
      Array.from({ length: count }, () => ({ text: `${tab}.${frame}` })),
      { tab, frame },
      readOne,
    );
  return { turns, ask, read, time: () => time, longest: () => longest };
}

test('reads all of a question, in slices', async () => {
  const { ask, longest } = scene(20);
  expect(await ask(1, 0, 80)).toHaveLength(80);
  expect(longest()).toBeLessThanOrEqual(60);
  expect(await ask(1, 0, 0)).toEqual([]);
});

test('a small question does not wait for a large one of another tab, however many frames that has', async () => {
  const { ask, time } = scene(20);
  const large = Array.from({ length: 10 }, (_, frame) => ask(1, frame, 80));
  await ask(2, 0, 12);
  expect(time()).toBeLessThan(12 * 20 * 2 + 100);
  await Promise.all(large);
});

test('frames of one tab have turns too', async () => {
  const { ask, time } = scene(20);
  const large = ask(1, 0, 200);
  await ask(1, 1, 5);
  expect(time()).toBeLessThanOrEqual(300);
  await large;
});

test('reads no more for a tab that is closed and a frame that is left', async () => {
  const { turns, ask, read } = scene(20);
  const closed = ask(1, 0, 80);
  const left = ask(2, 3, 80);
  const kept = ask(2, 0, 10);
  turns.drop(1);
  turns.drop(2, 3);
  await expect(closed).rejects.toThrow('left');
  await expect(left).rejects.toThrow('left');
  expect(await kept).toHaveLength(10);
  expect(read.filter((text) => text !== '2.0').length).toBeLessThan(5);
});

test('a new question of a frame takes the place of the last', async () => {
  const { ask, read } = scene(20);
  const first = ask(1, 0, 80);
  const second = ask(1, 0, 3);
  await expect(first).rejects.toThrow('something else');
  expect(await second).toHaveLength(3);
  expect(read.length).toBeLessThan(8);
});

test('a question about which very much is found is answered with what was read by then', async () => {
  const turns = createReadingTurns();
  const candidate = { start: 0, end: 2, sentence: 0, entity: 'samsung', rule: 'name' as const };
  const full = { candidates: Array.from({ length: 30 }, () => candidate), evidence: [] };
  const empty = { candidates: [], evidence: [] };
  const asker = { tab: 1, frame: 0 };
  const passages = Array.from({ length: 80 }, (_, at) => ({ text: String(at) }));
  expect(await turns.read(passages, asker, () => full, 100)).toHaveLength(4);
  expect(await turns.read(passages, asker, () => full, 1)).toHaveLength(1);
  expect(await turns.read(passages, asker, () => empty, 1)).toHaveLength(80);
  expect(await turns.read(passages, asker, () => full)).toHaveLength(80);
});

test('a reader that throws refuses that question only', async () => {
  const turns = createReadingTurns();
  const broken = turns.read([{ text: 'x' }], { tab: 1, frame: 0 }, () => {
    throw new Error('broken');
  });
  const fine = turns.read([{ text: 'x' }], { tab: 2, frame: 0 }, () => ({ candidates: [], evidence: [] }));
  await expect(broken).rejects.toThrow('broken');
  expect(await fine).toHaveLength(1);
});
