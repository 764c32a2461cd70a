import { markNames, walkTree } from './peers.ts';
import { type Stage, untilPainted, untilQuiet } from './stage.ts';
import { median, ms, type Row } from './table.ts';
import { traced, type Work } from './trace.ts';

/** A page to measure on. */
export interface Subject {
  name: string;
  html: string | Uint8Array;
  /** How many mentions it has to show; unknown for real pages. */
  mentions?: number;
  /** Marked by mark.js too. */
  isPeered?: boolean;
  /** The most that a single task may take, in milliseconds. */
  longest: number;
}

const runs = 3;

/** The main thread's work for a page, the median of some loads. */
async function workOn(
  stage: Stage,
  { name, html, mentions }: Subject,
): Promise<{ work: Work; painted: number }> {
  const works: Work[] = [];
  let painted = 0;
  for (let run = 0; run < runs; run++) {
    const address = stage.address(html);
    const tab = await stage.tab();
    const work = await traced(tab, address, async () => {
      await tab.goto(address, { waitUntil: 'load', timeout: 120_000 });
      if (mentions) await untilPainted(tab, mentions, 180);
      painted = await untilQuiet(tab);
    });
    if (work.total === 0) throw new Error(`${name}: no work of the extension was seen.`);
    if (mentions !== undefined && painted !== mentions)
      throw new Error(`${name}: ${painted} mentions, not ${mentions}.`);
    works.push(work);
    await tab.close();
  }
  const total = median(works.map((work) => work.total));
  return {
    work: { ...(works[0] as Work), total, longest: median(works.map(({ longest }) => longest)) },
    painted,
  };
}

/** What the peers take for the same page without the extension. */
async function peersOn(stage: Stage, { html, isPeered }: Subject) {
  const walks: number[] = [];
  let marks: { took: number; elements: number } | undefined;
  for (let run = 0; run < runs; run++) {
    const tab = await stage.tab(true);
    await tab.goto(stage.address(html), { waitUntil: 'load', timeout: 120_000 });
    walks.push(await walkTree(tab));
    if (isPeered && run === 0) marks = await markNames(tab);
    await tab.close();
  }
  return { walk: median(walks), marks };
}

/** What the extension costs a page's main thread, against a bare walk over its text and mark.js. */
export async function measureWork(stage: Stage, subject: Subject): Promise<Row[]> {
  const { work, painted } = await workOn(stage, subject);
  const { walk, marks } = await peersOn(stage, subject);
  const { name, longest } = subject;
  const rows: Row[] = [];
  if (painted === 0) {
    rows.push({
      what: `Main thread, ${name}, no mention`,
      measured: ms(work.total),
      against: `one TreeWalker pass ${ms(walk)}`,
      reach: `≤ 3× + 5 ms = ${ms(3 * walk + 5)}`,
      met: work.total <= 3 * walk + 5,
    });
  }
  if (marks) {
    rows.push({
      what: `Main thread until all is painted, ${name}`,
      measured: ms(work.total),
      against: `mark.js ${ms(marks.took)} (${marks.elements} marks): ${(marks.took / work.total).toFixed(1)}× less`,
      reach: '≥ 50× less',
      met: marks.took >= 50 * work.total,
    });
  }
  rows.push({
    what: `Longest task, ${name} (${painted} mentions)`,
    measured: ms(work.longest),
    against: `all tasks ${ms(work.total)}`,
    reach: `≤ ${longest} ms`,
    met: work.longest <= longest,
  });
  return rows;
}
