import { openIndex } from '../../../extension/detect/index.ts';
import { pack } from '../../../extension/detect/pack.ts';
import { scan } from '../../../extension/detect/scan.ts';
import { createProse } from './generated.ts';
import { bytes, median, ms, type Row } from './table.ts';

const syllables = [
  'ka',
  'lo',
  'mi',
  'ren',
  'tas',
  'vo',
  'qui',
  'zer',
  'bal',
  'dun',
  'fe',
  'gor',
  'hy',
  'jax',
  'pel',
  'sun',
];

/** So many made-up names of two words. */
function madeNames(count: number): string[] {
  const word = (at: number) =>
    Array.from({ length: 4 }, (_, place) => syllables[(at >> (place * 4)) & 15] ?? '').join('');
  return Array.from({ length: count }, (_, at) => `${word(at)} ${word(at * 7 + 3)}`);
}

/** What a scan of 1 MB costs with few names and with very many; runs in this process. */
export function measureNames(): Row[] {
  const text = createProse(7)(1_000_000);
  const [few, many] = [50, 100_000].map((count) => {
    const packed = pack(madeNames(count));
    const before = used();
    const index = openIndex(packed);
    const kept = used() - before;
    const passages = text.match(/.{1,400}/gs) ?? [];
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now();
      for (const passage of passages) scan(passage, index);
      return performance.now() - start;
    });
    if (scan(`so ${madeNames(1)[0]} came`, index).names.length !== 1)
      throw new Error('The scan finds no name.');
    return { time: median(times), kept };
  }) as [{ time: number; kept: number }, { time: number; kept: number }];
  return [
    {
      what: 'Scan of 1 MB with 100,000 names',
      measured: ms(many.time),
      against: `with 50 names ${ms(few.time)}`,
      reach: '≤ 2×',
      met: many.time <= 2 * few.time,
    },
    {
      what: 'Memory of 100,000 names in a frame',
      measured: bytes(many.kept),
      against: `of 50 names ${bytes(few.kept)}`,
      reach: '≤ 2 MB more',
      met: many.kept - few.kept <= 2e6,
    },
  ];
}

function used(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return globalThis.gc ? heapUsed + arrayBuffers : arrayBuffers;
}
