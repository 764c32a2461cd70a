import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { built } from '../../../scripts/build.ts';
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
    const works: Record<string, number[]> = { nothing: [], read: [], whole: [] };
    for (let run = 0; run < runs; run++)
      for (const [name, all] of Object.entries(works)) all.push(await workOf(stages[name] ?? stage));
    const of = (name: string) => ms(median(works[name] ?? []));
    return [
      {
        what: 'Main thread, a few words',
        measured: of('whole'),
        against: `a script that does nothing ${of('nothing')}, ours read and not run ${of('read')}`,
        reach: '–',
        met: true,
      },
    ];
  } finally {
    for (const one of Object.values(stages)) await one.close();
    rmSync(folders, { recursive: true, force: true });
  }
}

async function workOf(stage: Stage): Promise<number> {
  const tab = await stage.tab();
  const address = stage.address(page);
  const { total } = await traced(tab, address, async () => {
    await tab.goto(address, { waitUntil: 'load' });
    await wait(800);
  });
  await tab.close();
  if (total === 0) throw new Error('No work of the extension was seen.');
  return total;
}
