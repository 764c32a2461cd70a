import type { LooseDate } from '../../../story/format/loose-date.ts';
import { daysOf } from './days.ts';
import type { TimelineRow } from './rows.ts';

/** Entries of one date. */
export interface DateGroup {
  date: LooseDate;
  rows: TimelineRow[];
}

/** Entries of one year or one month, which their heading names. */
export interface Period {
  /** `2025` or `2025-01`. */
  period: LooseDate;
  /** Days in which nothing happened between the period before and this one; undefined where they are few. */
  gapDays?: number;
  dates: DateGroup[];
}

/** A stretch without entries that is longer than this is shown as one, in days. */
const longestQuietDays = 60;

/** From this many entries a month on, on average, months have headings of their own; with fewer, years have. */
const fewestPerMonth = 3;

/** Groups entries, given from early to late, by year or month and in it by date, and finds the long stretches between. */
export function groupByPeriod(rows: readonly TimelineRow[]): Period[] {
  const months = new Set(rows.map(({ date }) => date.slice(0, 'YYYY-MM'.length))).size;
  const length = rows.length / months < fewestPerMonth ? 'YYYY'.length : 'YYYY-MM'.length;
  const periods: Period[] = [];
  let lastDay: number | undefined;
  for (const row of rows) {
    const period = row.date.slice(0, length);
    const { from, until } = daysOf(row.date);
    const quietDays = lastDay === undefined ? 0 : from - lastDay;
    let group = periods.at(-1);
    // A long stretch parts the entries of one year too.
    if (group?.period !== period || quietDays > longestQuietDays) {
      group = { period, dates: [], ...(quietDays > longestQuietDays && { gapDays: quietDays }) };
      periods.push(group);
    }
    const last = group.dates.at(-1);
    if (last?.date === row.date) last.rows.push(row);
    else group.dates.push({ date: row.date, rows: [row] });
    lastDay = Math.max(lastDay ?? until, until);
  }
  return periods;
}

/** A stretch of days in the unit that a reader would use: years from two on, else months. */
export function lengthOf(days: number): { unit: 'month' | 'year'; count: number } {
  const months = Math.round(days / 30.44);
  return months < 24
    ? { unit: 'month', count: Math.max(months, 2) }
    : { unit: 'year', count: Math.round(months / 12) };
}
