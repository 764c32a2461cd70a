import { setTimeout as wait } from 'node:timers/promises';
import { generatedPage } from './generated.ts';
import type { Stage } from './stage.ts';
import { median, ms, type Row } from './table.ts';
import { traced } from './trace.ts';

/** Everyday names: of them alone nothing is underlined. */
const countries = ['South Korea', 'United States', 'China'];
const runs = 5;
/** Milliseconds after a page's load in which its work counts. */
const settlesMs = 1_500;

/** What a page costs that names countries and nothing else, beside one that names nothing, by turns. */
export async function measureEveryday(stage: Stage): Promise<Row[]> {
  const sizes = { characters: 100_000 };
  const pages = {
    bare: generatedPage({ ...sizes, mentions: 0 }),
    everyday: generatedPage({ ...sizes, mentions: 60, names: countries }),
  };
  const works = { bare: [] as number[], everyday: [] as number[] };
  for (let run = 0; run < runs; run++) {
    for (const kind of ['bare', 'everyday'] as const) {
      const address = stage.address(pages[kind]);
      const tab = await stage.tab();
      const { total } = await traced(tab, address, async () => {
        await tab.goto(address, { waitUntil: 'load' });
        await wait(settlesMs);
      });
      if (total === 0) throw new Error('No work of the extension was seen.');
      works[kind].push(total);
      await tab.close();
    }
  }
  const [bare, everyday] = [median(works.bare), median(works.everyday)];
  return [
    {
      what: 'Main thread, 100 kB with 60 times the name of a country and no other',
      measured: ms(everyday),
      against: `the same without any name ${ms(bare)}`,
      reach: '≤ 1.2× + 0.5 ms',
      met: everyday <= bare * 1.2 + 0.5,
    },
  ];
}
