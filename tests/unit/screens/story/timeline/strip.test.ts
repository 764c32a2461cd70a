import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { TimelineRow } from '../../../../../extension/screens/story/timeline/rows.ts';
import { layOutStrip } from '../../../../../extension/screens/story/timeline/strip.ts';

const rows = (...dates: string[]): TimelineRow[] =>
  dates.map((date, at) => ({ is: 'published', id: `${at}`, date }));

describe('the strip', () => {
  test('gives each date its true place', () => {
    const strip = layOutStrip(rows('2025-01-01', '2025-01-26', '2025-04-11'))!;
    expect(strip.dots.map(({ at }) => at)).toEqual([0, 0.25, 1]);
    expect(strip.ticks.map(({ month }) => month)).toEqual([2, 3, 4]);
  });

  test('makes one dot of entries too near to be told apart', () => {
    const strip = layOutStrip(rows('2025-01-01', '2025-01-02', '2026-01-01'))!;
    expect(strip.dots.map(({ rows }) => rows.length)).toEqual([2, 1]);
  });

  test('there is none where all falls on one day', () =>
    expect(layOutStrip(rows('2025-01-01', '2025-01-01'))).toBeUndefined());

  test('whatever the dates: every entry once, in order, all within, and few ticks', () => {
    const date = fc
      .tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.constantFrom(4, 7))
      .map(([year, month, length]) =>
        `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`.slice(0, length),
      );
    fc.assert(
      fc.property(fc.array(date, { minLength: 2, maxLength: 60 }), (dates) => {
        const strip = layOutStrip(rows(...dates.sort()));
        if (!strip) return;
        expect(strip.dots.flatMap(({ rows }) => rows)).toHaveLength(dates.length);
        const places = [...strip.dots, ...strip.ticks].map(({ at }) => at);
        expect(places.every((at) => at >= 0 && at <= 1)).toBe(true);
        expect(strip.ticks.length).toBeLessThanOrEqual(11);
      }),
    );
  });
});
