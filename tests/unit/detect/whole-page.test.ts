import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createReader } from '../../../extension/detect/read/reader.ts';
import type { Reading } from '../../../extension/detect/reading.ts';
import { resolve } from '../../../extension/detect/resolve.ts';
import { readStories } from '../../../scripts/stories/read-stories.ts';
import { readCorpus } from '../../corpus/score.ts';

const stories = readStories();
const reader = createReader(stories);
const blocks = readCorpus()
  .flatMap(({ text, lang }) => text.split('\n').map((line) => ({ text: line, lang })))
  .filter(({ text }) => text.trim() !== '');

describe('whole-page reading', () => {
  test('does not depend on how a page is cut into slices, nor on the order in which they are read', () => {
    const page = fc.record({
      passages: fc.array(fc.tuple(fc.constantFrom(...blocks), fc.integer({ min: 0, max: 3 })), {
        minLength: 1,
        maxLength: 24,
      }),
      seed: fc.array(fc.nat(), { minLength: 24, maxLength: 24 }),
      size: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(page, ({ passages, seed, size }) => {
        const atOnce = reader.read(passages.map(([passage]) => passage));
        const order = passages.map((_, at) => at).sort((a, b) => (seed[a] ?? 0) - (seed[b] ?? 0) || a - b);
        const inSlices: Reading[] = [];
        const fresh = createReader(stories);
        for (let from = 0; from < order.length; from += size) {
          const slice = order.slice(from, from + size);
          const read = fresh.read(slice.map((at) => (passages[at] as (typeof passages)[number])[0]));
          for (const [at, reading] of read.entries())
            inSlices[slice[at] as number] = JSON.parse(JSON.stringify(reading));
        }
        const placed = (readings: Reading[]) =>
          readings.map((reading, at) => ({ reading, article: passages[at]?.[1] ?? 0 }));
        expect(resolve(placed(inSlices))).toEqual(resolve(placed(atOnce)));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test.each([
    [
      'a surname in a headline before the full name',
      ['Altman Lands in Seoul', 'Sam Altman of OpenAI smiled.'],
      'Altman',
    ],
    [
      'an assembly by a city two passages on',
      ['The National Assembly voted.', 'It rained.', 'Seoul slept.'],
      'National Assembly',
    ],
  ])('%s', (_, texts, word) => {
    const readings = reader.read(texts.map((text) => ({ text, lang: 'en' })));
    const [first] = resolve(readings.map((reading) => ({ reading, article: 0 })));
    expect(first?.some(({ start, end }) => texts[0]?.slice(start, end) === word)).toBe(true);
  });

  test('another article does not override nearer evidence', () => {
    const texts = [
      'The National Assembly in Seoul met.',
      'The National Assembly rose.',
      "France's National Assembly fell.",
    ];
    const readings = reader.read(texts.map((text) => ({ text, lang: 'en' })));
    const mentions = resolve(readings.map((reading, at) => ({ reading, article: at === 2 ? 1 : 0 })));
    const assemblies = mentions.map(
      (list) => list.filter(({ entity }) => entity === 'national-assembly-kr').length,
    );
    expect(assemblies).toEqual([1, 1, 0]);
  });

  test('another article licenses a surname where its own says nothing', () => {
    const texts = ['Altman speaks at noon', 'Sam Altman arrived.'];
    const readings = reader.read(texts.map((text) => ({ text, lang: 'en' })));
    const [teaser] = resolve(readings.map((reading, article) => ({ reading, article })));
    expect(teaser?.[0]?.reason).toEqual({ rule: 'full-name', by: 'Sam Altman', where: 'later' });
  });

  test('a mention stays decided in time that grows with the page', () => {
    const many = (count: number) =>
      Array.from(
        { length: count },
        () => reader.read([{ text: 'Altman met Sam Altman.', lang: 'en' }])[0] as Reading,
      );
    const time = (count: number) => {
      const placed = many(count).map((reading) => ({ reading, article: 0 }));
      const start = performance.now();
      resolve(placed);
      return performance.now() - start;
    };
    time(500);
    expect(time(24_000) / Math.max(time(3000), 3)).toBeLessThan(32);
  });
});
