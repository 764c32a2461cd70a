import { setTimeout as wait } from 'node:timers/promises';
import { keepStories } from '../../tests/e2e/support/keep-story.ts';
import { keptStories } from '../detect/made-stories.ts';
import { createProse, generatedPage } from './generated.ts';
import { openStage, type Stage } from './stage.ts';
import { median, ms, type Row } from './table.ts';
import { traced } from './trace.ts';

const runs = 9;
/** Milliseconds after a page's load in which its work counts. */
const settlesMs = 1_500;
/** What an article says besides its names. */
const article = createProse(5)(3_000);
const page = generatedPage({ characters: 100_000, mentions: 0 });

/** Keeps so many made-up names in a stage's browser, kept from a site, in stories of so many names. */
export async function keepNames(stage: Stage, names: number, site: string, each?: number): Promise<void> {
  const stories = keptStories(names, each).map(({ id, entities }) => ({
    ...{ title: id, site: 'A paper', sites: [site], published: '2026-05-03' },
    paragraphs: [...entities.map(({ name }) => `${name} said so on Monday.`), article],
    entities: Object.fromEntries(entities.map(({ id, kind, name }) => [id, { kind, name }])),
  }));
  await keepStories({ own: (path) => stage.own(path) }, stories as Parameters<typeof keepStories>[1]);
}

/**
 * What 1,000 kept names cost the main thread of a page that has none of them: on a site that may not know of them, and on
 * the site that they were kept from. By turns with a browser in which nothing was kept.
 */
export async function measureKeptNames(): Promise<Row[]> {
  const stages = { bare: await openStage(), tells: await openStage(), looks: await openStage() };
  try {
    await keepNames(stages.tells, 1_000, 'elsewhere.example');
    await keepNames(stages.looks, 1_000, new URL(stages.looks.address(page)).host);
    const works = { bare: [] as number[], tells: [] as number[], looks: [] as number[] };
    // The first page of each has the names packed, which happens once after each change.
    for (let run = -1; run < runs; run++) {
      for (const [kind, stage] of Object.entries(stages)) {
        const address = stage.address(page);
        const tab = await stage.tab();
        const { total } = await traced(tab, address, async () => {
          await tab.goto(address, { waitUntil: 'load' });
          await wait(run < 0 ? 3 * settlesMs : settlesMs);
        });
        if (total === 0) throw new Error('No work of the extension was seen.');
        if (run >= 0) works[kind as keyof typeof works].push(total);
        await tab.close();
      }
    }
    const [bare, tells, looks] = [works.bare, works.tells, works.looks].map(median) as [
      number,
      number,
      number,
    ];
    const row = (where: string, kept: number): Row => ({
      what: `Main thread, 100 kB no names, 1,000 kept names ${where}`,
      measured: ms(kept),
      against: `nothing kept ${ms(bare)}: ${ms(kept - bare)} more`,
      reach: '≤ 2 ms more',
      met: kept - bare <= 2,
    });
    return [row('from elsewhere', tells), row('from this site', looks)];
  } finally {
    for (const stage of Object.values(stages)) await stage.close();
  }
}
