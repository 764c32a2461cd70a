import { generatedPage } from './generated.ts';
import { cardNames, markNames } from './peers.ts';
import { type Stage, untilPainted } from './stage.ts';
import type { Row } from './table.ts';

const mentions = 240;

/** Whether annotating changes a page's tree or shifts what it shows. */
export async function measureTouched(stage: Stage): Promise<Row[]> {
  const html = generatedPage({ characters: 100_000, mentions });
  const tab = await stage.tab();
  await tab.evaluateOnNewDocument(() => {
    const seen = { changes: 0, shifts: 0 };
    Object.assign(globalThis, { seen });
    addEventListener('DOMContentLoaded', () => {
      new MutationObserver((records) => {
        seen.changes += records.length;
      }).observe(document, { childList: true, characterData: true, attributes: true, subtree: true });
      new PerformanceObserver((list) => {
        seen.shifts += list.getEntries().length;
      }).observe({ type: 'layout-shift', buffered: true });
    });
  });
  await tab.goto(stage.address(html, true), { waitUntil: 'load' });
  await untilPainted(stage, tab, mentions);
  const { seen, inert } = await tab.evaluate(async () => {
    const { seen } = globalThis as unknown as { seen: { changes: number; shifts: number } };
    const before = { ...seen };
    // The observer must see a change where there is one.
    document.body.setAttribute('data-probe', '');
    await Promise.resolve();
    return { seen: before, inert: seen.changes === before.changes };
  });
  if (inert) throw new Error('The observer of changes saw none where one was made.');
  await tab.close();
  const bare = await stage.tab(true);
  await bare.goto(stage.address(html), { waitUntil: 'load' });
  const { elements } = await markNames(bare, cardNames);
  await bare.close();
  return [
    {
      what: `Nodes and attributes of the page changed, ${mentions} mentions`,
      measured: `${seen.changes}`,
      against: `mark.js ${elements} elements`,
      reach: '0',
      met: seen.changes === 0,
    },
    { what: 'Layout shifts', measured: `${seen.shifts}`, against: '–', reach: '0', met: seen.shifts === 0 },
  ];
}
