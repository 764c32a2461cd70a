import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionOf, stepThrough } from '../../../../extension/screens/popup/mention-steps.ts';
import type { WalkStop } from '../../../../extension/tab-report/state.ts';
import type { Report } from '../../../../extension/tab-report/tally.ts';
import { framesOf, report, reportsOf } from '../../tab-report/support/pages.ts';

const page = reportsOf(
  report('top', 0, { kakao: 2, seoul: 1 }),
  report('ad', 1, { samsung: 1 }),
  report('inner', 2, { kakao: 3 }),
);

/** Walks step by step as the popup and its frames do, and tells where it came to after each. */
function walk(reports: Report[], steps: readonly [entity: string, by: 1 | -1][]) {
  const tell = framesOf(reports);
  let place: WalkStop | undefined;
  return steps.map(([entity, by]) => {
    for (const message of stepThrough(reports, place, entity, by)) place = tell(message) ?? place;
    const position = place && positionOf(reports, place);
    return position && `${place!.entity} ${position.at} of ${position.of}`;
  });
}

const times = (count: number, entity: string, by: 1 | -1) =>
  Array.from({ length: count }, (): [string, 1 | -1] => [entity, by]);

describe('walking', () => {
  test('goes through the frames in document order and round again', () => {
    const there = walk(page, times(6, 'kakao', 1));
    expect(there).toEqual([1, 2, 3, 4, 5, 1].map((at) => `kakao ${at} of 5`));
  });

  test('goes backwards from the last', () => {
    const back = walk(page, times(6, 'kakao', -1));
    expect(back).toEqual([5, 4, 3, 2, 1, 5].map((at) => `kakao ${at} of 5`));
  });

  test('turns at a border between frames', () => {
    const turned = walk(page, [...times(3, 'kakao', 1), ...times(2, 'kakao', -1), ...times(2, 'kakao', 1)]);
    expect(turned).toEqual([1, 2, 3, 2, 1, 2, 3].map((at) => `kakao ${at} of 5`));
  });

  test('another entity starts at its first, and so does the one left', () => {
    const both = walk(page, [...times(2, 'kakao', 1), ['seoul', 1], ['seoul', 1], ['kakao', 1]]);
    expect(both).toEqual(['kakao 1 of 5', 'kakao 2 of 5', 'seoul 1 of 1', 'seoul 1 of 1', 'kakao 1 of 5']);
  });

  test('what the page does not name is not walked to', () => {
    expect(stepThrough(page, undefined, 'openai', 1)).toEqual([]);
    expect(stepThrough([], undefined, 'kakao', 1)).toEqual([]);
  });

  test('when the frame it stood in is gone it starts anew', () => {
    const place = { frame: 'gone', entity: 'kakao', index: 1, of: 4 };
    expect(positionOf(page, place)).toBeUndefined();
    expect(stepThrough(page, place, 'kakao', 1)).toEqual([
      { type: 'clear' },
      { type: 'step', frame: 'top', entity: 'kakao', by: 1 },
    ]);
  });

  test('any walk counts on by one, modulo all mentions of the entity', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 5 });
    const directions = fc.array(fc.constantFrom(1 as const, -1 as const), { maxLength: 30 });
    fc.assert(
      fc.property(counts, directions, (frames, steps) => {
        const reports = reportsOf(...frames.map((count, at) => report(`f${at}`, at, { kakao: count })));
        const all = frames.reduce((sum, count) => sum + count, 0);
        fc.pre(all > 0 && steps.length > 0);
        let at = steps[0] === 1 ? 0 : all + 1;
        const expected = steps.map((by) => {
          at = ((at + by - 1 + all) % all) + 1;
          return `kakao ${at} of ${all}`;
        });
        expect(
          walk(
            reports,
            steps.map((by) => ['kakao', by]),
          ),
        ).toEqual(expected);
      }),
    );
  });
});
