/**
 * `npm run soak [-- --minutes 10]`: opens, scrolls, edits, navigates and closes pages for so long, and reports over time
 * what is kept: the heap, nodes, listeners and painted ranges of a page that stays, and the heap of the background.
 * It fails where any of them grows.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import type { CDPSession, Page } from 'puppeteer-core';
import { build } from '../scripts/browser/build.ts';
import { say } from '../scripts/say.ts';
import { generatedPage, htmlPage, sentenceOf } from './page/generated.ts';
import { liveHeap } from './page/heap.ts';
import { openStage, paintedIn, type Stage, untilPainted } from './page/stage.ts';
import { bytes, median } from './page/table.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, 'no-build': { type: 'boolean', default: false } },
});
const minutes = Number(values.minutes);
if (!(minutes > 0)) throw new Error(`--minutes ${values.minutes} is no time.`);

/** At most so many times as much at last as once warm: a heap is never quite still. */
const slack = 1.15;
/** Mentions of the page that stays, however often it is edited. */
const residents = 30;

const residentPage = htmlPage(
  Array.from({ length: residents }, (_, at) => `<p>${sentenceOf(at)}</p>`).join(''),
  '<style>p{margin-block:80px}</style>',
);

/** What is kept at one moment. */
interface Sample {
  page: number;
  background: number;
  nodes: number;
  listeners: number;
  ranges: number;
}

/** Rewrites, adds and takes away text of the page that stays, and leaves it with what it had. */
async function editResident(page: Page, round: number): Promise<void> {
  await page.evaluate(
    async (sentences: string[]) => {
      const frame = () => new Promise(requestAnimationFrame);
      const paragraphs = document.querySelectorAll('p');
      for (const [at, paragraph] of paragraphs.entries()) paragraph.textContent = sentences[at]!;
      await frame();
      const extra = document.body.appendChild(document.createElement('section'));
      extra.append(
        ...sentences.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
      );
      scrollTo(0, document.body.scrollHeight);
      await frame();
      extra.remove();
      scrollTo(0, 0);
    },
    Array.from({ length: residents }, (_, at) => sentenceOf(at + round)),
  );
}

/** Opens a page, goes on to another, back, and closes it. */
async function visit(stage: Stage, round: number): Promise<void> {
  const mentions = 20 + (round % 5) * 10;
  const tab = await stage.tab();
  await tab.goto(addresses(stage)[round % 5]!, { waitUntil: 'load' });
  await untilPainted(stage, tab, mentions);
  await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
  await tab.goto(addresses(stage)[(round + 1) % 5]!, { waitUntil: 'load' });
  await tab.goBack();
  await untilPainted(stage, tab, mentions);
  await tab.close();
}

let known: string[] | undefined;
const addresses = (stage: Stage) => {
  known ??= Array.from({ length: 5 }, (_, at) =>
    stage.address(generatedPage({ characters: 50_000, mentions: 20 + at * 10 })),
  );
  return known;
};

async function sample(page: Page, session: CDPSession, worker: CDPSession): Promise<Sample> {
  await page.bringToFront();
  await untilPainted(stage, page, residents);
  const heap = await liveHeap(session);
  const { metrics } = await session.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return {
    page: heap,
    background: await liveHeap(worker),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    ranges: await paintedIn(page),
  };
}

const kinds = ['page', 'background', 'nodes', 'listeners', 'ranges'] as const;
const shown = (kind: (typeof kinds)[number], value: number) =>
  kind === 'page' || kind === 'background' ? bytes(value) : String(value);

if (!values['no-build']) await build('chromium');
const stage = await openStage();
const samples: Sample[] = [];
try {
  const resident = await stage.tab();
  await resident.goto(stage.address(residentPage, true), { waitUntil: 'load' });
  await untilPainted(stage, resident, residents);
  const session = await resident.createCDPSession();
  await session.send('Performance.enable');
  const worker = await (
    await stage.puppet.waitForTarget((target) => target.type() === 'service_worker')
  ).createCDPSession();
  console.log('| second | page heap | background heap | nodes | listeners | painted ranges |');
  console.log('|---|---|---|---|---|---|');
  const began = Date.now();
  const every = Math.max(3_000, (minutes * 60_000) / 30);
  let next = began + every;
  for (let round = 0; Date.now() - began < minutes * 60_000; round++) {
    await resident.bringToFront();
    await editResident(resident, round);
    await visit(stage, round);
    if (Date.now() < next) continue;
    next = Date.now() + every;
    const taken = await sample(resident, session, worker);
    samples.push(taken);
    const second = Math.round((Date.now() - began) / 1000);
    console.log(`| ${[second, ...kinds.map((kind) => shown(kind, taken[kind]))].join(' | ')} |`);
    await wait(0);
  }
} finally {
  await stage.close();
}
// The first rounds fill caches that are meant to be full.
const warm = samples.slice(Math.ceil(samples.length / 3));
const half = Math.floor(warm.length / 2);
if (half === 0) throw new Error('Too short to tell: too few samples were taken.');
for (const kind of kinds) {
  const first = median(warm.slice(0, half).map((one) => one[kind]));
  const last = median(warm.slice(-half).map((one) => one[kind]));
  if (!(first > 0)) throw new Error(`Nothing was measured of ${kind}.`);
  const isFlat = last <= first * slack;
  say(
    `${kind}: ${shown(kind, first)} at first, ${shown(kind, last)} at last: ${isFlat ? 'flat' : 'it grows'}.`,
  );
  if (!isFlat) process.exitCode = 1;
}
