import { expect, test } from 'vitest';
import { formatLooseDate } from '../../../extension/ui/format-date.ts';

test.each([
  ['2025', 'en-GB', 'long', '2025'],
  ['2025-01', 'en-GB', 'long', 'January 2025'],
  ['2025-01-20', 'en-GB', 'long', '20 January 2025'],
  ['2025-01-20', 'en-US', 'short', '20 Jan 2025'],
  ['2025-01-20', 'ko-KR', 'long', '2025년 1월 20일'],
  // The interface has no German: its words are English, and so are its dates.
  ['2025-01-20', 'de', 'long', '20 January 2025'],
  ['2025-01-20', 'ko', 'long', '2025년 1월 20일'],
  ['2025-01', 'ja', 'long', '2025年1月'],
  ['0079-08-24', 'en-GB', 'long', '24 August 79'],
  ['last spring', 'en-GB', 'long', 'last spring'],
  ['', 'en-GB', 'long', ''],
] as const)('%s in %s (%s) is %s', (date, locale, length, written) => {
  expect(formatLooseDate(date, locale, length)).toBe(written);
});

test('a date does not slip by a day in a time zone west of Greenwich', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'America/Los_Angeles';
  expect(formatLooseDate('2025-03-17', 'en-GB')).toBe('17 March 2025');
  process.env.TZ = zone;
});
