import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Passage } from '../../../extension/page/mentions/passage.ts';
import { createReadingQueue } from '../../../extension/page/mentions/reading-queue.ts';

let life: AbortController;
let asked: string[][];
/** Texts for which a question that holds one is refused. */
let refused: string[];
/** Number of readings in an answer, at most. */
let most: number;
let near: boolean[];
let queue: ReturnType<typeof createReadingQueue>;

beforeEach(() => {
  life = new AbortController();
  asked = [];
  refused = [];
  most = 80;
  near = [];
  queue = createReadingQueue(
    {
      async read(passages) {
        asked.push(passages.map(({ text }) => text));
        if (passages.some(({ text }) => refused.includes(text)))
          throw Object.assign(new Error('refused'), { isRefusal: true, isFinal: true });
        return passages.slice(0, most).map(() => ({ candidates: [], evidence: [] }));
      },
      answered: (wasNear) => near.push(wasNear),
      gaveUp: (error) => {
        throw error;
      },
    },
    life.signal,
  );
});
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

/** Puts a passage into the page, so many pixels from its top, and into the queue. */
function add(text: string, top = 0): void {
  const block = document.createElement('p');
  block.textContent = text;
  block.style.cssText = `position: absolute; margin: 0; height: 1px; top: ${top}px`;
  document.body.append(block);
  const nodes = [block.firstChild as Text];
  const passage: Passage = {
    text,
    block,
    nodes,
    starts: [0],
    names: true,
    pieces: [{ start: 0, text }],
    mentions: [],
    lang: undefined,
    article: 0,
    outermost: 0,
    isMargin: false,
  };
  queue.add(passage);
}

const below = 100_000;

describe('the first question', () => {
  test('waits until something below the screen was met, and asks about all that is on it', async () => {
    add('one');
    queue.run(false);
    add('two');
    queue.run(false);
    await Promise.resolve();
    expect(asked).toEqual([]);
    add('three');
    add('far', below);
    queue.run(false);
    await vi.waitFor(() => expect(near).toEqual([true]));
    expect(asked).toEqual([['one', 'two', 'three', 'far']]);
  });

  test('waits no longer than some slices, of which those without a name do not count', async () => {
    for (let slice = 0; slice < 9; slice++) queue.run(false);
    add('one');
    queue.run(false);
    await Promise.resolve();
    expect(asked).toEqual([]);
    for (let slice = 0; slice < 3; slice++) queue.run(false);
    await vi.waitFor(() => expect(asked).toEqual([['one']]));
  });

  test('waits no more at the end of the walk', async () => {
    add('one');
    queue.run(true);
    await vi.waitFor(() => expect(asked).toEqual([['one']]));
  });
});

test('what is on screen is asked about in small parts, the rest in long ones', async () => {
  for (let at = 0; at < 30; at++) add(`near ${at}`);
  for (let at = 0; at < 90; at++) add(`far ${at}`, below);
  queue.run(true);
  await vi.waitFor(() => expect(asked.flat()).toHaveLength(120), { timeout: 3_000 });
  expect(asked.map(({ length }) => length)).toEqual([12, 12, 12, 80, 4]);
  expect(near).toEqual([true, true, true, false, false]);
  expect(asked.flat().slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, at) => `near ${at}`));
});

test('what an answer leaves out is asked about again, in the same order', async () => {
  most = 1;
  for (let at = 0; at < 3; at++) add(`near ${at}`);
  for (let at = 0; at < 2; at++) add(`far ${at}`, below);
  queue.run(true);
  await vi.waitFor(() => expect(queue.isEmpty).toBe(true), { timeout: 3_000 });
  const all = ['near 0', 'near 1', 'near 2', 'far 0', 'far 1'];
  expect(asked).toEqual(all.map((_, at) => all.slice(at)));
});

test('of a question that is refused only what cannot be read goes unread, and the rest goes on', async () => {
  refused = ['bad 1', 'bad 2'];
  for (let at = 0; at < 40; at++) add(`far ${at}`, below);
  add('bad 1', below);
  for (let at = 40; at < 70; at++) add(`far ${at}`, below);
  add('bad 2', below);
  queue.run(true);
  const answered = () =>
    new Set(asked.filter((texts) => !texts.some((text) => refused.includes(text))).flat());
  await vi.waitFor(() => expect(answered().size).toBe(70), { timeout: 3_000 });
  expect(asked.length).toBeLessThan(35);
  add('later', below);
  queue.run(true);
  await vi.waitFor(() => expect(answered()).toContain('later'));
});
