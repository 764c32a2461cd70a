import { expect, test } from 'vitest';
import { wholePage } from '../../../extension/messages/frame-report.ts';
import { next, unanswered, type ViewerEvent } from '../../../extension/tab-report/state.ts';
import { totalOf } from '../../../extension/tab-report/tally.ts';

const report = (frame: string, count: number): ViewerEvent => ({
  type: 'report',
  frame,
  top: false,
  order: 1,
  counts: count > 0 ? [{ entity: 'kakao', count }] : [],
});

test('a page that mentions nothing as a whole puts away what its frames told', () => {
  const told = [report('a', 2), report('b', 1)].reduce(next, unanswered);
  expect(totalOf(told.reports)).toBe(3);
  const nothing = next(told, report(wholePage, 0));
  expect(totalOf(nothing.reports)).toBe(0);
  expect(nothing.answer).toBe('answered');
  expect(totalOf(next(nothing, report('b', 1)).reports)).toBe(1);
});
