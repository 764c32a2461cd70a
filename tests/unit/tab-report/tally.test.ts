import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rowsOf, totalOf } from '../../../extension/tab-report/tally.ts';
import { report, reportsOf } from './support/pages.ts';

describe('rows', () => {
  test('most first, all frames together; of equals the one that the page names first', () => {
    const reports = reportsOf(
      report('b', 1, { seoul: 1, kakao: 2, samsung: 1 }),
      report('a', 0, { openai: 2, kakao: 1 }),
    );
    expect(rowsOf(reports)).toEqual([
      { entity: 'kakao', count: 3, apart: false },
      { entity: 'openai', count: 2, apart: false },
      { entity: 'seoul', count: 1, apart: false },
      { entity: 'samsung', count: 1, apart: false },
    ]);
    expect(totalOf(reports)).toBe(7);
  });

  test('a newer report of a frame takes the place of its last', () => {
    const reports = reportsOf(report('a', 0, { kakao: 5 }), report('a', 0, { seoul: 1 }));
    expect(rowsOf(reports)).toEqual([{ entity: 'seoul', count: 1, apart: false }]);
  });

  test('an entity that is gone has no row', () => {
    expect(rowsOf(reportsOf(report('a', 0, { kakao: 0 })))).toEqual([]);
  });

  test('what counts in no frame stands apart, below the others', () => {
    const apart = (entity: string, count: number) => ({ entity, count, apart: true as const });
    const top = { ...report('a', 0, {}), counts: [apart('china', 9), apart('seoul', 3)] };
    const reports = reportsOf(top, report('b', 1, { kakao: 1, seoul: 1 }));
    expect(rowsOf(reports)).toEqual([
      { entity: 'seoul', count: 4, apart: false },
      { entity: 'kakao', count: 1, apart: false },
      { entity: 'china', count: 9, apart: true },
    ]);
  });

  test('nothing is lost, in whatever order frames report', () => {
    const counts = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(9), { noNullPrototype: true });
    fc.assert(
      fc.property(fc.array(counts, { maxLength: 6 }), fc.infiniteStream(fc.nat()), (frames, keys) => {
        const reports = frames.map((frame, at) => report(`f${at}`, at, frame));
        const shuffled = reports
          .map((one) => ({ one, key: keys.next().value }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const rows = rowsOf(reportsOf(...shuffled));
        expect(rows).toEqual(rowsOf(reportsOf(...reports)));
        expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(totalOf(reports));
      }),
    );
  });
});
