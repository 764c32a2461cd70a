import { expect, test } from 'vitest';
import type { Draft } from '../../../extension/draft/draft.ts';
import { redo, startHistory, step, undo } from '../../../extension/draft/history.ts';

const draft = (title: string): Draft => ({
  article: { title, url: 'https://news.example/', site: '', lang: 'en', paragraphs: [] },
  entities: [],
  dropped: [],
  events: [],
});

test('steps are taken back and taken again, each with what it was', () => {
  const [a, b, c] = [draft('a'), draft('b'), draft('c')];
  const start = startHistory(a);
  const two = step(step(start, b, 'to b'), c, 'to c');
  expect(undo(two).draft).toBe(b);
  expect(undo(two).undone.at(-1)?.what).toBe('to c');
  expect(undo(undo(two)).draft).toBe(a);
  expect(undo(undo(undo(two)))).toEqual(undo(undo(two)));
  expect(redo(redo(undo(undo(two))))).toEqual(two);
});

test('a new step ends what could be taken again; a step that changes nothing is none', () => {
  const [a, b, c] = [draft('a'), draft('b'), draft('c')];
  const back = undo(step(startHistory(a), b, 'to b'));
  const on = step(back, c, 'to c');
  expect(redo(on)).toBe(on);
  expect(step(on, c, 'nothing')).toBe(on);
});

test('only so many steps are kept', () => {
  let history = startHistory(draft('0'));
  for (let at = 1; at <= 600; at++) history = step(history, draft(String(at)), 'on');
  expect(history.done).toHaveLength(500);
});
