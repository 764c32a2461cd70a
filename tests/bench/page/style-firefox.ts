import { readFileSync } from 'node:fs';
import { ensureBrowser } from '../../../scripts/ensure-browser.ts';
import { start } from '../../../scripts/launch.ts';
import { median, ms, type Row } from './table.ts';

const turns = 12;
const paragraphs = 6_000;

/** As they are written: Firefox's build leaves them so. */
const rules = readFileSync(new URL('../../../extension/ui/underline.css', import.meta.url), 'utf8');

/** What the underline's rules, which stand for every element there, cost Firefox where it works out a page's style. */
export async function measureFirefoxStyle(): Promise<Row[]> {
  const puppet = await start({
    browser: 'firefox',
    path: await ensureBrowser('firefox'),
    headless: true,
    network: 'loopback',
    viewport: { width: 1000, height: 700 },
  });
  try {
    const page = await puppet.newPage();
    const { ours, bare } = await page.evaluate(restyle, rules, turns, paragraphs);
    return [
      {
        what: `Style of ${3 * paragraphs} elements in Firefox, worked out anew`,
        measured: ms(median(ours)),
        against: `without the underline’s rules ${ms(median(bare))}`,
        reach: '≤ 1.2×',
        met: median(ours) <= 1.2 * median(bare),
      },
    ];
  } finally {
    await puppet.close();
  }
}

/** Runs in the page: times, in milliseconds, with the rules and without them by turns. */
function restyle(rules: string, turns: number, paragraphs: number): { ours: number[]; bare: number[] } {
  const own = document.createElement('style');
  own.textContent = '.other :is(p, b, i) { color: red }';
  const underline = document.createElement('style');
  underline.textContent = rules;
  document.head.append(own, underline);
  document.body.innerHTML = '<p>so <b>much</b> and <i>more</i></p>'.repeat(paragraphs);
  const timed = (): number => {
    const began = performance.now();
    document.documentElement.classList.toggle('other');
    if (document.body.offsetHeight === 0) throw new Error('Nothing is laid out.');
    return performance.now() - began;
  };
  const times = { ours: [] as number[], bare: [] as number[] };
  for (let turn = 0; turn < 2 * turns; turn++) {
    const isBare = turn % 2 === 0;
    underline.media = isBare ? 'not all' : 'all';
    timed();
    times[isBare ? 'bare' : 'ours'].push(timed(), timed());
  }
  return times;
}
