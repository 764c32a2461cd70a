import type { LooseDate } from '../../../story/format/loose-date.ts';
import { daysOf } from './days.ts';
import { spread } from './spread.ts';
import { type Tick, ticksOf } from './ticks.ts';
import { BREAK, createTimeScale } from './time-scale.ts';

/** A label as it was measured, in px. */
export interface LabelSize {
  date: LooseDate;
  /** With nothing of it opened. */
  height: number;
  /** What it has opened below that. */
  opened: number;
  /** From its top to the middle of its first line. */
  middle: number;
}

/** A part of the axis, in px from the picture's top. */
export interface Extent {
  from: number;
  until: number;
}

/** Where a label and its mark stand, in px from the picture's top. */
export interface Placed {
  /** The label's top. */
  label: number;
  /** The middle of its first line, where what leads to its mark ends. */
  lead: number;
  /** The mark on the axis, from the first of the days that the date may mean to the last. */
  mark: Extent;
}

/** A timeline laid out, in px from its top. */
export interface TimelineLayout {
  height: number;
  placed: Placed[];
  /** The parts of the axis; between two of them it is broken. */
  axis: Extent[];
  ticks: Tick[];
}

/** The least room between two labels. */
export const LABEL_GAP = 10;
/** How far the axis goes on beyond its first and last mark. */
const OVERHANG = 10;

/** Lays out labels in the order given, which must be that of the first days that their dates may mean. */
export function layOutTimeline(labels: readonly LabelSize[]): TimelineLayout {
  if (labels.length === 0) return { height: 0, placed: [], axis: [], ticks: [] };
  const spans = labels.map(({ date, height }) => ({ ...daysOf(date), height: height + LABEL_GAP }));
  const { y, stretches } = createTimeScale(spans);
  const tops = spread(
    labels.map(({ middle }, at) => y(spans[at]!.from) - middle),
    labels.map(({ height }) => height),
    LABEL_GAP,
  );
  const last = stretches.length - 1;
  const axis = stretches.map(({ from, until }, at) => ({
    from: y(from) - (at === 0 ? OVERHANG : BREAK / 4),
    until: at === last ? y(until - 1) + OVERHANG : y(until) + BREAK / 4,
  }));
  const start = Math.min(axis[0]!.from, tops[0]!);
  // What a reader opens moves only what is below it, never the place that was pressed.
  let pushed = -start;
  const placed = labels.map(({ middle, opened }, at) => {
    const { from, until } = spans[at]!;
    const label = tops[at]! + pushed;
    pushed += opened;
    return { label, lead: label + middle, mark: { from: y(from) - start, until: y(until - 1) - start } };
  });
  return {
    height: Math.max(tops.at(-1)! + labels.at(-1)!.height + pushed, axis[last]!.until - start),
    placed,
    axis: axis.map(({ from, until }) => ({ from: from - start, until: until - start })),
    ticks: ticksOf({ y, stretches }).map(({ nameY, ...tick }) => ({
      ...tick,
      y: tick.y - start,
      ...(nameY !== undefined && { nameY: nameY - start }),
    })),
  };
}
