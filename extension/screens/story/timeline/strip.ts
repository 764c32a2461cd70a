import { dayNumber, daysOf, monthOf } from './days.ts';
import type { TimelineRow } from './rows.ts';

/** A dot of the strip: entries that lie too near one another to be told apart. */
export interface Dot {
  /** Where it lies, from 0 (the strip's start) to 1. */
  at: number;
  rows: TimelineRow[];
}

/** A line of the strip at the beginning of a year or month. */
export interface Tick {
  at: number;
  year: number;
  /** 1 to 12; undefined at the beginning of a year. */
  month?: number;
}

/** Dots nearer than this share of the strip become one: about the width of a dot on the narrowest strip. */
const nearest = 0.022;

/** Months, quarters, then 1, 2 or 5 years and ten, a hundred, a thousand times as many. */
const stepsInMonths = [
  1,
  3,
  ...[1, 10, 100, 1_000].flatMap((tens) => [12, 24, 60].map((step) => step * tens)),
];

/** At this many ticks a strip is full. */
const mostTicks = 9;

/** The true-scale strip of entries, given from early to late; undefined where all fall on one day. */
export function layOutStrip(rows: readonly TimelineRow[]): { dots: Dot[]; ticks: Tick[] } | undefined {
  const middles = rows.map(({ date }) => {
    const { from, until } = daysOf(date);
    return (from + until) / 2;
  });
  const first = Math.min(...middles);
  const length = Math.max(...middles) - first;
  if (!(length > 0)) return undefined;
  const placed = rows
    .map((row, at) => ({ row, at: (middles[at]! - first) / length }))
    .sort((a, b) => a.at - b.at);
  const dots: Dot[] = [];
  for (const { row, at } of placed) {
    const last = dots.at(-1);
    if (last && at - last.at < nearest) last.rows.push(row);
    else dots.push({ at, rows: [row] });
  }
  return { dots, ticks: ticksOf(first, length) };
}

/** Beginnings of months, or of as many years at once as the strip has room for. */
function ticksOf(first: number, length: number): Tick[] {
  const start = monthOf(Math.ceil(first));
  const months = length / 30.44;
  const step = stepsInMonths.find((every) => months / every <= mostTicks)!;
  const ticks: Tick[] = [];
  const begin = Math.ceil((start.year * 12 + start.month - 1) / step) * step;
  for (let month = begin; ; month += step) {
    const [year, of] = [Math.floor(month / 12), (month % 12) + 1];
    const at = (dayNumber(year, of) - first) / length;
    if (at > 1) return ticks;
    if (at >= 0) ticks.push({ at, year, ...(of !== 1 && { month: of }) });
  }
}
