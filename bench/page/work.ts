import type { Page } from 'puppeteer-core';
import { cardNames, markNames, spellings, walkTree } from './peers.ts';
import { paintedIn, type Stage, untilToldQuiet } from './stage.ts';
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

/** mark.js takes minutes for all that the extension looks for, and as much less as it is given fewer names. */
const share = 10;

/** The main thread's work for a page, the median of some loads. */
async function workOn(
  stage: Stage,
  { name, html, mentions }: Subject,
): Promise<{ work: Work; told: number }> {
  const works: Work[] = [];
  let told = 0;
  for (let run = 0; run < runs; run++) {
    const address = stage.address(html);
    const tab = await stage.tab();
    const work = await traced(tab, address, async () => {
      await tab.goto(address, { waitUntil: 'load', timeout: 120_000 });
      told = await untilToldQuiet(stage, tab, mentions);
    });
    if (work.total === 0) throw new Error(`${name}: no work of the extension was seen.`);
    if (told > 0 && (await paintedIn(tab)) === 0) throw new Error(`${name}: nothing is underlined.`);
    works.push(work);
    await tab.close();
  }
  const total = median(works.map((work) => work.total));
  return {
    work: { ...(works[0] as Work), total, longest: median(works.map(({ longest }) => longest)) },
    told,
  };
}

/** A page of the same text in the browser without the extension. */
async function bareTab(stage: Stage, { html }: Subject): Promise<Page> {
  const tab = await stage.tab(true);
  await tab.goto(stage.address(html), { waitUntil: 'load', timeout: 120_000 });
  return tab;
}

/** What a bare walk over the page's text takes, the median of some. */
async function walkOn(stage: Stage, subject: Subject): Promise<number> {
  const walks: number[] = [];
  for (let run = 0; run < runs; run++) {
    const tab = await bareTab(stage, subject);
    walks.push(await walkTree(tab));
    await tab.close();
  }
  return median(walks);
}

/** What mark.js takes for the page, beside the extension's work for it. */
async function besideMarks(stage: Stage, subject: Subject, total: number): Promise<Row[]> {
  const marksOf = async (names: readonly string[]) => {
    const tab = await bareTab(stage, subject);
    const { took, elements } = await markNames(tab, names);
    await tab.close();
    return { took, words: `${ms(took)} (${elements} marks): ${(took / total).toFixed(1)}× less` };
  };
  const shown = await marksOf(cardNames);
  const some = await marksOf(spellings.filter((_, at) => at % share === 0));
  return [
    {
      what: `Main thread until all is painted, ${subject.name}`,
      measured: ms(total),
      against: `mark.js with the ${cardNames.length} names of the cards ${shown.words}`,
      reach: '≥ 50× less',
      met: shown.took >= 50 * total,
    },
    {
      what: `The same, all ${spellings.length} spellings looked for`,
      measured: ms(total),
      against: `mark.js with one in ${share} of them ${some.words}`,
      reach: '≥ 50× less',
      met: some.took >= 50 * total,
    },
  ];
}

/** What the extension costs a page's main thread, against a bare walk over its text and mark.js. */
export async function measureWork(stage: Stage, subject: Subject): Promise<Row[]> {
  const { work, told } = await workOn(stage, subject);
  const { name, longest } = subject;
  const rows: Row[] = [];
  if (told === 0) {
    const walk = await walkOn(stage, subject);
    rows.push({
      what: `Main thread, ${name}, no mention`,
      measured: ms(work.total),
      against: `one TreeWalker pass ${ms(walk)}`,
      reach: `≤ 3× + 5 ms = ${ms(3 * walk + 5)}`,
      met: work.total <= 3 * walk + 5,
    });
  }
  if (subject.isPeered) rows.push(...(await besideMarks(stage, subject, work.total)));
  rows.push({
    what: `Longest task, ${name} (${told} mentions)`,
    measured: ms(work.longest),
    against: `all tasks ${ms(work.total)}`,
    reach: `≤ ${longest} ms`,
    met: work.longest <= longest,
  });
  return rows;
}
