import type { Page } from 'puppeteer-core';
import { generatedPage } from './generated.ts';
import { collectGarbage } from './heap.ts';
import { byTurns, type Side, type Stage, untilPainted, untilQuiet } from './stage.ts';
import { ms, type Row } from './table.ts';
import { traced, type Work } from './trace.ts';

type Rendering = Work['rendering'];

const runs = 5;
const changes = 20;

/** Style and layout work while a page scrolls, with and without the extension. */
export async function measureScroll(stage: Stage, mentions: number): Promise<Row[]> {
  const time = ({ style, layout }: Rendering) => style.time + layout.time;
  const { ours, bare } = await rendered(stage, mentions, time, (tab) =>
    tab.evaluate(async () => {
      // The trace has to know the page again.
      document.body.insertAdjacentHTML('beforeend', '<i></i>');
      for (let screen = 0; screen < 40; screen++) {
        scrollBy(0, innerHeight);
        await new Promise(requestAnimationFrame);
      }
    }),
  );
  return [
    {
      what: `Style and layout while scrolling 40 screens, 1 MB, ${mentions} mentions`,
      measured: words(ours),
      against: `without the extension ${words(bare)}`,
      reach: 'none more (≤ 1 ms)',
      met: time(ours) <= time(bare) + 1,
    },
  ];
}

/** What the browser does for a page each time that something comes to its end, with and without the extension. */
export async function measureChanges(stage: Stage, mentions: number): Promise<Row[]> {
  const time = ({ style, layout, paint }: Rendering) => style.time + layout.time + paint.time;
  const { ours, bare } = await rendered(stage, mentions, time, (tab) =>
    tab.evaluate(async (changes) => {
      for (let change = 0; change < changes; change++) {
        document.body.insertAdjacentHTML('beforeend', '<i></i>');
        await new Promise(requestAnimationFrame);
      }
    }, changes),
  );
  return [
    {
      what: `Rendering ${changes} changes of 1 MB, ${mentions} mentions`,
      measured: words(ours),
      against: `without the extension ${words(bare)}`,
      reach: '–',
      met: true,
    },
  ];
}

const words = ({ style, layout, paint }: Rendering) =>
  `style ${style.count}× ${ms(style.time)}, layout ${layout.count}× ${ms(layout.time)}, paint ${ms(paint.time)}`;

/** What is rendered while something is done to a page: of each side the run with the median time. */
async function rendered(
  stage: Stage,
  mentions: number,
  time: (rendering: Rendering) => number,
  act: (tab: Page) => Promise<void>,
): Promise<Record<Side, Rendering>> {
  const all = await byTurns(runs, async (isBare) => {
    const tab = await stage.tab(isBare);
    const address = stage.address(generatedPage({ characters: 1_000_000, mentions }), true);
    await tab.goto(address, { waitUntil: 'load' });
    if (!isBare) await untilPainted(stage, tab, mentions);
    await untilQuiet(tab);
    // Chromium does so of itself where no script has made any, and lays out faster then.
    await collectGarbage(await tab.createCDPSession());
    const { rendering } = await traced(tab, address, () => act(tab));
    await tab.close();
    return rendering;
  });
  const middle = (side: Side) => all[side].toSorted((a, b) => time(a) - time(b))[runs >> 1]!;
  return { ours: middle('ours'), bare: middle('bare') };
}
