import { describe, expect, test } from 'vitest';
import { groupByPeriod, lengthOf } from '../../../../../extension/screens/story/timeline/groups.ts';
import type { TimelineRow } from '../../../../../extension/screens/story/timeline/rows.ts';

const rows = (...dates: string[]): TimelineRow[] =>
  dates.map((date, at) => ({ is: 'published', id: `${at}`, date }));

describe('groups', () => {
  const shown = (...dates: string[]) =>
    groupByPeriod(rows(...dates)).map(({ period, dates }) => [
      period,
      ...dates.map(({ date, rows }) => `${date} ${rows.length}`),
    ]);

  test('hold the entries of one year, and in it of one date', () =>
    expect(shown('2024', '2024-12-20', '2025-01-20', '2025-01-20')).toEqual([
      ['2024', '2024 1', '2024-12-20 1'],
      ['2025', '2025-01-20 2'],
    ]));

  test('hold the entries of one month where months have many', () =>
    expect(shown('2025-01-20', '2025-01-20', '2025-01-21', '2025-02-03', '2025-02-03', '2025-02-04')).toEqual(
      [
        ['2025-01', '2025-01-20 2', '2025-01-21 1'],
        ['2025-02', '2025-02-03 2', '2025-02-04 1'],
      ],
    ));

  test.each<[what: string, dates: string[], gaps: (number | undefined)[]]>([
    ['none within two months', ['2025-01-01', '2025-03-02'], [undefined]],
    ['one of more', ['2025-01-01', '2025-06-01'], [undefined, 150]],
    ['none behind a year that is not over', ['2025', '2025-11-01'], [undefined]],
    [
      'from the latest day so far, whatever stands last',
      ['2024', '2024-02-01', '2025-06-01'],
      [undefined, 151],
    ],
  ])('quiet stretches: %s', (_, dates, gaps) => {
    expect(groupByPeriod(rows(...dates)).map(({ gapDays }) => gapDays)).toEqual(gaps);
  });

  test.each([
    [61, { unit: 'month', count: 2 }],
    [150, { unit: 'month', count: 5 }],
    [715, { unit: 'month', count: 23 }],
    [731, { unit: 'year', count: 2 }],
    [148_000, { unit: 'year', count: 405 }],
  ] as const)('%i days in words', (days, length) => expect(lengthOf(days)).toEqual(length));
});
