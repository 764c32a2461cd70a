import type { Page } from 'puppeteer-core';
import { namesOfHighlights } from '../../extension/ui/underline.ts';
import { generatedPage } from './generated.ts';
import { byTurns, type Stage, untilToldQuiet } from './stage.ts';
import { median, ms, type Row } from './table.ts';

const runs = 5;
const sizes = [100_000, 1_000_000, 10_000_000];

/** Where a page leaves what was measured in it: milliseconds since its load event. */
interface Measured {
  benchFrame?: number;
  benchUnderlines?: Map<Element | null, number>;
  /** When the first frame with the underline's rules was done. */
  benchRules?: number;
}

/** How long after a page's load event the names on screen are underlined, and when it shows its next frame by itself. */
export async function measureSight(stage: Stage): Promise<Row[]> {
  const rows: Row[] = [];
  for (const characters of sizes) {
    const html = generatedPage({ characters, mentions: (characters * 2_400) / 1e6 });
    const { ours, bare } = await byTurns(runs, (isBare) => delayOn(stage, html, isBare));
    const delay = median(ours);
    rows.push({
      what: `What is on screen underlined, ${characters / 1e6} MB dense`,
      measured: `${ms(delay)} after the load event`,
      against: `slowest of ${runs} ${ms(Math.max(...ours))}; without the extension the page’s next frame ${ms(median(bare))}`,
      reach: '≤ 100 ms',
      met: delay <= 100,
    });
  }
  return rows;
}

async function delayOn(stage: Stage, html: string, isBare: boolean): Promise<number> {
  const tab = await stage.tab(isBare);
  await (isBare
    ? tab.evaluateOnNewDocument(timeNextFrame)
    : tab.evaluateOnNewDocument(timeUnderlines, namesOfHighlights()));
  await tab.goto(stage.address(html, true), { waitUntil: 'load', timeout: 120_000 });
  const delay = isBare ? await nextFrameOf(tab) : await lastUnderlineOf(stage, tab);
  await tab.close();
  return delay;
}

async function nextFrameOf(tab: Page): Promise<number> {
  const handle = await tab.waitForFunction(() => (globalThis as Measured).benchFrame, { timeout: 60_000 });
  return (await handle.jsonValue()) as number;
}

/** Only once all is done the page is asked what is on its screen: before, it would have to lay itself out for that. */
async function lastUnderlineOf(stage: Stage, tab: Page): Promise<number> {
  await untilToldQuiet(stage, tab);
  const delays = await tab.evaluate(() => {
    const { benchUnderlines, benchRules } = globalThis as Measured;
    if (benchRules === undefined) throw new Error('The rules of the underline never came.');
    return Array.from(document.querySelectorAll('p'))
      .filter((paragraph) => {
        const { top, bottom } = paragraph.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      })
      .map((paragraph) => {
        const delay = benchUnderlines?.get(paragraph);
        return delay && Math.max(delay, benchRules);
      });
  });
  if (delays.length === 0) throw new Error('Nothing is on screen.');
  // What the page does not know crosses as null.
  return Math.max(
    ...delays.map((delay) => {
      if (typeof delay !== 'number') throw new Error('A paragraph on screen was never underlined.');
      return delay;
    }),
  );
}

/**
 * Runs in the page: times from its load event until each element is first seen to hold one of the lines, and until a frame is
 * done in which these have their rules: both are needed for a line to be seen.
 */
function timeUnderlines(lines: readonly string[]): void {
  const underlines = new Map<Element | null, number>();
  Object.assign(globalThis, { benchUnderlines: underlines });
  addEventListener('load', () => {
    const loaded = performance.now();
    const look = () => {
      const now = performance.now() - loaded;
      for (const [name, highlight] of CSS.highlights) {
        if (!lines.includes(name)) continue;
        let looked = 0;
        for (const { startContainer } of highlight) {
          const { parentElement } = startContainer;
          if (!underlines.has(parentElement)) underlines.set(parentElement, now);
          if (++looked > 500) break;
        }
      }
      setTimeout(look, 4);
    };
    look();
    // Behind a frame the page's style is worked out: asking for it costs nothing.
    const lookForRules = () => {
      const isRuled = lines.some(
        (line) =>
          getComputedStyle(document.documentElement, `::highlight(${line})`).textDecorationLine !== 'none',
      );
      if (isRuled) Object.assign(globalThis, { benchRules: performance.now() - loaded });
      else requestAnimationFrame(() => setTimeout(lookForRules));
    };
    requestAnimationFrame(() => setTimeout(lookForRules));
  });
}

/** Runs in the page: times from its load event until its next frame is made. */
function timeNextFrame(): void {
  addEventListener('load', () => {
    const loaded = performance.now();
    // A task behind the frame's callbacks comes when its style, layout and painting are done.
    const shown = () => Object.assign(globalThis, { benchFrame: performance.now() - loaded });
    requestAnimationFrame(() => setTimeout(shown));
  });
}
