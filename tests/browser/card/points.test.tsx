import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { withOverlaidMentions } from '../../../extension/card/input/overlaid-mentions.ts';
import type { CardMention } from '../../../extension/card/mention.ts';
import type { EntityCard } from '../../../extension/story/view/shown.ts';
import { clickOn, pointAt, pointOn, touchAt, turnWheel } from '../../support/pointer.ts';
import { cardOf } from './support/fake-page.ts';
import { createScene, pause } from './support/scene.ts';

// How the card behaves, point by point; the numbers are those of docs/card.md.

type Scene = Awaited<ReturnType<typeof createScene>>;

let scene: Scene;

beforeEach(async () => {
  await browserPage.viewport(1000, 700);
  scrollTo(0, 0);
});

afterEach(() => scene.end());

const line = (inner: string, style = '') =>
  `<p style="margin:100px 60px;font:18px/30px sans-serif;${style}">${inner}</p>`;
const name = (entity: string, style = '') =>
  `<span data-entity="${entity}" style="${style}">${entity}</span>`;
const tall = '<div style="height:3000px"></div>';

async function open(html: string, options: Parameters<typeof createScene>[1] = {}): Promise<HTMLElement> {
  scene = await createScene(html, { ...options, settings: { delay: 0, ...options.settings } });
  await pointOn(scene.mention());
  return scene.opened();
}

const frame = () => new Promise((done) => requestAnimationFrame(done));

const press = async (words: string) => {
  await pause(160);
  await scene.press(words);
  await pause(40);
};

describe('5: no card opens', () => {
  test('while a button is held, nor while text is being selected', async () => {
    scene = await createScene(line(`In ${name('seoul')} today`), { settings: { delay: 0 } });
    const { left, top } = scene.mention().getBoundingClientRect();
    await pointAt(left - 15, top + 10);
    await pointAt(left - 15, top + 10, 'down');
    for (let step = 0; step < 8; step++) await pointAt(left - 15 + step * 5, top + 10, 'held');
    await pause(250);
    expect(document.getSelection()?.isCollapsed).toBe(false);
    expect(scene.card()).toBeNull();
    await pointAt(left + 20, top + 10, 'up');
    document.getSelection()?.removeAllRanges();
  });
});

describe('6: the card closes', () => {
  test('when its mention slides under a header that stays', async () => {
    const header =
      '<div style="position:fixed;inset:0 0 auto;height:80px;background:#fff;z-index:5">Header</div>';
    await open(header + line(name('kakao')) + tall);
    scrollTo(0, 60);
    await scene.closed();
  });

  test('when something opaque comes over its mention, and not for what can be seen through', async () => {
    await open(line(name('kakao')));
    const over = document.createElement('div');
    over.style.cssText = 'position:fixed;inset:0;background:#0001';
    document.body.append(over);
    await pause(80);
    expect(scene.card()).not.toBeNull();
    over.style.background = '#000c';
    await scene.closed();
  });

  test('when its mention leaves the box that it scrolls in', async () => {
    await open(`<div id="box" style="height:300px;overflow:auto">${line(name('kakao'))}${tall}</div>`);
    document.querySelector('#box')!.scrollTo(0, 200);
    await scene.closed();
  });

  test('not when a page makes up that it is left, scrolled, typed in or pressed', async () => {
    const card = await open(line(name('kakao')));
    dispatchEvent(new PageTransitionEvent('pagehide'));
    document.dispatchEvent(new Event('scroll'));
    for (const type of ['pointerdown', 'click', 'pointermove', 'pointerout'])
      document.body.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: 900, detail: 1 }));
    dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    await pause(450);
    expect(scene.card()).toBe(card);
  });
});

describe('7: as set', () => {
  test('the key that settings ask for opens it for a pointer that rests already', async () => {
    scene = await createScene(line(name('kakao')), { settings: { modifier: 'shift', delay: 0 } });
    await pointOn(scene.mention());
    await pause(250);
    expect(scene.card()).toBeNull();
    await userEvent.keyboard('{Shift>}');
    await scene.opened();
    await userEvent.keyboard('{/Shift}');
  });

  test('by command only: neither hovering nor a click nor a tap opens, a command does', async () => {
    scene = await createScene(line(name('kakao')), { settings: { openBy: 'command', delay: 0 } });
    await pointOn(scene.mention());
    await clickOn(scene.mention());
    await pause(250);
    expect(scene.card()).toBeNull();
    scene.cards.open(scene.page.of(scene.mention()));
    await scene.opened();
  });

  test('by click: a link laid over the name keeps its click', async () => {
    const teaser = `<div style="position:relative">${line(name('kakao'))}
      <a href="#kept" style="position:absolute;inset:0"></a></div>`;
    scene = await createScene(teaser, { settings: { openBy: 'click' } });
    await pointOn(scene.mention());
    await clickOn(scene.mention());
    await pause(150);
    expect(location.hash).toBe('#kept');
    expect(scene.card()).toBeNull();
    history.replaceState(null, '', ' ');
  });

  test('a pointer that rested before the card’s script came opens it without moving', async () => {
    document.body.innerHTML = line(name('kakao'));
    const box = document.querySelector('[data-entity]')!.getBoundingClientRect();
    const resting = new PointerEvent('pointermove', { clientX: box.left + 5, clientY: box.top + 5 });
    scene = await createScene(line(name('kakao')), { resting });
    await scene.opened();
    expect(scene.name()).toBe('Kakao');
  });
});

describe('8: names are found', () => {
  const over = (style: string) => `<div style="position:absolute;inset:0;${style}"></div>`;
  const within = (inner: string) => `<div style="position:relative">${line(name('kakao'))}${inner}</div>`;

  test.each<[string, string]>([
    [
      'a link stretched by its ::after',
      '<style>.s::after{content:"";position:absolute;inset:0}</style><a class="s" href="#x"></a>',
    ],
    ['an empty element', over('')],
    ['a hardly tinted one', over('background:rgb(0 0 0 / .05)')],
    ['one that is not visible', over('background:#fff;opacity:0')],
  ])('beneath %s', async (_, cover) => {
    await open(within(cover));
    expect(scene.name()).toBe('Kakao');
  });

  test.each<[string, string]>([
    ['an opaque element', over('background:#fff')],
    ['a gradient', over('background:linear-gradient(red,blue)')],
    ['glass', over('backdrop-filter:blur(4px)')],
    [
      'a pseudo-element with a colour',
      '<style>.s::after{content:"";position:absolute;inset:0;background:red}</style><a class="s" href="#x"></a>',
    ],
    [
      'a drawing',
      '<svg style="position:absolute;inset:0;width:100%;height:100%"><rect width="100%" height="100%" /></svg>',
    ],
  ])('but not beneath %s', async (_, cover) => {
    scene = await createScene(within(cover), { settings: { delay: 0 } });
    await pointOn(scene.mention());
    await pause(250);
    expect(scene.card()).toBeNull();
  });

  test('beneath a pointer that was fast, once it rests; on its way it is not asked what lies beneath', async () => {
    // No card opens on the way: for an open one it is asked all the time whether its name is still in sight.
    scene = await createScene(within(over('')) + tall, { settings: { delay: 500 } });
    let movedAt = 0;
    const moved = () => (movedAt = performance.now());
    addEventListener('pointermove', moved, true);
    /** Milliseconds from the last move to each time that it was asked what lies beneath. */
    const asked: number[] = [];
    const ask = document.elementsFromPoint.bind(document);
    const spy = vi.spyOn(document, 'elementsFromPoint').mockImplementation((x, y) => {
      asked.push(performance.now() - movedAt);
      return ask(x, y);
    });
    const { left, top } = scene.mention().getBoundingClientRect();
    await pointAt(left + 500, top);
    await frame();
    // Twenty moves, alternately far apart, so that none of them is slow.
    for (let at = 1; at <= 20; at++) {
      await pointAt(left + (at % 2 ? 5 : 500), top + 10);
      await frame();
    }
    // On a slow machine the pointer may rest on its way for so long that it is right to ask.
    expect(asked.filter((ms) => ms < 45).length).toBeLessThan(10);
    removeEventListener('pointermove', moved, true);
    await pointAt(left + 5, top + 10);
    await scene.opened();
    expect(scene.name()).toBe('Kakao');
    expect(asked.length).toBeGreaterThan(0);
    spy.mockRestore();
  });

  test('looking through asks for few boxes, on a page of 2,400 names under one sheet of glass', async () => {
    const names = Array.from({ length: 2400 }, () => `<p>The ${name('kakao')} of today</p>`).join('');
    scene = await createScene(`<div style="position:relative">${names}${over('')}</div>`);
    const elements = [...document.querySelectorAll('[data-entity]')];
    const mentions = elements.map((element) => scene.page.of(element));
    const element = ({ id }: CardMention) => elements[id - 1]!;
    let asked = 0;
    const page = withOverlaidMentions(
      {
        ...scene.page,
        at: () => undefined,
        list: () => mentions,
        element,
        rects(mention) {
          asked++;
          return [...element(mention).getClientRects()];
        },
      },
      document,
      AbortSignal.timeout(10_000),
    );
    let found = 0;
    for (let at = 0; at < 1000; at++) if (page.at(10 + (at % 80), 20 + ((at * 37) % 600))) found++;
    expect(found).toBeGreaterThan(50);
    // Once each, and then only what is near the point.
    expect(asked).toBeLessThan(2400 + 5 * 1000);
  });
});

describe('11: size and scrolling', () => {
  test('a card that does not scroll lets the page scroll under the wheel; one that does keeps it', async () => {
    const card = await open(line(name('deepseek-r1')) + tall);
    await pointOn(card);
    await turnWheel(card, 40);
    await expect.poll(() => scrollY).toBe(40);
    scrollTo(0, 0);
    await press('More');
    await turnWheel(card.querySelector('.body')!, 40);
    await expect.poll(() => card.querySelector('.body')!.scrollTop).toBeGreaterThan(0);
    await turnWheel(card.querySelector('.body')!, 9000);
    await pause(150);
    await turnWheel(card.querySelector('.body')!, 200);
    await turnWheel(card.querySelector('.bar')!, 200);
    await pause(150);
    expect(scrollY).toBe(0);
  });

  test.each([350, 300, 260])(
    '12: in a view %i px high who it is and the note are seen, above the foot',
    async (height) => {
      await browserPage.viewport(500, height);
      const card = await open(`<p style="margin:0">${name('deepseek-r1')}</p>`);
      const note = card.querySelector('.note')!.getBoundingClientRect();
      expect(card.querySelector('.gist')!.getBoundingClientRect().height).toBeGreaterThan(10);
      expect(note.height).toBeGreaterThan(10);
      expect(note.bottom).toBeLessThanOrEqual(card.querySelector('.foot')!.getBoundingClientRect().top);
      const body = card.querySelector('.body')!;
      expect(body.scrollHeight).toBeLessThanOrEqual(body.clientHeight);
    },
  );

  test('4: nothing in it changes its size by itself', async () => {
    const card = await open(line(name('deepseek-r1')) + tall);
    const sizes = new Set<string>();
    for (let at = 0; at < 20; at++) {
      scrollTo(0, at);
      await pause(16);
      const { width, height } = card.getBoundingClientRect();
      sizes.add(`${width} ${height}`);
    }
    expect([...sizes]).toHaveLength(1);
  });
});

describe('13: what is asked for', () => {
  test('the sources of a note are in sight, the button keeps focus, and the card stays; pressed again they go', async () => {
    scene = await createScene(line(name('deepseek-r1')));
    scene.cards.open(scene.page.of(scene.mention()));
    const card = await scene.opened();
    await press('sources');
    await pause(400);
    const note = card.querySelector('.note')!.getBoundingClientRect();
    const body = card.querySelector('.body')!.getBoundingClientRect();
    // The name stays above it: one sees whose note that is.
    const heading = card.querySelector('.name')!.getBoundingClientRect();
    expect(heading.top).toBeGreaterThanOrEqual(body.top - 1);
    expect(note.top).toBeGreaterThanOrEqual(heading.bottom - 1);
    expect(Math.abs(note.bottom - body.bottom) < 1 || Math.abs(note.top - heading.bottom) < 1).toBe(true);
    expect(scene.card()).toBe(card);
    expect(scene.tree.activeElement).toBe(scene.button('sources'));
    expect(scene.button('sources').ariaExpanded).toBe('true');
    await press('sources');
    expect(card.querySelector('.sides')).toBeNull();
  });

  test('the rest of a long list is shown by a button that keeps its focus', async () => {
    const plain = cardOf('kakao');
    const facts = Array.from({ length: 30 }, (_, at) => ({ ...plain.gist!, text: `Fact ${at}` }));
    scene = await createScene(line(name('kakao')), { describe: async () => ({ ...plain, facts }) });
    scene.cards.open(scene.page.of(scene.mention()));
    const card = await scene.opened();
    await press('More');
    [...card.querySelectorAll('summary')].find((one) => one.textContent?.includes('Background'))!.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => card.querySelectorAll('details[open]').length).toBe(1);
    const count = () => card.querySelectorAll('.fact').length;
    expect(count()).toBe(5);
    await press('Show all (30)');
    await pause(400);
    expect(count()).toBe(30);
    expect(scene.card()).toBe(card);
    expect(scene.tree.activeElement?.textContent).toBe('Less');
  });
});

describe('14: following', () => {
  test('each step of the trail is found again as it was left, with focus in the card', async () => {
    await open(line(name('openai')));
    await press('More');
    const body = () => scene.tree.querySelector('.body')!;
    // As a reader does before pressing; pressing by itself would scroll and press in one moment.
    scene.button('Sam Altman')!.scrollIntoView({ block: 'center' });
    await pause(50);
    const left = body().scrollTop;
    await press('Sam Altman');
    await expect.poll(scene.name).toBe('Sam Altman');
    expect(left).toBeGreaterThan(0);
    expect(scene.button('More')).toBeDefined();
    expect(body().scrollTop).toBe(0);
    expect(scene.tree.activeElement).toBe(scene.card());
    await press('Back');
    await expect.poll(scene.name).toBe('OpenAI');
    expect(scene.tree.querySelector('.foot [aria-expanded=true]')).not.toBeNull();
    expect(body().scrollTop).toBe(left);
    expect(scene.tree.querySelectorAll('.entry')).toHaveLength(1);
    expect(scene.tree.activeElement).toBe(scene.card());
  });

  test('names that can be followed, and the trail, are written as the page would', async () => {
    await open(`<div lang="ko">${line(name('openai'))}</div>`);
    expect(scene.name()).toBe('오픈AI');
    await press('More');
    await press('샘 올트먼');
    await expect.poll(scene.name).toBe('샘 올트먼');
    const trail = [...scene.tree.querySelectorAll<HTMLElement>('.step bdi')];
    expect(trail.map(({ textContent, lang }) => [textContent, lang])).toEqual([
      ['오픈AI', 'ko'],
      ['샘 올트먼', 'ko'],
    ]);
  });

  test('a card opened by command stays open while names are followed by keyboard', async () => {
    scene = await createScene(line(name('openai')));
    scene.cards.open(scene.page.of(scene.mention()));
    await scene.opened();
    await press('More');
    await press('Sam Altman');
    await expect.poll(scene.name).toBe('Sam Altman');
    await pause(400);
    expect(scene.name()).toBe('Sam Altman');
  });
});

describe('15: the menu', () => {
  test('lies over the card in full view, also where that was scrolled, and changes nothing under it', async () => {
    const card = await open(line(name('openai')));
    await press('More');
    const body = card.querySelector('.body')!;
    body.scrollTop = 200;
    const before = card.getBoundingClientRect();
    await press('Why is this');
    const menu = card.querySelector('.menu')!;
    const { top, bottom } = menu.getBoundingClientRect();
    expect(top).toBeGreaterThan(before.top);
    expect(bottom).toBeLessThan(before.bottom);
    expect(menu.scrollHeight).toBe(menu.clientHeight);
    expect(body.scrollTop).toBe(200);
    expect(card.getBoundingClientRect().height).toBe(before.height);
  });

  test('a card less high than it grows', async () => {
    const bare = { ...cardOf('kakao'), names: [], facts: [], stories: [], gist: { text: '', from: [] } };
    const card = await open(line(name('kakao')), { describe: async () => bare });
    await press('Why is this');
    const menu = card.querySelector('.menu')!;
    expect(menu.scrollHeight).toBe(menu.clientHeight);
    expect(menu.getBoundingClientRect().bottom).toBeLessThan(card.getBoundingClientRect().bottom);
  });

  test('Escape closes it first, and gives focus back to its button; then the card', async () => {
    await open(line(name('openai')));
    await press('Why is this');
    expect(scene.tree.activeElement?.className).toBe('menu');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => scene.tree.querySelector('.menu')).toBeNull();
    expect(scene.tree.activeElement).toBe(scene.button('Why is this'));
    expect(scene.card()).not.toBeNull();
    await userEvent.keyboard('{Escape}');
    await scene.closed();
  });

  test('a press elsewhere in the card closes it, and so does its own button', async () => {
    await open(line(name('openai')));
    await pause(160);
    await clickOn(scene.button('Why is this'));
    await expect.poll(() => scene.tree.querySelector('.menu')).not.toBeNull();
    await clickOn(scene.button('Why is this'));
    await expect.poll(() => scene.tree.querySelector('.menu')).toBeNull();
    await clickOn(scene.button('Why is this'));
    await expect.poll(() => scene.tree.querySelector('.menu')).not.toBeNull();
    await clickOn(scene.tree.querySelector('.kind')!);
    await expect.poll(() => scene.tree.querySelector('.menu')).toBeNull();
    expect(scene.card()).not.toBeNull();
  });
});

describe('17: pinned, by keyboard', () => {
  test('arrow keys on its handle move it, Shift further, never out of view; the page stays', async () => {
    const card = await open(line(name('openai')) + tall);
    await press('Pin');
    await pause(30);
    const handle = scene.button('Move');
    expect(handle.getAttribute('aria-description')).toMatch(/arrow keys/);
    handle.focus();
    const { left, top } = card.getBoundingClientRect();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}');
    await pause(40);
    expect(card.getBoundingClientRect()).toMatchObject({ left: left + 32, top: top + 16 });
    await userEvent.keyboard('{Shift>}{ArrowRight}{/Shift}');
    await pause(40);
    expect(card.getBoundingClientRect().left).toBe(left + 128);
    for (let at = 0; at < 4; at++) await userEvent.keyboard('{Shift>}{ArrowLeft}{/Shift}');
    await pause(40);
    expect(card.getBoundingClientRect().left).toBe(8);
    expect(scrollY).toBe(0);
  });
});

describe('19: targets', () => {
  test.each([
    ['at first sight', []],
    ['unfolded', ['More']],
    ['with its menu', ['Why is this']],
    ['pinned', ['Pin']],
  ])('are at least 24 by 24 px %s', async (_, presses) => {
    const card = await open(line(name('deepseek-r1')));
    for (const words of presses) await press(words);
    const targets = [...card.querySelectorAll('button, a, summary')].filter((one) => one.checkVisibility());
    expect(targets.length).toBeGreaterThan(3);
    const small = targets.filter((one) => {
      const { width, height } = one.getBoundingClientRect();
      return Math.min(width, height) < 24;
    });
    expect(small.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });
});

describe('21: by touch', () => {
  test('a long press on a link opens the sheet, and swiping it down closes it', async () => {
    await browserPage.viewport(360, 640);
    scene = await createScene('<a href="#x" data-entity="kakao">Kakao</a>');
    const { left, top } = scene.mention().getBoundingClientRect();
    await touchAt('touchStart', left + 4, top + 5);
    await pause(300);
    expect(scene.card()).toBeNull();
    const card = await scene.opened();
    await touchAt('touchEnd', left + 4, top + 5);
    expect(card.className).toBe('card sheet');
    for (const button of card.querySelectorAll('.icon-button'))
      expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(40);
    const bar = card.querySelector<HTMLElement>('.bar')!.getBoundingClientRect();
    const [x, y] = [bar.left + 60, bar.top + 14];
    await touchAt('touchStart', x, y);
    for (let down = 5; down <= 30; down += 5) await touchAt('touchMove', x, y + down);
    expect(scene.card()).not.toBeNull();
    for (let down = 35; down <= 85; down += 5) await touchAt('touchMove', x, y + down);
    await touchAt('touchEnd', x, y + 85);
    await scene.closed();
  });
});

describe('23: words', () => {
  test('Japanese has its own quotation marks, Korean its own line ends, dates never break', async () => {
    const card = await open(line(name('deepseek-r1')), { locale: 'ja' });
    expect(getComputedStyle(card.querySelector('q')!).quotes).toMatch(/^"「" "」"/);
    expect(getComputedStyle(card.querySelector('.gist .date')!).whiteSpace).toBe('nowrap');
    expect(card.querySelector('.gist .date')?.textContent).toBe('20 January 2025');
    expect(card.querySelector('.gist bdi')?.getAttribute('lang')).toBe('en');
    scene.end();
    const korean = await open(line(name('deepseek-r1')), { locale: 'ko' });
    expect(getComputedStyle(korean).wordBreak).toBe('keep-all');
    scene.end();
    const english = await open(line(name('deepseek-r1')), { locale: 'en-US' });
    expect(english.querySelector('figcaption')?.textContent).toContain('17 March 2025');
  });
});

test('25: every listener on the page is passive, but for keys, and for clicks that a card may take back', async () => {
  const spies = [vi.spyOn(document, 'addEventListener'), vi.spyOn(window, 'addEventListener')];
  await open(line(name('kakao')));
  const added = spies.flatMap(({ mock }) => mock.calls);
  for (const spy of spies) spy.mockRestore();
  const active = added.filter(([, , options]) => typeof options !== 'object' || !options.passive);
  expect(added.length).toBeGreaterThan(10);
  expect(new Set(active.map(([type]) => type))).toEqual(
    new Set(['keydown', 'keyup', 'keypress', 'click', 'auxclick', 'dblclick']),
  );
});

describe('25: bad input', () => {
  test('500 relations, 5,000 letters in each: the card shows no more at once, and is there as soon', async () => {
    const words = 'W'.repeat(5000);
    const card = cardOf('deepseek-r1');
    const from = [{ is: 'source' as const, id: 's', title: words, publisher: words }];
    const heavy: EntityCard = {
      ...card,
      name: words,
      gist: { text: words, from },
      stories: [
        {
          ...card.stories[0]!,
          quotes: [{ id: 'S1', text: words, marks: [[0, 5]] }],
          relations: Array.from({ length: 500 }, (_, at) => ({
            label: words,
            other: { id: `${at}`, kind: 'person' as const, name: words, names: [] },
            from,
          })),
        },
      ],
    };
    const openingOf = async (
      card: EntityCard,
    ): Promise<{ took: number; elements: number; letters: number }> => {
      let answered = 0;
      const describing = async () => {
        answered = performance.now();
        return card;
      };
      scene = await createScene(line(name('x')), { describe: describing, settings: { openBy: 'click' } });
      const seen = new Promise<number>((done) => {
        new MutationObserver((_, observer) => {
          if (!scene.card()) return;
          observer.disconnect();
          scene.card()!.getBoundingClientRect();
          done(performance.now());
        }).observe(scene.tree, { childList: true, subtree: true });
      });
      scene.cards.open(scene.page.of(scene.mention()));
      const took = (await seen) - answered;
      const shown = scene.card()!;
      const opened = {
        took,
        elements: shown.querySelectorAll('*').length,
        letters: shown.textContent!.length,
      };
      scene.end();
      return opened;
    };
    const usual: Awaited<ReturnType<typeof openingOf>>[] = [];
    const weighed: typeof usual = [];
    for (let at = 0; at < 5; at++) {
      usual.push(await openingOf(card));
      weighed.push(await openingOf(heavy));
    }
    // What is shown of 2.5 million letters is what makes the time, and does not depend on the machine.
    expect(weighed[0]!.elements).toBeLessThan(1.5 * usual[0]!.elements);
    expect(weighed[0]!.letters).toBeLessThan(4 * words.length);
    // The best of five: what else the machine does is not the card's time. Twice a usual card's is what was seen.
    const best = (openings: typeof usual) => Math.min(...openings.map(({ took }) => took));
    expect(best(weighed)).toBeLessThan(Math.max(1000 / 60, 5 * best(usual)));
  });
});
