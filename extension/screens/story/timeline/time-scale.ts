import type { Days } from './days.ts';

/** Time drawn from top to bottom in one or more stretches; between two of them the axis is broken. */
export interface TimeScale {
  /** Where a day starts, in px from the first; a later day never stands higher. */
  y(day: number): number;
  /** From early to late. */
  stretches: Stretch[];
}

/** Days without a break, every one as high as any other. */
export interface Stretch extends Days {
  /** How high a day is, in px. */
  day: number;
}

/** What is to be shown, and how high its label is, in px. */
export interface Span extends Days {
  height: number;
}

/** How long nothing must have happened for the axis to be broken: most of a year. */
const EMPTY_DAYS = 300;
/** A gap that costs no more height than this is drawn as it is, in px. */
const EMPTY_HEIGHT = 96;
/** How high a break is, in px. */
export const BREAK = 36;
/** Two events of one day need not stand a page apart, in px. */
const TALLEST_DAY = 32;

/** Makes a scale on which each stretch is about as high as its labels; `spans` come in the order they start in. */
export function createTimeScale(spans: readonly Span[]): TimeScale {
  const first = spans[0]?.from ?? 0;
  const last = Math.max(first + 1, ...spans.map(({ until }) => until));
  const height = spans.reduce((sum, span) => sum + span.height, 0);
  const stretches = stretchesOf(spans, height / (last - first));
  const tops: number[] = [];
  let top = 0;
  for (const { from, until, day } of stretches) {
    tops.push(top);
    top += (until - from) * day + BREAK;
  }
  const y = (at: number): number => {
    const index = Math.max(
      0,
      stretches.findLastIndex(({ from }) => from <= at),
    );
    const { from, until, day } = stretches[index]!;
    const next = stretches[index + 1];
    if (at <= until || !next) return tops[index]! + (at - from) * day;
    return tops[index]! + (until - from) * day + (BREAK * (at - until)) / (next.from - until);
  };
  return { y, stretches };
}

function stretchesOf(spans: readonly Span[], day: number): Stretch[] {
  const stretches: Span[] = [];
  for (const span of spans) {
    const current = stretches.at(-1);
    const empty = current ? span.from - current.until : Number.POSITIVE_INFINITY;
    if (!current || (empty >= EMPTY_DAYS && empty * day > EMPTY_HEIGHT)) stretches.push({ ...span });
    else {
      current.until = Math.max(current.until, span.until);
      current.height += span.height;
    }
  }
  return stretches.map(({ from, until, height }) => ({
    from,
    until,
    day: Math.min(TALLEST_DAY, height / (until - from)),
  }));
}
