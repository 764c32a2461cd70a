import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserPage } from 'vitest/browser';
import story from '../../../data/stories/south-korea-ai-2025.json' with { type: 'json' };
import type { EntityCard, StoryPart } from '../../../extension/story/view/shown.ts';
import { pointOn } from '../../support/pointer.ts';
import { cardOf } from './support/fake-page.ts';
import { createScene, pause } from './support/scene.ts';

// What a card answers at first sight, and that it is whole at every size.

type Scene = Awaited<ReturnType<typeof createScene>>;
let scene: Scene;
/** Days are written without their year for twelve months. */
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T12:00:00Z') }));
afterEach(() => {
  scene.end();
  vi.useRealTimers();
});

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

test('unfolded, no card is half as high as with all of it: what is not asked for is one line', async () => {
  await browserPage.viewport(1000, 700);
  const heights: [height: number, id: string][] = [];
  for (const id of ids) {
    const card = await open(text(id, 40));
    await scene.press('More');
    await pause(40);
    const body = card.querySelector('.body')!;
    expect([...card.querySelectorAll('details')].filter((one) => one.open)).toEqual([]);
    heights.push([body.scrollHeight, id]);
    scene.end();
  }
  console.info(`unfolded: ${heights.map(([height]) => height).join(' ')}`);
  expect(heights.filter(([height]) => height > 1_300)).toEqual([]);
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
    expect(caption.textContent).toBe('In your story of 3 May · The Baltic Post');
    expect(caption.querySelector('a')?.href).toBe('https://baltic.example/own-a');
    expect(card.querySelector('.section h3')?.textContent).toBe('In 3 of your stories, last on 3 May');
    expect([...card.querySelectorAll('.others dd')].map((one) => one.textContent)).toEqual([
      'Dockers vote for a strike',
      'Tideway names a new board',
    ]);
    expect(card.querySelector('.foot')?.textContent).toContain('Grain ships wait off Gdańsk');
    await scene.press('Dockers vote');
    expect(scene.actions.openStory).toHaveBeenCalledExactlyOnceWith('own-b');
    await scene.press('In your story of 3 May');
    expect(scene.actions.openStory).toHaveBeenLastCalledWith('own-a', 'S2');
  });

  test('says when it was read, and of what day it is where that was long before', async () => {
    const read = (on: string) => {
      const [first] = marta.stories;
      return { ...marta, stories: [{ ...first!, kept: { ...first!.kept!, read: on } }] };
    };
    const soon = await open(text('x', 40), describeAs(read('2026-05-04')));
    expect(soon.querySelector('figcaption')?.textContent).toBe('You read this on 4 May · The Baltic Post');
    scene.end();
    const late = await open(text('x', 40), describeAs(read('2026-11-02')));
    expect(late.querySelector('figcaption')?.textContent).toBe(
      'You read this on 2 November · The Baltic Post, 3 May',
    );
  });

  test('says which file it came from where nobody read it here, and calls nothing of it theirs', async () => {
    const imported = { file: 'ministers.json', at: '2026-05-09T12:00:00.000Z' };
    const [first, ...others] = marta.stories;
    const taken = { ...first!, kept: { ...first!.kept!, read: '2026-05-04', imported } };
    const card = await open(text('x', 40), describeAs({ ...marta, stories: [taken] }));
    expect(card.querySelector('.kept-mark')?.textContent).toContain('imported');
    expect(card.querySelector('.kept-mark')?.textContent).not.toContain('your');
    expect(card.querySelector('figcaption')?.textContent).toBe(
      'From \u2068ministers.json\u2069, imported 9 May 2026 · The Baltic Post',
    );
    scene.end();
    const both = await open(text('x', 40), describeAs({ ...marta, stories: [taken, ...others] }));
    expect(both.querySelector('.kept-mark')?.textContent).toContain('your story');
  });

  test('says the year of what is older than a year', async () => {
    const old = { ...marta.stories[1]!, published: '2025-04-21' };
    const card = await open(text('x', 40), describeAs({ ...marta, stories: [old, marta.stories[2]!] }));
    expect(card.querySelector('figcaption')?.textContent).toContain('21 April 2025');
    expect(card.querySelector('.others dt')?.textContent).toBe('11 Feb');
  });

  test('without a line says so, and the sentence answers', async () => {
    const { gist: _, ...bare } = marta;
    const card = await open(text('x', 40), describeAs({ ...bare, stories: bare.stories.slice(0, 1) }));
    expect(card.textContent).toContain('No line says who this is.');
    expect(card.querySelector('.brief')?.textContent).toContain('walked out at ten');
    expect(card.querySelector('.others')).toBeNull();
    // Nothing is typed in a page: that is for a page of our own.
    expect(card.querySelector('input, textarea, [contenteditable]')).toBeNull();
    await scene.press('Add a line');
    expect(scene.actions.editName).toHaveBeenCalledExactlyOnceWith('own-a', 'own-1', true);
  });

  test('its menu leads to where it is edited, and says that it is not this person here', async () => {
    await open(text('x', 40), describeAs(marta));
    await scene.press('Why is this underlined?');
    await scene.press('Edit in your stories');
    expect(scene.actions.editName).toHaveBeenCalledExactlyOnceWith('own-a', 'own-1', false);
    await scene.press('Not this person here');
    expect(scene.actions.notHere).toHaveBeenCalledExactlyOnceWith('own-1');
    await expect
      .poll(() => scene.card()?.textContent)
      .toContain('Marta Zielińska is no longer underlined on this page.');
    await scene.press('Undo');
    await expect.poll(() => scene.undo.mock.calls.length).toBe(1);
  });

  test('of a story that comes with Backstory keeps its line, not quoted, and gains the sentence', async () => {
    const known = cardOf('samsung');
    const card = await open(
      text('x', 40),
      describeAs({ ...known, stories: [...known.stories, marta.stories[0]!] }),
    );
    expect(card.querySelector('.kept-mark')?.textContent).toContain('also yours');
    expect(card.querySelector('.foot')?.textContent).toContain('In 2 stories');
    expect(card.querySelector('.gist q')).toBeNull();
    expect(card.querySelector('.brief')?.textContent).toContain('walked out at ten');
  });
});

describe('a name that may mean two', () => {
  const named = (id: string, name: string, published: string): EntityCard => ({
    ...marta,
    ...{ id, name, stories: [{ ...marta.stories[0]!, id: `of-${id}`, published }] },
  });
  const elif = named('own-1', 'Elif Kaya', '2026-05-03');
  const { gist: _, ...deniz } = named('own-2', 'Deniz Kaya', '2026-03-20');
  const page = '<p style="margin:60px"><span data-entity="own-1" data-others="own-2">Kaya</span></p>';
  const asking = { describe: async () => ({ ...elif, rivals: [deniz] }) };

  test('asks which one is meant, with what tells them apart', async () => {
    const card = await open(page, asking);
    expect(card.querySelector('.name')?.textContent).toBe('Kaya');
    expect(card.querySelector('.kept-mark')?.textContent).toContain('2 of yours');
    expect(card.querySelector('.section h3')?.textContent).toBe('Which one is meant?');
    expect([...card.querySelectorAll('.which li')].map((one) => one.textContent)).toEqual([
      'Elif Kayachief negotiator of the Harbour Workers’ Union · 3 MayThis one',
      'Deniz KayaGrain ships wait off Gdańsk · 20 MarchThis one',
    ]);
    expect(card.querySelector('.foot')?.textContent).toContain('Neither');
    // Whoever is asked has read of neither yet.
    expect(scene.actions.opened).not.toHaveBeenCalled();
  });

  test('the answer is kept for the page and shown, and can be given anew', async () => {
    await open(page, asking);
    await scene.press('This one: Deniz Kaya');
    expect(scene.actions.chooseMeaning).toHaveBeenCalledExactlyOnceWith('Kaya', 'own-2', ['own-1']);
    await expect.poll(() => scene.name()).toBe('Deniz Kaya');
    expect(scene.card()?.querySelector('.which')).toBeNull();
    await scene.press('Why is this underlined?');
    await scene.press('“Kaya” means another one');
    await expect.poll(() => scene.card()?.querySelector('.which')).not.toBeNull();
    await scene.press('This one: Elif Kaya');
    expect(scene.actions.chooseMeaning).toHaveBeenLastCalledWith('Kaya', 'own-1', ['own-2']);
    await expect.poll(() => scene.name()).toBe('Elif Kaya');
  });

  test('where that could not be kept, the card says so and goes on asking', async () => {
    await open(page, asking);
    scene.actions.chooseMeaning.mockRejectedValueOnce(new Error('no room'));
    await scene.press('This one: Deniz Kaya');
    await expect.poll(() => scene.card()?.textContent).toContain('That could not be saved.');
    expect(scene.card()?.querySelector('.which')).not.toBeNull();
  });

  test('neither of them is the name left alone on this page', async () => {
    await open(page, asking);
    await scene.press('Neither');
    expect(scene.actions.silenceName).toHaveBeenCalledOnce();
    await expect.poll(() => scene.card()?.textContent).toContain('“Kaya” is no longer underlined');
  });

  test('does not ask where the reader has said it before', async () => {
    await open(page.replace('data-others', 'data-chosen data-others'), asking);
    expect(scene.name()).toBe('Elif Kaya');
    await scene.press('Why is this underlined?');
    expect(scene.button('“Kaya” means another one')).toBeTruthy();
  });

  test('heeds no press that no person made', async () => {
    const card = await open(page, asking);
    for (const button of card.querySelectorAll<HTMLElement>('button')) button.click();
    await pause(50);
    expect(scene.actions.chooseMeaning).not.toHaveBeenCalled();
    expect(scene.actions.silenceName).not.toHaveBeenCalled();
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
