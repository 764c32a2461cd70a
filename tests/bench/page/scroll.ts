import { generatedPage } from './generated.ts';
import { byTurns, type Stage, untilPainted, untilQuiet } from './stage.ts';
import { ms, type Row } from './table.ts';
import { traced, type Work } from './trace.ts';

const mentions = 2_400;
const runs = 3;

const work = ({ rendering: { style, layout } }: Work) => style.time + layout.time;

/** The run with the median of style and layout. */
const middle = (works: Work[]): Work => works.toSorted((a, b) => work(a) - work(b))[works.length >> 1]!;

/** Style and layout work while a page scrolls, with and without the extension. */
export async function measureScroll(stage: Stage): Promise<Row[]> {
  const html = generatedPage({ characters: 1_000_000, mentions });
  const works = await byTurns(runs, (isBare) => scrolled(stage, html, isBare));
  const [ours, bare] = [middle(works.ours), middle(works.bare)];
  const words = ({ rendering: { style, layout, paint } }: Work) =>
    `style ${style.count}× ${ms(style.time)}, layout ${layout.count}× ${ms(layout.time)}, paint ${ms(paint.time)}`;
  return [
    {
      what: 'Style and layout while scrolling 40 screens',
      measured: words(ours),
      against: `without the extension ${words(bare)}`,
      reach: 'none more (≤ 1 ms)',
      met: work(ours) <= work(bare) + 1,
    },
  ];
}

async function scrolled(stage: Stage, html: string, isBare: boolean): Promise<Work> {
  const tab = await stage.tab(isBare);
  const address = stage.address(html, true);
  await tab.goto(address, { waitUntil: 'load' });
  if (!isBare) await untilPainted(tab, mentions);
  await untilQuiet(tab);
  const work = await traced(tab, address, async () => {
    await tab.evaluate(async () => {
      document.body.insertAdjacentHTML('beforeend', '<i></i>');
      for (let screen = 0; screen < 40; screen++) {
        scrollBy(0, innerHeight);
        await new Promise(requestAnimationFrame);
      }
    });
  });
  await tab.close();
  return work;
}
