import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  LABEL_GAP,
  type LabelSize,
  layOutTimeline,
} from '../../../../../extension/screens/story/timeline/layout.ts';

const label = (date: string, opened = 0): LabelSize => ({ date, height: 44, opened, middle: 10 });
const layOut = (...dates: string[]) => layOutTimeline(dates.map((date) => label(date)));

const year = fc.integer({ min: 1, max: 9999 }).map((number) => String(number).padStart(4, '0'));
const two = (max: number) => fc.integer({ min: 1, max }).map((number) => String(number).padStart(2, '0'));
const date = fc.oneof(
  year,
  fc.tuple(year, two(12)).map((parts) => parts.join('-')),
  fc.tuple(year, two(12), two(28)).map((parts) => parts.join('-')),
  // Many near one another, as in a real story.
  fc.tuple(fc.constant('2025'), two(12), two(28)).map((parts) => parts.join('-')),
);
const px = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const size = fc.record({ date, height: px(20, 400), opened: px(0, 900), middle: px(5, 20) });
const labels = fc
  .array(size, { minLength: 1, maxLength: 60 })
  .map((sizes) => sizes.sort((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date))));

describe('any labels', () => {
  test('stand in the order given and never overlap', () => {
    fc.assert(
      fc.property(labels, (sizes) => {
        const { placed, height } = layOutTimeline(sizes);
        for (const [at, { label }] of placed.entries()) {
          const bottom = label + sizes[at]!.height + sizes[at]!.opened;
          const below = placed[at + 1]?.label ?? height + LABEL_GAP;
          expect(below - bottom).toBeGreaterThan(LABEL_GAP - 0.001);
        }
      }),
    );
  });

  test('have marks that stand lower the later they are, all inside the picture', () => {
    fc.assert(
      fc.property(labels, (sizes) => {
        const { placed, height } = layOutTimeline(sizes);
        for (const [at, { mark, label }] of placed.entries()) {
          expect(label).toBeGreaterThanOrEqual(0);
          expect(mark.from).toBeGreaterThanOrEqual(0);
          expect(mark.until).toBeLessThanOrEqual(height);
          expect(mark.until).toBeGreaterThanOrEqual(mark.from);
          const next = placed[at + 1];
          if (next) expect(next.mark.from).toBeGreaterThanOrEqual(mark.from);
        }
      }),
    );
  });

  test('stay where they are when one of them is opened, but for those below', () => {
    fc.assert(
      fc.property(labels, fc.nat(), px(1, 500), (sizes, pick, more) => {
        const opened = pick % sizes.length;
        const before = layOutTimeline(sizes);
        const after = layOutTimeline(
          sizes.map((size, at) => (at === opened ? { ...size, opened: size.opened + more } : size)),
        );
        for (const [at, { label, mark }] of after.placed.entries()) {
          expect(label - before.placed[at]!.label).toBeCloseTo(at > opened ? more : 0, 3);
          expect(mark).toEqual(before.placed[at]!.mark);
        }
      }),
    );
  });
});

describe('the axis', () => {
  const days = [
    { name: 'is whole within a busy year', dates: ['2024-01-01', '2024-06-01', '2024-12-31'], parts: 1 },
    { name: 'is whole within a year known as such', dates: ['2023', '2023-12-13'], parts: 1 },
    { name: 'is cut where a year is empty', dates: ['2023-12-13', '2024-12-26', '2025-01-20'], parts: 2 },
    { name: 'is not cut where that saves nothing', dates: ['2001', '2003', '2005', '2007'], parts: 1 },
    { name: 'is cut at each gap', dates: ['2005', '2015-05', '2025-01-20', '2025-02-04'], parts: 3 },
  ];
  test.each(days)('$name', ({ dates, parts }) => {
    expect(layOut(...dates).axis).toHaveLength(parts);
  });

  test('makes equal times equally long between two cuts', () => {
    const { placed } = layOut('2024-01-01', '2024-01-11', '2024-01-31');
    const [first, second, third] = placed.map(({ mark }) => mark.from);
    expect(third! - second!).toBeCloseTo(2 * (second! - first!));
  });

  test('draws a month over its days and a day as one', () => {
    const { placed } = layOut('2023-02', '2023-02-01', '2023-02-28');
    const [month, first, last] = placed.map(({ mark }) => mark);
    expect(month).toEqual({ from: first!.from, until: last!.from });
    expect(first!.until).toBe(first!.from);
  });

  test('keeps a lone label right beside its mark', () => {
    const [only] = layOut('2025-03-17').placed;
    expect(only!.lead).toBe(only!.mark.from);
  });

  test('is nothing for no labels', () => {
    expect(layOut()).toEqual({ height: 0, placed: [], axis: [], ticks: [] });
  });
});

describe('ticks', () => {
  test('name each stretch’s years, and months where they are long', () => {
    const { ticks } = layOut('2023-08', '2024-12-26', '2025-01-20', '2025-02-03', '2025-02-17', '2025-03-17');
    expect(ticks.flatMap(({ name }) => name ?? [])).toEqual(['2023', '2024', '2025', '2025-02', '2025-03']);
  });

  test('say the year after every break, even where the next year begins close below', () => {
    fc.assert(
      fc.property(labels, (sizes) => {
        const { axis, ticks } = layOutTimeline(sizes);
        for (const { from, until } of axis) {
          const first = ticks.find(({ y }) => y >= from && y <= until)!;
          expect(first.is).toBe('year');
          expect(first.name).toMatch(/^\d{4}$/);
        }
      }),
    );
    const { ticks } = layOut('2020-02-01', '2024-12-30', '2025-02-01', '2025-03-01', '2025-04-01');
    expect(ticks.flatMap(({ name }) => (name?.length === 4 ? [name] : []))).toEqual(['2020', '2024', '2025']);
  });

  test('say the month too where a year’s name stands within the year', () => {
    const { ticks } = layOut('2020-02-01', '2024-12-26', '2025-02-01', '2025-03-01', '2025-04-01');
    const said = ticks.flatMap(({ name, within, is }) => (is === 'year' ? [[name, within]] : []));
    expect(said).toEqual([
      ['2020', '2020-02'],
      ['2024', '2024-12'],
      ['2025', undefined],
    ]);
  });

  test('are never so near that their names touch', () => {
    fc.assert(
      fc.property(labels, (sizes) => {
        const named = layOutTimeline(sizes)
          .ticks.filter(({ name }) => name)
          .map(({ y, nameY = y, within }) => ({ y: nameY, lines: within ? 2 : 1 }));
        for (const [at, { y, lines }] of named.entries()) {
          if (at > 0) expect(y - named[at - 1]!.y).toBeGreaterThan(lines * 18 - 0.001);
        }
      }),
    );
  });
});
