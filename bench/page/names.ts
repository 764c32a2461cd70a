import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { CAPITALIZED, NAME, SMALL } from '../../extension/detect/index/hash-walk.ts';
import { prefilterOn } from '../../extension/detect/pack/pack.ts';
import { openPrefilter, possibleNames } from '../../extension/detect/scan/prefilter.ts';
import { scan } from '../../extension/detect/scan/scan.ts';
import { madeNames } from '../detect/made-words.ts';
import { createProse } from './generated.ts';
import { bytes, median, ms, type Row } from './table.ts';

/** What is looked for: the names of a story and very many, and what else the collector must not take meanwhile. */
const counts = { few: 50, many: 100_000 };
const alive: unknown[] = [];

/**
 * What looking over 1 MB costs with few names and with very many: in passing, as every page does, and letter by letter,
 * as pages do that have a name. Runs in this process.
 */
export function measureNames(): Row[] {
  const text = createProse(7)(1_000_000);
  const stretches = text.match(/.{1,16384}/gs) ?? [];
  const [few, many] = [counts.few, counts.many].map((count) => {
    const names = madeNames(count);
    const packed = prefilterOn(new Map(names.map((name) => [name, NAME | SMALL | CAPITALIZED])));
    alive.push(names, packed);
    const before = used();
    const prefilter = openPrefilter(packed);
    const kept = used() - before;
    if (possibleNames(`so ${names[0]} came`, prefilter)[0] !== 3) throw new Error('No name is found.');
    const timeOf = (look: (stretch: string) => void) =>
      median(
        Array.from({ length: 9 }, () => {
          const start = performance.now();
          for (const stretch of stretches) look(stretch);
          return performance.now() - start;
        }),
      );
    return {
      passing: timeOf((stretch) => possibleNames(stretch, prefilter)),
      scan: timeOf((stretch) => scan(stretch, prefilter)),
      kept,
    };
  }) as [Cost, Cost];
  const row = (what: string, cost: 'passing' | 'scan'): Row => ({
    what: `${what} of 1 MB with 100,000 names`,
    measured: ms(many[cost]),
    against: `with 50 names ${ms(few[cost])}`,
    reach: '≤ 2×',
    met: many[cost] <= 2 * few[cost],
  });
  return [
    row('Scan letter by letter', 'scan'),
    row('Look in passing', 'passing'),
    {
      what: 'Memory of 100,000 names in a frame',
      measured: bytes(many.kept),
      against: `of 50 names ${bytes(few.kept)}`,
      reach: '≤ 2 MB more',
      met: many.kept - few.kept <= 2e6,
    },
  ];
}

/** Milliseconds, and bytes. */
interface Cost {
  passing: number;
  scan: number;
  kept: number;
}

/** Bytes that live after a collection: after as many as find something, since what is let go may keep something else. */
function used(): number {
  let least = Number.POSITIVE_INFINITY;
  for (;;) {
    collect();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    const now = heapUsed + arrayBuffers;
    if (now > least - 10_000) return Math.min(now, least);
    least = now;
  }
}

const collect = ((): (() => void) => {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
})();
