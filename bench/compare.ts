/**
 * `npm run bench:compare -- FOLDER [--runs N] [--pages FOLDER] [--only WORD]`: what this build costs a page's main thread beside a
 * former build, by turns in one run: on a busy machine only that says which of two is faster.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { build, built } from '../scripts/browser/build.ts';
import { htmlPage } from './page/generated.ts';
import { openStage, type Stage } from './page/stage.ts';
import { generatedSubjects, savedSubjects } from './page/subjects.ts';
import { median, ms } from './page/table.ts';
import { traced, type Work } from './page/trace.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '5' },
    pages: { type: 'string' },
    only: { type: 'string', default: '' },
  },
});
const former = resolve(positionals[0] ?? '');
if (!positionals[0] || !existsSync(former))
  throw new Error('Say where the former build stands: a folder with a manifest.json.');
const runs = Number(values.runs);
if (!(runs > 0)) throw new Error(`--runs ${values.runs} is no number of runs.`);
const saved = values.pages ?? '../shared/pages';
/** Milliseconds after a page's load in which its work counts. */
const settles = 1_500;

const subjects = [
  { name: 'one short paragraph', html: htmlPage('<p>One word of some text here.</p>') },
  // Ten megabytes are not done in that time.
  ...generatedSubjects().filter(({ name }) => !name.startsWith('10 MB')),
  ...(existsSync(saved) ? savedSubjects(saved) : []),
];

async function workOf(stage: Stage, html: string | Uint8Array): Promise<Work> {
  const address = stage.address(html);
  const tab = await stage.tab();
  const work = await traced(tab, address, async () => {
    await tab.goto(address, { waitUntil: 'load' });
    await wait(settles);
  });
  await tab.close();
  if (work.total === 0) throw new Error('No work of the extension was seen.');
  return work;
}

await build('chromium');
const stages = [await openStage(former), await openStage(built.chromium)] as const;
try {
  console.log('| main thread, median | former | now | longest task, former | now |\n|---|---|---|---|---|');
  for (const { name, html } of subjects) {
    if (!name.includes(values.only)) continue;
    const works: [Work[], Work[]] = [[], []];
    for (let run = 0; run < runs; run++)
      for (const at of [0, 1] as const) works[at].push(await workOf(stages[at], html));
    const total = works.map((list) => ms(median(list.map((work) => work.total))));
    const longest = works.map((list) => ms(median(list.map((work) => work.longest))));
    console.log(`| ${[name, ...total, ...longest].join(' | ')} |`);
  }
} finally {
  for (const stage of stages) await stage.close();
}
