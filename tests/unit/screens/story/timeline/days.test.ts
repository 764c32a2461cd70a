import { describe, expect, test } from 'vitest';
import { dayNumber, daysOf, monthOf } from '../../../../../extension/screens/story/timeline/days.ts';

describe('the days that a date may mean', () => {
  const cases = [
    { date: '1970-01-01', from: 0, days: 1 },
    { date: '2024-02', from: dayNumber(2024, 2), days: 29 },
    { date: '2023', from: dayNumber(2023), days: 365 },
    { date: '2024', from: dayNumber(2024), days: 366 },
    { date: '2023-12', from: dayNumber(2023, 12), days: 31 },
    { date: '0079-08-24', from: dayNumber(79, 8, 24), days: 1 },
  ];
  test.each(cases)('$date', ({ date, from, days }) => {
    expect(daysOf(date)).toEqual({ from, until: from + days });
  });
});

test('a day knows its month, in early years too', () => {
  expect(monthOf(dayNumber(2025, 3, 31))).toEqual({ year: 2025, month: 3 });
  expect(monthOf(dayNumber(79, 8, 24))).toEqual({ year: 79, month: 8 });
  expect(monthOf(dayNumber(2024, 13))).toEqual({ year: 2025, month: 1 });
});
