import { type Days, dayOf, monthOf } from './days.ts';
import type { TimeScale } from './time-scale.ts';

/** A line across the axis where a month begins, or a year; named where there is room. */
export interface Tick {
  y: number;
  /** As precise as its name is to be: a year or a month. */
  name?: string;
  /** Where the name stands, where that is not beside the line. */
  nameY?: number;
  /** Set for a named line within a year, as `2024-12`: its month stands above the name, or it would pass for New Year. */
  within?: string;
  is: 'year' | 'month';
}

/** The least room that a name needs, and a month's line without one, in px. */
const NAME_ROOM = 18;
const LINE_ROOM = 6;
/** The shortest month. */
const MONTH = 28;

/** The ticks of a scale: each stretch's years by name as far as there is room, months by line, and by name where few. */
export function ticksOf({ stretches, y }: TimeScale): Tick[] {
  const ticks: Tick[] = [];
  let named = Number.NEGATIVE_INFINITY;
  for (const stretch of stretches) {
    const months = stretch.day * MONTH;
    const starts = startsOf(stretch, months >= LINE_ROOM ? 1 : 12);
    // A stretch that begins in mid-year says which year that is, even where the next begins close below.
    const [next] = starts;
    if (next?.at !== stretch.from) starts.unshift({ ...monthOf(stretch.from), at: stretch.from });
    const nextYear = starts.find(({ at, month }) => month === 1 && at > stretch.from);
    const room = nextYear ? y(nextYear.at) - y(stretch.from) : NAME_ROOM;
    for (const { at, year, month } of starts) {
      const is = month === 1 || at === stretch.from ? 'year' : 'month';
      const tick: Tick = { y: y(at), is };
      const fits = tick.y - named >= NAME_ROOM;
      if (fits && (is === 'year' || months >= 2 * NAME_ROOM)) {
        const written = `${fourDigits(year)}-${String(month).padStart(2, '0')}`;
        tick.name = is === 'year' ? fourDigits(year) : written;
        if (at === stretch.from && room < NAME_ROOM) tick.nameY = tick.y - NAME_ROOM + room;
        const stands = tick.nameY ?? tick.y;
        if (is === 'year' && at !== dayOf(year) && stands - named >= 2 * NAME_ROOM) tick.within = written;
        named = stands;
      }
      ticks.push(tick);
    }
  }
  return ticks;
}

function startsOf({ from, until }: Days, step: 1 | 12): { at: number; year: number; month: number }[] {
  const starts: { at: number; year: number; month: number }[] = [];
  const { year } = monthOf(from);
  for (let count = 0; ; count += step) {
    const at = dayOf(year, 1 + count);
    if (at >= until) return starts;
    if (at >= from) starts.push({ at, year: year + Math.floor(count / 12), month: (count % 12) + 1 });
  }
}

const fourDigits = (year: number): string => String(year).padStart(4, '0');
