import { expect, test } from 'vitest';
import type { Outlined } from '../../../extension/messages/frame-report.ts';
import { addOutline, type Outline } from '../../../extension/tab-report/outline.ts';
import type { Report } from '../../../extension/tab-report/tally.ts';

const mention = (id: number, text: string): Outlined => ({
  id,
  entity: text.toLowerCase(),
  text,
  before: '',
  after: ' said',
  heading: '',
});
const [kakao, seoul, naver] = [mention(1, 'Kakao'), mention(2, 'Seoul'), mention(3, 'Naver')];

function tell(outline: Outline, frame: string, told: Report['outline'], count = told?.length ?? 0): Outline {
  return addOutline(outline, {
    type: 'report',
    frame,
    top: true,
    order: 0,
    counts: count > 0 ? [{ entity: 'kakao', count }] : [],
    ...(told && { outline: told }),
  });
}
const first = tell(new Map(), 'a', [kakao, seoul]);

test.each<[why: string, told: Report['outline'], count: number, expected: Outlined[]]>([
  ['what was told before comes as its id', [1, naver, 2], 3, [kakao, naver, seoul]],
  ['what is not told any more is gone', [2], 1, [seoul]],
  [
    'a mention whose surroundings changed comes anew',
    [1, { ...seoul, after: ' says' }],
    2,
    [kakao, { ...seoul, after: ' says' }],
  ],
  ['an id that was never told means nothing', [1, 9], 2, [kakao]],
  ['a report without an outline changes nothing while there are mentions', undefined, 2, [kakao, seoul]],
  ['a frame that goes has none', undefined, 0, []],
])('%s', (_, told, count, expected) => {
  expect(tell(first, 'a', told, count).get('a')).toEqual(expected);
});

test('frames do not know each other’s ids', () => {
  const both = tell(first, 'b', [1, naver]);
  expect(both.get('a')).toEqual([kakao, seoul]);
  expect(both.get('b')).toEqual([naver]);
});
