import { htmlPage } from './generated.ts';
import { byTurns, type Stage, untilQuiet } from './stage.ts';
import { median, ms, type Row } from './table.ts';
import { traced } from './trace.ts';

const runs = 5;
const paragraphs = 3_000;

/** A page of many elements, as pages of news have them; no name stands in it. */
const page = htmlPage(
  Array.from(
    { length: paragraphs },
    (_, at) =>
      `<div class="a b${at % 7}"><p id="p${at}">so <b>much</b> and <i>more</i> <a href="#">of it</a></p></div>`,
  ).join(''),
);

/** What the rules that every page is given cost where its style is worked out. */
export async function measureStyle(stage: Stage): Promise<Row[]> {
  const times = await byTurns(runs, async (isBare) => {
    const tab = await stage.tab(isBare);
    const address = stage.address(page);
    const { rendering } = await traced(tab, address, async () => {
      await tab.goto(address, { waitUntil: 'load' });
      await untilQuiet(tab, 600);
    });
    await tab.close();
    return rendering.style.time;
  });
  const [ours, bare] = [median(times.ours), median(times.bare)];
  if (bare === 0) throw new Error('No style was worked out.');
  return [
    {
      what: `Style of a page of ${6 * paragraphs} elements, no mention`,
      measured: ms(ours),
      against: `without the extension ${ms(bare)}`,
      reach: '≤ 1.2×',
      met: ours <= 1.2 * bare,
    },
  ];
}
