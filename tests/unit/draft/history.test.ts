import { expect, test } from 'vitest';
import type { Draft } from '../../../extension/draft/draft.ts';
import { startHistory, stepBack, stepForward, takeStep } from '../../../extension/draft/history.ts';

const draft = (title: string): Draft => ({
  article: { title, url: 'https://news.example/', site: '', lang: 'en', paragraphs: [] },
  entities: [],
  dropped: [],
  events: [],
});

test('steps are taken back and taken again, each with what it was', () => {
  const [a, b, c] = [draft('a'), draft('b'), draft('c')];
  const start = startHistory(a);
  const two = takeStep(takeStep(start, b, 'to b'), c, 'to c');
  expect(stepBack(two).draft).toBe(b);
  expect(stepBack(two).undone.at(-1)?.what).toBe('to c');
  expect(stepBack(stepBack(two)).draft).toBe(a);
  expect(stepBack(stepBack(stepBack(two)))).toEqual(stepBack(stepBack(two)));
  expect(stepForward(stepForward(stepBack(stepBack(two))))).toEqual(two);
});

test('a new step ends what could be taken again; a step that changes nothing is none', () => {
  const [a, b, c] = [draft('a'), draft('b'), draft('c')];
  const back = stepBack(takeStep(startHistory(a), b, 'to b'));
  const on = takeStep(back, c, 'to c');
  expect(stepForward(on)).toBe(on);
  expect(takeStep(on, c, 'nothing')).toBe(on);
});

test('only so many steps are kept', () => {
  let history = startHistory(draft('0'));
  for (let at = 1; at <= 600; at++) history = takeStep(history, draft(String(at)), 'on');
  expect(history.done).toHaveLength(500);
});
