/**
 * `npm run bench:kept`: what names that a reader keeps cost a page without any of them, and a background that was just
 * woken. Each measure is of a process of its own, since pages and backgrounds are: nothing is compiled before.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IndexKey } from '../../extension/detect/index/keyed-index.ts';
import { contentsOf } from '../../extension/detect/names/lexicon.ts';
import { packLexicon } from '../../extension/detect/names/packed-lexicon.ts';
import { packPrefilter } from '../../extension/detect/pack/pack.ts';
import { packKept } from '../../extension/detect/pack/pack-keyed.ts';
import { readStories } from '../../scripts/stories/read-stories.ts';
import { createProse } from '../page/generated.ts';
import { bytes, lineOf, ms, type Row, tableHead } from '../page/table.ts';
import { keptStories, newsText } from './made-stories.ts';

const counts = [1000, 100_000] as const;
const key: IndexKey = [0x9e3779b9, 0x7f4a7c15, 0xf39cc060, 0x5cedc834];
const runs = 25;

const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The mean of what a script prints in processes of its own: processor time comes in steps of some milliseconds. */
function timeOf(script: string, args: readonly string[], env: Record<string, string> = {}): number {
  const path = join(import.meta.dirname, script);
  return mean(
    Array.from({ length: runs }, () =>
      Number.parseFloat(
        execFileSync(process.execPath, [path, ...args], {
          encoding: 'utf8',
          env: { ...process.env, ...env },
        }),
      ),
    ),
  );
}

/** Measures all of it; takes about a minute. */
export function measureKept(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-kept-'));
  try {
    const write = (name: string, value: string | Uint8Array) => {
      const path = join(folder, name);
      writeFileSync(path, value);
      return path;
    };
    const stories = readStories();
    const bundled = write('bundled.json', JSON.stringify(packPrefilter(stories)));
    const storiesFile = write('stories.json', JSON.stringify(stories));
    const kept = counts.map((count) => {
      const start = performance.now();
      const contents = contentsOf(keptStories(count));
      const packed = packKept(contents, key);
      const lexicon = packLexicon(contents);
      return {
        packing: performance.now() - start,
        frame: packed.prefilter.index.length + packed.index.length,
        pages: write(`kept-${count}.json`, JSON.stringify({ key, prefilter: packed.prefilter })),
        lexicon: write(`lexicon-${count}`, lexicon),
        size: lexicon.length,
      };
    });
    const [few, many] = kept as [(typeof kept)[number], (typeof kept)[number]];
    const looks = [100_000, 1_000_000].map((characters) => {
      const text = write(`text-${characters}`, newsText(createProse(3)(characters)));
      const [a, b] = [few, many].map(({ pages }) => timeOf('kept-look.ts', [bundled, pages, text])) as [
        number,
        number,
      ];
      return { characters, few: a, many: b };
    });
    const text = 'Samsung met Karenlomi Lokamiren, and Jaxpelsunka too, said Sam Altman of OpenAI in Seoul.';
    const [alone, withMany] = [[storiesFile], [storiesFile, many.lexicon]].map((args) =>
      timeOf('kept-wake.ts', args, { BENCH_TEXT: text }),
    ) as [number, number];
    return [
      ...looks.flatMap(({ characters, few, many }): Row[] => [
        {
          what: `Look-out for 1,000 kept names, ${characters / 1000} kB without any`,
          measured: ms(few),
          against: 'without own names nothing',
          reach: characters === 100_000 ? '≤ 2 ms' : '',
          met: characters !== 100_000 || few <= 2,
        },
        {
          what: `Look-out for 100,000 kept names, ${characters / 1000} kB without any`,
          measured: ms(many),
          against: `for 1,000 ${ms(few)}`,
          reach: '≤ 2×',
          met: many <= 2 * few,
        },
      ]),
      {
        what: 'Packed for a frame, 100,000 kept names',
        measured: bytes(many.frame),
        against: `1,000 ${bytes(few.frame)}`,
        reach: '≤ 2 MB more',
        met: many.frame - few.frame <= 2e6,
      },
      {
        what: 'Background woken, first reading answered, 100,000 kept names',
        measured: ms(withMany),
        against: `bundled names only ${ms(alone)}`,
        reach: '≤ 1.5×',
        met: withMany <= 1.5 * alone,
      },
      {
        what: 'Packing 100,000 kept names, once when they change',
        measured: `${ms(many.packing)}, ${bytes(many.size)}`,
        against: `1,000 ${ms(few.packing)}, ${bytes(few.size)}`,
        reach: '',
        met: true,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv[1] === import.meta.filename) {
  console.log(tableHead);
  for (const row of measureKept()) console.log(lineOf(row));
}
