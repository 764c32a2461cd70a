import type { Page } from 'puppeteer-core';
import { until } from '../../scripts/browser/until.ts';
import { keepNames } from './kept.ts';
import { openStage, type Stage } from './stage.ts';
import { median, ms, type Row } from './table.ts';

const runs = 7;
const namesOfStory = 5;

/** Milliseconds: until the list of stories is shown, a card is described, and the list of names is shown and complete. */
interface Waits {
  list: number;
  card: number;
  names: number;
  longest: number;
}

/** What a library of 1,000 stories costs a reader beside one of 10, by turns. */
export async function measureLibrary(): Promise<Row[]> {
  const stages = { few: await openStage(), many: await openStage() };
  const stories = { few: 10, many: 1_000 };
  try {
    const waits = { few: [] as Waits[], many: [] as Waits[] };
    for (const kind of ['few', 'many'] as const)
      await keepNames(stages[kind], stories[kind] * namesOfStory, 'elsewhere.example', namesOfStory);
    for (let run = -1; run < runs; run++) {
      for (const kind of ['few', 'many'] as const) {
        const measured = await waitsIn(stages[kind], stories[kind] * namesOfStory, run + 1);
        // The first time names are packed, and stories made of what was kept.
        if (run >= 0) waits[kind].push(measured);
      }
    }
    const of = (kind: 'few' | 'many', wait: keyof Waits) => median(waits[kind].map((one) => one[wait]));
    const [few, many] = [of('few', 'list'), of('many', 'list')];
    const [fewCard, manyCard] = [of('few', 'card'), of('many', 'card')];
    return [
      {
        what: 'Library of 1,000 stories, list shown',
        measured: ms(many),
        against: `of 10 stories ${ms(few)}`,
        reach: '≤ 1.5×',
        met: many <= 1.5 * few,
      },
      {
        what: 'Card of a kept name described, 1,000 stories',
        measured: ms(manyCard),
        against: `10 stories ${ms(fewCard)}`,
        reach: '≤ 50 ms more',
        met: manyCard <= fewCard + 50,
      },
      {
        what: 'Tab of 5,000 names shown, in a library of 1,000 stories',
        measured: ms(of('many', 'names')),
        against: `of 50 names ${ms(of('few', 'names'))}`,
        reach: '–',
        met: true,
      },
      {
        what: 'Longest task until all of 5,000 names are listed',
        measured: ms(of('many', 'longest')),
        against: `of 50 names ${ms(of('few', 'longest'))}`,
        reach: '≤ 50 ms',
        met: of('many', 'longest') <= 50,
      },
    ];
  } finally {
    for (const stage of Object.values(stages)) await stage.close();
  }
}

async function waitsIn(stage: Stage, names: number, at: number): Promise<Waits> {
  const page = await stage.own('library.html');
  const list = await until('the list', () =>
    page.evaluate(() => performance.getEntriesByName('list shown')[0]?.startTime),
  );
  const card = await describe(page, `own-name-${at}`);
  const shown = await page.evaluate(openNames);
  const longest = await until(
    'all names',
    () => page.evaluate((count) => globalThis.benchLongest(count), names),
    120_000,
  );
  await page.close();
  return { list, card, names: shown, longest };
}

/** Milliseconds until the background has described a name to a page of the extension. */
function describe(page: Page, entity: string): Promise<number> {
  return page.evaluate(async (entity) => {
    const start = performance.now();
    const question = { call: 'describe', id: Math.random(), question: { entity } };
    const reply = await chrome.runtime.sendMessage(question);
    if (!reply?.answer) throw new Error(`${entity} is not described: ${JSON.stringify(reply)}`);
    return performance.now() - start;
  }, entity);
}

declare global {
  /** The longest task since the names were asked for, once so many are listed. */
  var benchLongest: (names: number) => number | undefined;
}

/** Runs in the library: opens the tab of names; milliseconds until the first ones can be seen. */
async function openNames(): Promise<number> {
  let longest = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  }).observe({ type: 'longtask' });
  globalThis.benchLongest = (names) =>
    document.querySelectorAll('[data-name]').length >= names ? Math.max(longest, 1) : undefined;
  const tab = document.querySelectorAll<HTMLElement>('[role=tab]')[1]!;
  const start = performance.now();
  tab.click();
  while (!document.querySelector('[data-name]')) await new Promise((resolve) => setTimeout(resolve));
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return performance.now() - start;
}
