import { htmlPage, sentenceOf } from './generated.ts';
import { paintedIn, type Stage } from './stage.ts';
import type { Row } from './table.ts';

const seconds = 30;
const perSecond = 1_000;
/** One paragraph in so many has a mention. */
const every = 20;

const page = htmlPage(
  '<div id="feed"></div>',
  '<style>p{content-visibility:auto;contain-intrinsic-height:20px}</style>',
);

/** Frames that other work of the machine takes come and go: by turns, each way round, so that both have their share. */
const turns = ['bare', 'ours', 'ours', 'bare'] as const;

/** Frames shown and lost while a feed grows, and whether all its mentions stand soon after. */
export async function measureFeed(stage: Stage): Promise<Row[]> {
  const frames = { bare: 0, ours: 0 };
  let missing = 0;
  let mentions = 0;
  for (const turn of turns) {
    const fed = await runFeed(stage, turn === 'bare');
    frames[turn] += fed.frames;
    if (turn === 'bare') continue;
    mentions += fed.mentions;
    missing += fed.mentions - fed.painted;
  }
  const lost = 1 - frames.ours / frames.bare;
  return [
    {
      what: `Frames lost while a feed adds ${perSecond} paragraphs a second for ${seconds} s, twice`,
      measured: `${(100 * lost).toFixed(1)} % (${frames.ours} frames)`,
      against: `without the extension ${frames.bare} frames`,
      reach: '≤ 5 %',
      met: lost <= 0.05,
    },
    {
      what: 'Mentions of the feed painted 1 s after it stops',
      measured: `${mentions - missing}`,
      against: `${mentions} in it`,
      reach: 'all',
      met: missing === 0,
    },
  ];
}

async function runFeed(stage: Stage, isBare: boolean) {
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
  const painted = isBare ? 0 : await paintedIn(tab);
  await tab.close();
  if (frames < seconds) throw new Error(`Only ${frames} frames in ${seconds} s.`);
  return { frames, mentions, painted };
}
