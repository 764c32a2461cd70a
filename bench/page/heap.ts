import type { CDPSession } from 'puppeteer-core';
import { generatedPage } from './generated.ts';
import { byTurns, type Stage, untilPainted, untilQuiet } from './stage.ts';
import { bytes, median, type Row } from './table.ts';

const runs = 3;

/** Has a target's garbage collected, of all its worlds. */
export async function collectGarbage(session: CDPSession): Promise<void> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
}

/** Bytes of heap that live after a collection, of all worlds of a target. */
export async function liveHeap(session: CDPSession): Promise<number> {
  await collectGarbage(session);
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  if (!(usedSize > 0)) throw new Error('No heap was measured.');
  return usedSize;
}

/** What the extension keeps in a page's heap, against the same page without it. */
export async function measureHeap(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [mentions, most] of [
    [0, 0.5e6],
    [50, 3e6],
  ] as const) {
    const html = generatedPage({ characters: 100_000, mentions });
    const heaps = await byTurns(runs, async (isBare) => {
      const tab = await stage.tab(isBare);
      await tab.goto(stage.address(html), { waitUntil: 'load' });
      if (!isBare && mentions > 0) await untilPainted(stage, tab, mentions);
      await untilQuiet(tab);
      const heap = await liveHeap(await tab.createCDPSession());
      await tab.close();
      return heap;
    });
    const [ours, bare] = [median(heaps.ours), median(heaps.bare)];
    rows.push({
      what: `Heap of a frame with ${mentions} mentions`,
      measured: `${bytes(ours - bare)} more`,
      against: `without the extension ${bytes(bare)}`,
      reach: `≤ ${bytes(most)} more`,
      met: ours - bare <= most,
    });
  }
  return rows;
}
