import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { built } from '../../scripts/browser/build.ts';
import { pagesGivenTo } from './memory-pages.ts';
import { openStage, type Stage } from './stage.ts';
import { median, ms, type Row } from './table.ts';
import { traced } from './trace.ts';

/** The script that every page loads. */
const script = 'look-out.js';
const page = '<!doctype html><title>x</title><p>One word of some text stands here.</p>';
const runs = 7;

/** What becomes of that script: what is left is what no work on the extension itself can spare. */
const lessened = {
  nothing: () => '0',
  read: (source: string) => `function never(){${source}}`,
};

/**
 * What a page of a few words costs, beside the same extension whose script does nothing, and whose script the engine only
 * reads: by turns, so that all have their share of what else the machine does.
 */
export async function measureFloor(stage: Stage): Promise<Row[]> {
  const folders = mkdtempSync(join(tmpdir(), 'backstory-floor-'));
  const stages: Record<string, Stage> = {};
  try {
    for (const [name, lessen] of Object.entries(lessened)) {
      const folder = join(folders, name);
      cpSync(built.chromium, folder, { recursive: true });
      writeFileSync(join(folder, script), lessen(readFileSync(join(folder, script), 'utf8')));
      stages[name] = await openStage(folder);
    }
    const costs = { nothing: [] as Cost[], read: [] as Cost[], whole: [] as Cost[] };
    for (let run = 0; run < runs; run++)
      for (const [name, all] of Object.entries(costs)) all.push(await costOf(stages[name] ?? stage));
    const [nothing, read, whole] = [medians(costs.nothing), medians(costs.read), medians(costs.whole)];
    return [
      {
        what: 'Main thread, a few words',
        measured: ms(whole.work),
        against: `a script that does nothing ${ms(nothing.work)}, ours read and not run ${ms(read.work)}`,
        reach: '–',
        met: true,
      },
      ...(nothing.pages > 0
        ? [
            {
              what: 'Memory touched for it, in pages of 4 kB',
              measured: `${whole.pages - nothing.pages} more`,
              against: `a script that does nothing ${nothing.pages}, ours read and not run ${read.pages - nothing.pages} more`,
              reach: '–',
              met: true,
            },
          ]
        : []),
    ];
  } finally {
    for (const one of Object.values(stages)) await one.close();
    rmSync(folders, { recursive: true, force: true });
  }
}

/** Milliseconds of the page's main thread, and the memory pages it has been given since its process started; 0 where unknown. */
interface Cost {
  work: number;
  pages: number;
}

const medians = (costs: readonly Cost[]): Cost => ({
  work: median(costs.map(({ work }) => work)),
  pages: median(costs.map(({ pages }) => pages)),
});

async function costOf(stage: Stage): Promise<Cost> {
  const tab = await stage.tab();
  const address = stage.address(page);
  const { total, process } = await traced(tab, address, async () => {
    await tab.goto(address, { waitUntil: 'load' });
    await wait(800);
  });
  const pages = pagesGivenTo(process) ?? 0;
  await tab.close();
  if (total === 0) throw new Error('No work of the extension was seen.');
  return { work: total, pages };
}
