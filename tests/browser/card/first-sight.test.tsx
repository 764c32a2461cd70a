import { afterEach, describe, expect, test } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import story from '../../../data/stories/south-korea-ai-2025.json' with { type: 'json' };
import type { EntityCard, StoryPart } from '../../../extension/story/view/shown.ts';
import { pointOn } from '../../support/pointer.ts';
import { cardOf } from './support/fake-page.ts';
import { createScene, pause } from './support/scene.ts';

// What a card answers at first sight, and that it is whole at every size.

type Scene = Awaited<ReturnType<typeof createScene>>;
let scene: Scene;
afterEach(() => scene.end());

const ids = story.entities.map(({ id }) => id);
const text = (id: string, top: number) =>
  `<p style="margin:0;position:absolute;top:${top}px;left:20px"><span data-entity="${id}">${id}</span></p>`;

async function open(html: string, options: Parameters<typeof createScene>[1] = {}): Promise<HTMLElement> {
  scene = await createScene(html, { ...options, settings: { delay: 0, ...options.settings } });
  await pointOn(scene.mention());
  const card = await scene.opened();
  await pause(40);
  return card;
}

test('the median card is as high as a preview in an encyclopedia, and none is much higher', async () => {
  await browserPage.viewport(1000, 700);
  const heights: number[] = [];
  for (const id of ids) {
    heights.push((await open(text(id, 40))).getBoundingClientRect().height);
    scene.end();
  }
  heights.sort((a, b) => a - b);
  console.info(`heights: ${heights.map(Math.round).join(' ')}`);
  expect(heights[Math.floor(heights.length / 2)]).toBeLessThanOrEqual(265);
  expect(heights.at(-1)).toBeLessThanOrEqual(330);
}, 60_000);

describe.each([
  [640, 400],
  [853, 533],
  [320, 568],
])('at %i by %i', (width, height) => {
  test.each<[string, string]>([
    ['as it is', ''],
    ['with text of 20 px', 'font-size: 17.5px'],
    ['with text of 24 px', 'font-size: 21px'],
    ['with the spacing of WCAG 1.4.12', 'line-height: 1.5; letter-spacing: .12em; word-spacing: .16em'],
  ])(
    'nothing is cut or out of reach, %s',
    async (_, style) => {
      await browserPage.viewport(width, height);
      const hidden: string[] = [];
      for (const id of ids.filter((__, at) => at % 4 === 0)) {
        for (const top of [10, height / 2 - 10, height - 40]) {
          const card = await open(text(id, top), { locale: 'en-GB' });
          if (style) {
            scene.tree.querySelector<HTMLElement>('.tokens')!.style.cssText += style;
            window.dispatchEvent(new Event('resize'));
            await pause(60);
          }
          const box = card.getBoundingClientRect();
          const body = card.querySelector<HTMLElement>('.body')!;
          const foot = card.querySelector('.foot')!.getBoundingClientRect();
          const isInside = Math.min(box.left, box.top, width - box.right, height - box.bottom) >= 7;
          const isReached = body.scrollHeight <= body.clientHeight || body.tabIndex === 0;
          if (!isInside || !isReached || foot.bottom > box.bottom || foot.height < 24)
            hidden.push(
              `${id} at ${top}: ${Math.round(body.scrollHeight - body.clientHeight)} px, ${isInside}`,
            );
          scene.end();
        }
      }
      expect(hidden).toEqual([]);
    },
    60_000,
  );
});

const sentence = (id: string, words: string, name: string) => ({
  id,
  text: words,
  marks: [[words.indexOf(name), words.indexOf(name) + name.length]] as [number, number][],
});

const keptPart = (id: string, title: string, published: string, words: string): StoryPart => ({
  ...{ id, title, published, language: 'en', events: [], relations: [], notes: [] },
  quotes: [sentence('S2', words, 'Marta Zielińska')],
  kept: { site: 'The Baltic Post', url: `https://baltic.example/${id}` },
});

const marta: EntityCard = {
  ...{ id: 'own-1', kind: 'person', name: 'Marta Zielińska', names: [], facts: [], background: false },
  gist: {
    text: 'chief negotiator of the Harbour Workers’ Union',
    from: [{ is: 'sentence', story: 'own-a', id: 'S2', text: 'x' }],
  },
  stories: [
    keptPart('own-a', 'Grain ships wait off Gdańsk', '2026-05-03', 'Marta Zielińska walked out at ten.'),
    keptPart('own-b', 'Dockers vote for a strike', '2026-04-21', 'Marta Zielińska counted the votes.'),
    keptPart('own-c', 'Tideway names a new board', '2026-02-11', 'Marta Zielińska was not asked.'),
  ],
};

describe('a name that the reader kept', () => {
  const describeAs = (card: EntityCard) => ({ describe: async () => card });

  test('says whose words it has: the line in quotation marks, the newest sentence, where and when', async () => {
    await browserPage.viewport(1000, 700);
    const card = await open(text('x', 40), describeAs(marta));
    expect(card.querySelector('.kept-mark')?.textContent).toContain('your story');
    expect(card.querySelector('.gist q')?.textContent).toBe(marta.gist!.text);
    expect(card.querySelector('.brief')?.textContent).toContain('walked out at ten');
    const caption = card.querySelector('figcaption')!;
    expect(caption.textContent).toBe('In your story of 3 May 2026 · The Baltic Post');
    expect(caption.querySelector('a')?.href).toBe('https://baltic.example/own-a');
    expect(card.querySelector('.section h3')?.textContent).toBe('In 3 of your stories, last on 3 May 2026');
    expect([...card.querySelectorAll('.others dd')].map((one) => one.textContent)).toEqual([
      'Dockers vote for a strike',
      'Tideway names a new board',
    ]);
    expect(card.querySelector('.foot')?.textContent).toContain('Grain ships wait off Gdańsk');
    await scene.press('Dockers vote');
    expect(scene.actions.openStory).toHaveBeenCalledExactlyOnceWith('own-b');
  });

  test('without a line says so, and the sentence answers', async () => {
    const { gist: _, ...bare } = marta;
    const card = await open(text('x', 40), describeAs({ ...bare, stories: bare.stories.slice(0, 1) }));
    expect(card.textContent).toContain('No line in your stories says who this is.');
    expect(card.querySelector('.brief')?.textContent).toContain('walked out at ten');
    expect(card.querySelector('.others')).toBeNull();
  });

  test('of a story that comes with Backstory keeps its line, not quoted, and gains the sentence', async () => {
    const known = cardOf('samsung');
    const card = await open(
      text('x', 40),
      describeAs({ ...known, stories: [...known.stories, marta.stories[0]!] }),
    );
    expect(card.querySelector('.kept-mark')?.textContent).toContain('also yours');
    expect(card.querySelector('.gist q')).toBeNull();
    expect(card.querySelector('.brief')?.textContent).toContain('walked out at ten');
  });
});

test('the spelling that was pointed at stands under the name where it could be another’s', async () => {
  await browserPage.viewport(1000, 700);
  const card = await open('<p style="margin:60px"><span data-entity="lee-jae-yong">이재용</span></p>');
  expect(card.querySelector('.beside')?.textContent).toBe('이재용');
  scene.end();
  const same = await open('<p style="margin:60px"><span data-entity="sam-altman">Altman’s</span></p>');
  expect(same.querySelector('.beside')).toBeNull();
});
