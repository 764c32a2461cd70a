import type { LooseDate } from '../../../story/format/loose-date.ts';

/** A stretch of days, counted from 1 January 1970: `from` is its first, `until` the one after its last. */
export interface Days {
  from: number;
  until: number;
}

const DAY = 86_400_000;

/** The days that a date may mean: a year's, a month's, or the one day. */
export function daysOf(date: LooseDate): Days {
  const [year = 1970, month, day] = date.split('-').map(Number);
  if (month === undefined) return { from: dayNumber(year), until: dayNumber(year + 1) };
  if (day === undefined) return { from: dayNumber(year, month), until: dayNumber(year, month + 1) };
  const from = dayNumber(year, month, day);
  return { from, until: from + 1 };
}

/** The number of a day; a month of 13 is the next year's first. */
export function dayNumber(year: number, month = 1, day = 1): number {
  // `Date.UTC` takes a year below 100 to be of the twentieth century.
  return new Date(0).setUTCFullYear(year, month - 1, day) / DAY;
}

/** The year and month (1 to 12) in which a day lies. */
export function monthOf(day: number): { year: number; month: number } {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1 };
}
