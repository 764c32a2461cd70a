import { generatedPage } from './generated.ts';
import { type Stage, untilPainted, untilQuiet } from './stage.ts';
import { median, ms, percentile, type Row } from './table.ts';
import { traced } from './trace.ts';

const moves = 600;

/** What a moving pointer costs on a page full of mentions. */
export async function measurePointer(stage: Stage): Promise<Row[]> {
  const tab = await stage.tab();
  const address = stage.address(generatedPage({ characters: 1_000_000, mentions: 2_400 }));
  await tab.goto(address, { waitUntil: 'load' });
  await untilPainted(stage, tab, 2_400);
  await untilQuiet(tab);
  const { calls } = await traced(tab, address, async () => {
    // The trace has to know the page again.
    await tab.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<i></i>'));
    for (let at = 0; at < moves; at++) await tab.mouse.move(20 + ((at * 37) % 900), 20 + ((at * 11) % 640));
  });
  await tab.close();
  if (calls.length < moves / 4) throw new Error(`Only ${calls.length} calls were seen for ${moves} moves.`);
  const p99 = percentile(calls, 0.99);
  return [
    {
      what: 'Pointer move, 1 MB page with 2,400 mentions, p99',
      measured: ms(p99),
      against: `median ${ms(median(calls))} of ${calls.length} calls`,
      reach: '≤ 0.5 ms',
      met: p99 <= 0.5,
    },
  ];
}
