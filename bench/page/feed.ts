import { htmlPage, sentenceOf } from './generated.ts';
import { byTurns, type Stage } from './stage.ts';
import type { Row } from './table.ts';

const seconds = 30;
const perSecond = 1_000;
/** One paragraph in so many has a mention. */
const every = 20;

const page = htmlPage(
  '<div id="feed"></div>',
  '<style>p{content-visibility:auto;contain-intrinsic-height:20px}</style>',
);

const runs = 2;

/** Frames shown and lost while a feed grows, and whether all its mentions stand soon after. */
export async function measureFeed(stage: Stage): Promise<Row[]> {
  const { ours, bare } = await byTurns(runs, (isBare) => runFeed(stage, isBare));
  const [shown, shownBare] = [sum(ours, 'frames'), sum(bare, 'frames')];
  const [found, mentions] = [sum(ours, 'found'), sum(ours, 'mentions')];
  const lost = 1 - shown / shownBare;
  return [
    {
      what: `Frames lost while a feed adds ${perSecond} paragraphs a second for ${seconds} s, twice`,
      measured: `${(100 * lost).toFixed(1)} % (${shown} frames)`,
      against: `without the extension ${shownBare} frames`,
      reach: '≤ 5 %',
      met: lost <= 0.05,
    },
    {
      what: 'Mentions of the feed found 1 s after it stops',
      measured: `${found}`,
      against: `${mentions} in it`,
      reach: 'all',
      met: found === mentions,
    },
  ];
}

interface Fed {
  frames: number;
  mentions: number;
  /** Of these, by the extension. */
  found: number;
}

const sum = (runs: Fed[], what: keyof Fed): number => runs.reduce((all, fed) => all + fed[what], 0);

async function runFeed(stage: Stage, isBare: boolean): Promise<Fed> {
  const tab = await stage.tab(isBare);
  await tab.goto(stage.address(page, true), { waitUntil: 'load' });
  const sentences = Array.from({ length: 28 }, (_, at) => sentenceOf(at));
  const { frames, mentions } = await tab.evaluate(
    (sentences, seconds, perSecond, every) =>
      new Promise<{ frames: number; mentions: number }>((resolve) => {
        const feed = document.querySelector('#feed') as Element;
        const start = performance.now();
        let [frames, added, mentions] = [0, 0, 0];
        const frame = () => {
          frames++;
          const passed = Math.min(seconds * 1000, performance.now() - start);
          for (; added < (passed * perSecond) / 1000; added++) {
            const paragraph = document.createElement('p');
            const sentence = added % every === 0 ? (sentences[mentions++ % sentences.length] ?? '') : '';
            paragraph.textContent = `Paragraph ${added} of the feed says what the one before said. ${sentence}`;
            feed.append(paragraph);
          }
          if (passed < seconds * 1000) requestAnimationFrame(frame);
          else resolve({ frames, mentions });
        };
        requestAnimationFrame(frame);
      }),
    sentences,
    seconds,
    perSecond,
    every,
  );
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const found = isBare ? 0 : await stage.told(tab);
  await tab.close();
  if (frames < seconds) throw new Error(`Only ${frames} frames in ${seconds} s.`);
  return { frames, mentions, found };
}
