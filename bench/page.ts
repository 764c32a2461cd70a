/**
 * `npm run bench [-- --short] [--pages FOLDER] [--only WORD]`: what the extension costs the pages that people read, as a
 * Markdown table beside peers and bare pages measured in the same run. `--short` checks only what is not a time.
 * It fails where it could not measure; a figure that is not reached is said in the table, and fails the short form.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from '../scripts/browser/build.ts';
import { say } from '../scripts/say.ts';
import { measureBackground } from './page/background.ts';
import { measureEveryday } from './page/everyday.ts';
import { measureFeed } from './page/feed.ts';
import { measureFloor } from './page/floor.ts';
import { generatedPage } from './page/generated.ts';
import { measureHeap } from './page/heap.ts';
import { measureKeptNames } from './page/kept.ts';
import { measureLibrary } from './page/library.ts';
import { measureMemoryPages } from './page/memory-pages.ts';
import { measureNames } from './page/names.ts';
import { measurePointer } from './page/pointer.ts';
import { measureChanges, measureScroll } from './page/rendering.ts';
import { measureSight } from './page/sight.ts';
import { openStage, untilPainted } from './page/stage.ts';
import { measureStyle } from './page/style.ts';
import { measureFirefoxStyle } from './page/style-firefox.ts';
import { generatedSubjects, savedSubjects } from './page/subjects.ts';
import { lineOf, type Row, tableHead } from './page/table.ts';
import { measureTouched } from './page/touched.ts';
import { weigh } from './page/weight.ts';
import { measureWork } from './page/work.ts';

const { values } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    pages: { type: 'string' },
    only: { type: 'string', default: '' },
    'no-build': { type: 'boolean', default: false },
  },
});
const defaultFolder = '../shared/pages';
const folder =
  values.pages ?? process.env.BENCH_PAGES ?? (existsSync(defaultFolder) ? defaultFolder : undefined);
if (!values['no-build']) await build('chromium');
const stage = await openStage();

const measures: [name: string, run: () => Row[] | Promise<Row[]>][] = [
  ['weight', weigh],
  ['touched', () => measureTouched(stage)],
];
if (!values.short) {
  measures.push(
    ['memory pages', measureMemoryPages],
    ['floor', () => measureFloor(stage)],
    ...[...generatedSubjects(), ...(folder ? savedSubjects(folder) : [])].map(
      (subject): (typeof measures)[number] => [`work ${subject.name}`, () => measureWork(stage, subject)],
    ),
    ['everyday', () => measureEveryday(stage)],
    ['kept', measureKeptNames],
    ['library', measureLibrary],
    ['style', () => measureStyle(stage)],
    ['style firefox', measureFirefoxStyle],
    ['sight', () => measureSight(stage)],
    ['pointer', () => measurePointer(stage)],
    ['names', measureNames],
    ['feed', () => measureFeed(stage)],
    ['heap', () => measureHeap(stage)],
    ...[0, 2_400].flatMap((mentions): typeof measures => [
      [`scroll ${mentions}`, () => measureScroll(stage, mentions)],
      [`changes ${mentions}`, () => measureChanges(stage, mentions)],
    ]),
    ['background', () => measureBackground(stage)],
  );
}

let failures = 0;
let misses = 0;
try {
  // The reader is loaded with the first name that any page holds: what follows finds it warm.
  const first = await stage.tab();
  await first.goto(stage.address(generatedPage({ characters: 20_000, mentions: 40 })));
  await untilPainted(stage, first, 40);
  await first.close();
  console.log(tableHead);
  for (const [name, measure] of measures) {
    if (!name.includes(values.only)) continue;
    try {
      for (const row of await measure()) {
        console.log(lineOf(row));
        if (!row.met) misses++;
      }
    } catch (error) {
      failures++;
      say(`${name} was not measured: ${(error as Error).message}`);
    }
  }
} finally {
  await stage.close();
}
if (failures > 0) say(`${failures} could not be measured.`);
if (failures > 0 || (values.short && misses > 0)) process.exitCode = 1;
