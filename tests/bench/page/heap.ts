import type { CDPSession } from 'puppeteer-core';
import { generatedPage } from './generated.ts';
import { type Stage, untilPainted, untilQuiet } from './stage.ts';
import { bytes, median, type Row } from './table.ts';

const runs = 3;

/** Bytes of heap that live after a collection, of all worlds of a target. */
export async function liveHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
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
    const heaps: Record<'ours' | 'bare', number[]> = { ours: [], bare: [] };
    for (let run = 0; run < runs; run++) {
      for (const which of ['ours', 'bare'] as const) {
        const tab = await stage.tab(which === 'bare');
        await tab.goto(stage.address(html), { waitUntil: 'load' });
        if (which === 'ours' && mentions > 0) await untilPainted(tab, mentions);
        await untilQuiet(tab);
        const session = await tab.createCDPSession();
        heaps[which].push(await liveHeap(session));
        await tab.close();
      }
    }
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
