import { underlineRules } from '../../extension/ui/underline.ts';
import { start } from '../../scripts/browser/launch.ts';
import { startOf } from './stage.ts';
import { median, ms, type Row } from './table.ts';

const turns = 12;
const paragraphs = 6_000;

/** The rules as Firefox gets them. */
const sheet = underlineRules({ style: 'dotted', colour: 'tint' }, '');

/** What the underline's rules, which stand for every element there, cost Firefox where it works out a page's style. */
export async function measureFirefoxStyle(): Promise<Row[]> {
  const puppet = await start(await startOf('firefox'));
  try {
    const page = await puppet.newPage();
    const { ours, bare } = await page.evaluate(restyle, sheet, turns, paragraphs);
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
