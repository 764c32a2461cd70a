import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFinder } from '../../../extension/detect/find-in-text.ts';
import { packNamesAndCues } from '../../../extension/detect/pack/pack.ts';
import { pieces } from '../../../extension/detect/scan/pieces.ts';
import { openPrefilter } from '../../../extension/detect/scan/prefilter.ts';
import { scan } from '../../../extension/detect/scan/scan.ts';
import { readStories } from '../../../scripts/stories/read-stories.ts';

const stories = readStories();
const finder = createFinder(stories);
const index = openPrefilter(packNamesAndCues(stories));

const names = stories.flatMap(({ entities }) =>
  entities.flatMap((entity) => entity.names.map(({ text }) => text)),
);
const odd = [
  '\ud800',
  '\udfff',
  '\u202e',
  '\u2066',
  '\0',
  '\u200b',
  '\u00ad',
  '\ufeff',
  '\n',
  '\r\n',
  '\t',
  '’',
  '-',
  '.',
  '·',
  'İ',
  'ß',
  'ﬁ',
  '👩‍💻',
  '\u0301',
  '가',
  '々',
  '／',
  '@',
  '#',
  '_',
];
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...names),
      fc.constantFrom(...odd),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(' ', ' of ', ' 의 '),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
const languages = fc.constantFrom(
  undefined,
  'en',
  'ko',
  'ja',
  'zh-Hant',
  'de',
  'ru',
  'ar',
  'th',
  'x-nonsense',
  '',
);

const onBoundary = (text: string, at: number) => {
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at)];
  return !(before >= 0xd800 && before < 0xdc00 && after >= 0xdc00 && after < 0xe000);
};

describe('any text is safe', () => {
  test('mentions lie in order on code points of the text, and do not overlap', () => {
    fc.assert(
      fc.property(hostile, languages, (text, lang) => {
        let last = 0;
        for (const { start, end } of finder.find(text, lang)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(onBoundary(text, start) && onBoundary(text, end)).toBe(true);
          last = end;
        }
      }),
      { numRuns: 300 },
    );
  });

  test('pieces are stretches of the text, in order, cut between code points, and hold every hit', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 10, maxLength: 40 }), (parts) => {
        const text = parts.join(' ');
        const hits = scan(text, index);
        const found = pieces(text, hits);
        for (const { start, text: piece } of found) {
          expect(text.slice(start, start + piece.length)).toBe(piece);
          expect(onBoundary(text, start) && onBoundary(text, start + piece.length)).toBe(true);
        }
        for (const hit of hits.names)
          expect(found.some(({ start, text: { length } }) => start <= hit && hit < start + length)).toBe(
            true,
          );
      }),
      { numRuns: 30 },
    );
  });

  test('every Unicode block', () => {
    for (let block = 0; block < 0x110000; block += 0x80) {
      const text = `Kakao ${String.fromCodePoint(...Array.from({ length: 0x80 }, (_, at) => block + at))} 삼성`;
      expect(() => finder.find(text)).not.toThrow();
    }
  }, 60_000);

  test('ten million characters without a space', () => {
    const text = `${'samsung카카오三星'.repeat(700_000)} Kakao`.slice(-10_000_000);
    expect(() => scan(text, index)).not.toThrow();
    const long = 'a'.repeat(10_000_000);
    expect(finder.find(long)).toEqual([]);
  }, 60_000);
});

const adversaries: [what: string, text: (size: number) => string][] = [
  ['one endless word', (size) => 'kakao'.repeat(size / 5)],
  ['starts of names', (size) => 'Lee Jae Lee Jay Basic Act on the Development of '.repeat(size / 48)],
  ['open brackets and quotes', (size) => '("[“'.repeat(size / 4)],
  ['hyphens at line ends', (size) => 'Sam-\n'.repeat(size / 5)],
  ['dots of an address', (size) => 'a.'.repeat(size / 2)],
  ['ats', (size) => 'a@'.repeat(size / 2)],
  ['slashes', (size) => '/a'.repeat(size / 2)],
  ['blank lines', (size) => '\n '.repeat(size / 2)],
  ['soft hyphens in a name', (size) => `S${'\u00ad'.repeat(size - 7)}amsung`],
  ['spaces in a name', (size) => `Sam${' '.repeat(size - 9)}Altman`],
  ['surnames and no sentence end', (size) => 'Lee Chung Altman '.repeat(size / 17)],
  ['Hangul without end', (size) => '삼성카카오의'.repeat(size / 6)],
];

describe('cost stays linear', () => {
  test.each(adversaries)(
    '%s',
    (_, text) => {
      // Of this thread alone: on a busy machine a wall clock would count the others' work too.
      const time = (size: number) => {
        // Numbered, so that no stretch is read from memory.
        const input = text(size).replace(/[\s\S]{1500}/g, (part, at) => part + at);
        const start = process.threadCpuUsage();
        finder.find(input, 'en');
        const { user, system } = process.threadCpuUsage(start);
        return (user + system) / 1000;
      };
      time(10_000);
      const base = time(20_001);
      expect(time(160_000) / Math.max(base, 20)).toBeLessThan(24);
    },
    60_000,
  );
});
