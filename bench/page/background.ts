import type { CDPSession, Page } from 'puppeteer-core';
import { createProse, generatedPage, sentenceOf } from './generated.ts';
import { liveHeap } from './heap.ts';
import { type Stage, untilPainted } from './stage.ts';
import { bytes, type Row } from './table.ts';

const tabs = 100;
const mentions = 50;
/** So many tabs are opened again. */
const more = 25;
const sentences = 4_000;

/** How fast the background reads, and what it keeps for many tabs and after them. */
export async function measureBackground(stage: Stage): Promise<Row[]> {
  const rate = await readingRate(stage);
  const worker = await workerOf(stage);
  const before = await liveHeap(worker);
  const pages = Array.from({ length: tabs }, (_, at) =>
    stage.address(generatedPage({ characters: 20_000 + at, mentions })),
  );
  const opened = await openAll(stage, pages);
  const heap = await liveHeap(worker);
  for (const tab of opened) await tab.close();
  const after = await liveHeap(worker);
  for (const tab of await openAll(stage, pages.slice(0, more))) await tab.close();
  const again = await liveHeap(worker);
  return [
    {
      what: 'Background reads, every sentence new',
      measured: `${Math.round(rate)} sentences a second`,
      against: '–',
      reach: '≥ 200',
      met: rate >= 200,
    },
    {
      what: `Background heap with ${tabs} tabs of ${mentions} mentions`,
      measured: bytes(heap),
      against: `before them ${bytes(before)}`,
      reach: '≤ 60 MB',
      met: heap <= 60e6,
    },
    {
      // The cache of readings that all tabs share stays, and is full of these pages' sentences by now.
      what: `Background heap after ${more} of these pages were opened once more and closed`,
      measured: bytes(again),
      against: `before that ${bytes(after)}`,
      reach: 'nothing kept for a tab',
      // A collected heap is never the same to the byte twice.
      met: again <= after * 1.005,
    },
  ];
}

async function openAll(stage: Stage, addresses: string[]): Promise<Page[]> {
  const opened: Page[] = [];
  for (const address of addresses) {
    const tab = await stage.tab();
    await tab.goto(address, { waitUntil: 'load' });
    await untilPainted(stage, tab, mentions);
    opened.push(tab);
  }
  return opened;
}

async function workerOf(stage: Stage): Promise<CDPSession> {
  const target = await stage.puppet.waitForTarget((target) => target.type() === 'service_worker');
  return target.createCDPSession();
}

/** Asks as a page's script does, in questions of 80. */
async function readingRate(stage: Stage): Promise<number> {
  const prose = createProse(11);
  const texts = Array.from({ length: sentences }, (_, at) => `${prose(60)}${sentenceOf(at)} ${prose(60)}`);
  const tab = await stage.tab();
  await tab.goto(`${stage.origin}/options.html`);
  const { took, found } = await tab.evaluate(async (texts) => {
    interface Reply {
      answer: { readings: { candidates: unknown[] }[] };
    }
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: unknown): Promise<Reply> } } }
    ).chrome;
    const start = performance.now();
    let found = 0;
    for (let at = 0; at < texts.length; at += 80) {
      const question = texts.slice(at, at + 80).map((text) => ({ text, lang: 'en' }));
      const { answer } = await runtime.sendMessage({ call: 'read', question });
      for (const { candidates } of answer.readings) found += candidates.length;
    }
    return { took: performance.now() - start, found };
  }, texts);
  await tab.close();
  if (found < sentences) throw new Error(`${found} names were read in ${sentences} sentences.`);
  return (sentences * 1000) / took;
}
