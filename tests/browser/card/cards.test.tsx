import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page as browserPage, userEvent } from 'vitest/browser';
import { clickOn, pointAt, pointOn, tapOn } from '../../support/pointer.ts';
import { createScene, pause } from './support/scene.ts';

type Scene = Awaited<ReturnType<typeof createScene>>;

const text = `<p style="margin:60px;font:18px/30px sans-serif;width:500px">Officials in
  <span data-entity="seoul">Seoul</span> asked what <span data-entity="deepseek-r1">DeepSeek-R1</span> did.</p>
  <p><button id="other">Other</button></p><div style="height:2000px"></div>`;

let scene: Scene;

beforeEach(async () => {
  await browserPage.viewport(1000, 700);
  scrollTo(0, 0);
});

afterEach(() => scene.end());

async function open(html = text, options = {}): Promise<Scene> {
  scene = await createScene(html, options);
  await pointOn(scene.mention());
  await scene.opened();
  return scene;
}

describe('by a real pointer', () => {
  test('opens after a rest, clear of its line, in a closed tree, with nothing else added to the page', async () => {
    scene = await createScene(text);
    const before = document.documentElement.outerHTML;
    await pointOn(scene.mention());
    await pause(150);
    expect(scene.card()).toBeNull();
    expect(scene.host.isConnected).toBe(false);
    const card = await scene.opened();
    expect(scene.name()).toBe('Seoul');
    expect(scene.host.shadowRoot).toBeNull();
    expect(scene.host.parentNode).toBe(document.documentElement);
    expect(scene.page.open?.entity).toBe('seoul');
    expect(card.getBoundingClientRect().top - scene.mention().getBoundingClientRect().bottom).toBeCloseTo(
      8,
      0,
    );
    expect(document.activeElement).toBe(document.body);
    scene.end();
    scene.mention().removeAttribute('class');
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('counts as opened once it has stood for a second, and once only', async () => {
    scene = await createScene(text);
    const { opened } = scene.actions;
    await pointOn(scene.mention());
    await scene.opened();
    await pause(400);
    await userEvent.keyboard('{Escape}');
    await scene.closed();
    await pause(900);
    expect(opened).not.toHaveBeenCalled();
    for (let time = 0; time < 2; time++) {
      await pointAt(700, 400);
      await pointOn(scene.mention());
      await scene.opened();
      await pause(1_150);
      expect(opened).toHaveBeenCalledExactlyOnceWith('seoul');
      await userEvent.keyboard('{Escape}');
      await scene.closed();
    }
  });

  test('does not open for one that only crosses', async () => {
    scene = await createScene(text);
    await pointOn(scene.mention());
    await pause(60);
    await pointAt(700, 400);
    await pause(350);
    expect(scene.card()).toBeNull();
  });

  test('stays while the pointer is on it, and closes a while after it left', async () => {
    await open();
    const { left, top } = scene.card()!.getBoundingClientRect();
    await pointAt(left + 100, top + 60);
    await pause(500);
    expect(scene.name()).toBe('Seoul');
    await pointAt(900, 650);
    await pause(100);
    expect(scene.card()).not.toBeNull();
    await scene.closed();
    expect(scene.page.open).toBeUndefined();
  });

  test('moves to the next mention at once, as the same element', async () => {
    await open(text, { settings: { delay: 800 } });
    const card = scene.card();
    const { left, top } = scene.mention(1).getBoundingClientRect();
    for (let step = 6; step >= 0; step--) {
      await pointAt(left + 6 + step, top + 8);
      await pause(20);
    }
    await pause(80);
    expect(scene.name()).toBe('DeepSeek-R1');
    expect(scene.card()).toBe(card);
  });

  test('a click elsewhere closes; a click meant for what was there before does nothing', async () => {
    scene = await createScene(text, { settings: { delay: 0 } });
    await pointOn(scene.mention());
    await scene.opened();
    await clickOn(scene.button('More'));
    expect(scene.button('More')).toBeDefined();
    await pause(160);
    await clickOn(scene.button('More'));
    expect(scene.button('Less')).toBeDefined();
    await clickOn(document.querySelector('#other')!);
    await scene.closed();
  });

  test('opens beside something that never stops scrolling, not in it', async () => {
    const ticker = `<div id="ticker" style="height:40px;overflow:auto"><div style="height:9999px"></div></div>`;
    scene = await createScene(ticker + text);
    const scroller = document.querySelector('#ticker')!;
    const timer = setInterval(() => scroller.scrollBy(0, 3), 30);
    await pointOn(scene.mention());
    await scene.opened();
    clearInterval(timer);
    await pointAt(900, 650);
    await scene.closed();
    const page = setInterval(() => scrollBy(0, scrollY === 0 ? 1 : -1), 30);
    await pointOn(scene.mention());
    await pause(350);
    clearInterval(page);
    expect(scene.card()).toBeNull();
  });

  test('by click only, hovering opens nothing and a link keeps its click', async () => {
    const html = `${text}<a href="#x" data-entity="kakao">Kakao</a>`;
    scene = await createScene(html, { settings: { openBy: 'click' } });
    await pointOn(scene.mention());
    await pause(350);
    expect(scene.card()).toBeNull();
    await clickOn(scene.mention());
    await scene.opened();
    await clickOn(scene.mention());
    await scene.closed();
  });

  test('the line that is pointed at counts, of a name over two lines', async () => {
    const html =
      '<p style="margin:40px;font:20px/40px sans-serif;width:170px">In the city <span data-entity="ai-basic-act">AI Basic Act</span></p>';
    scene = await createScene(html);
    expect(scene.mention().getClientRects().length).toBeGreaterThan(1);
    const last = scene.mention().getClientRects().length - 1;
    await pointOn(scene.mention(), last);
    await scene.opened();
    const line = scene.mention().getClientRects()[last]!;
    expect(scene.card()!.getBoundingClientRect().top - line.bottom).toBeCloseTo(8, 0);
  });

  test('follows its mention when the page scrolls, and closes when that is out of view', async () => {
    await open();
    scrollTo(0, 30);
    await pause(60);
    const gap = scene.card()!.getBoundingClientRect().top - scene.mention().getBoundingClientRect().bottom;
    expect(gap).toBeCloseTo(8, 0);
    scrollTo(0, 900);
    await scene.closed();
  });
});

describe('by keyboard', () => {
  test('Escape closes and is kept from the page; the next one is the page’s', async () => {
    await open();
    const seen: string[] = [];
    const listen = (event: KeyboardEvent) => seen.push(`${event.type} ${event.key}`);
    document.addEventListener('keydown', listen, true);
    document.addEventListener('keyup', listen, true);
    await userEvent.keyboard('{Escape}');
    await scene.closed();
    expect(seen).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(seen).toEqual(['keydown Escape', 'keyup Escape']);
    document.removeEventListener('keydown', listen, true);
    document.removeEventListener('keyup', listen, true);
  });

  test('a command moves focus into a dialog labelled by the name; closing gives it back', async () => {
    scene = await createScene(text);
    const other = document.querySelector<HTMLElement>('#other')!;
    other.focus();
    scene.cards.open(scene.page.of(scene.mention()));
    const card = await scene.opened();
    expect(scene.tree.activeElement).toBe(card);
    expect(card.getAttribute('role')).toBe('dialog');
    expect(scene.tree.getElementById(card.getAttribute('aria-labelledby')!)?.textContent).toBe('Seoul');
    await userEvent.keyboard('{Escape}');
    await scene.closed();
    expect(document.activeElement).toBe(other);
  });

  test('Alt+Left goes back along the trail', async () => {
    await open();
    scene.cards.open(scene.page.of(scene.mention()));
    await scene.press('More');
    await expect.poll(() => scene.button('South Korea')).toBeDefined();
    await scene.press('South Korea');
    await expect.poll(scene.name).toBe('South Korea');
    await userEvent.keyboard('{Alt>}{ArrowLeft}{/Alt}');
    await expect.poll(scene.name).toBe('Seoul');
  });

  test('opened by hovering, it is announced once', async () => {
    await open();
    await expect
      .poll(() => scene.tree.querySelector('[role=status]')?.textContent)
      .toBe('Seoul, Place: a card is open.');
  });
});

describe('pinned', () => {
  test('two cards stand side by side, one is moved by its head, each is closed by itself', async () => {
    await open();
    await pause(160);
    await clickOn(scene.button('Pin'));
    (document.activeElement as HTMLElement).blur();
    await pause(30);
    await pointAt(990, 690);
    await pause(400);
    expect(scene.all()).toHaveLength(1);
    await pointOn(scene.mention(1));
    await expect.poll(() => scene.all().length).toBe(2);
    await userEvent.keyboard('{Escape}');
    expect(scene.all()).toHaveLength(1);
    const bar = scene.tree.querySelector('.bar')!;
    const box = bar.getBoundingClientRect();
    const [x, y] = [box.left + 60, box.top + 10];
    await pointAt(x, y);
    await pointAt(x, y, 'down');
    await pointAt(x + 200, y + 50, 'held');
    await pointAt(x + 200, y + 50, 'up');
    await pause(50);
    expect(bar.getBoundingClientRect().left).toBeCloseTo(box.left + 200, 0);
    await clickOn(scene.button('Close'));
    await scene.closed();
  });
});

describe('by touch', () => {
  test('a tap opens a sheet across the foot of a narrow screen, a tap elsewhere closes it', async () => {
    await browserPage.viewport(360, 640);
    scene = await createScene(text.replace('width:500px', ''));
    await tapOn(scene.mention());
    const { left, right, bottom } = (await scene.opened()).getBoundingClientRect();
    expect([left, right, bottom]).toEqual([0, 360, 640]);
    await tapOn(document.querySelector('p')!);
    await scene.closed();
  });

  test('a tap on a link opens nothing', async () => {
    scene = await createScene('<a href="#x" data-entity="kakao">Kakao</a>');
    await tapOn(scene.mention());
    await pause(50);
    expect(scene.card()).toBeNull();
  });
});

describe('what a card asks for', () => {
  test.each([
    ['Wrong one', 'silenceName', 'Why is this'],
    ['Never underline', 'silenceEntity', 'Why is this'],
    ['Turn off', 'pauseSite', 'Why is this'],
    ['Open the story', 'openStory', undefined],
  ] as const)('%s', async (words, action, first) => {
    await open();
    if (first) await scene.press(first);
    await expect.poll(() => scene.button(words)).toBeDefined();
    await scene.press(words);
    expect(scene.actions[action]).toHaveBeenCalledOnce();
  });
});

describe('on a page that works against it', () => {
  test('rules for the host or for everything neither hide nor restyle it', async () => {
    const hostile = `<style>* { color: red !important; font-size: 40px !important; letter-spacing: 9px }
      html > div, html > * { display: none !important; opacity: 0 !important; transform: scale(0) !important;
      --ink: red; --raised: red; visibility: hidden !important; width: 5px !important } body { display: block !important;
      opacity: 1 !important; transform: none !important; visibility: visible !important; width: auto !important }</style>`;
    await open(hostile + text);
    const card = scene.card()!;
    const style = getComputedStyle(card);
    expect(style.visibility).toBe('visible');
    expect(style.color).not.toBe('rgb(255, 0, 0)');
    expect(style.fontSize).toBe('14px');
    expect(style.letterSpacing).toBe('normal');
    expect(getComputedStyle(scene.host).opacity).toBe('1');
    expect(card.getBoundingClientRect().width).toBe(320);
  });

  test.each<[string, (scene: Scene) => void]>([
    ['takes the host away', (given) => given.host.remove()],
    ['closes every popover', (given) => given.host.hidePopover()],
    ['takes the attribute away', (given) => given.host.removeAttribute('popover')],
    ['takes the text away', (given) => given.mention().remove()],
  ])('closes when the page %s, and opens again', async (_, act) => {
    await open();
    act(scene);
    await scene.closed();
    await pointAt(900, 650);
    await pause(30);
    await pointOn(scene.mention(scene.mention().getAttribute('data-entity') === 'seoul' ? 1 : 0));
    await scene.opened();
  });

  test('stands above a modal dialog and can be pressed there', async () => {
    scene = await createScene(
      '<dialog><p style="margin:40px"><span data-entity="kakao">Kakao</span></p></dialog>',
    );
    document.querySelector('dialog')!.showModal();
    await pointOn(scene.mention());
    await scene.opened();
    await pause(160);
    await clickOn(scene.button('More'));
    await expect.poll(() => scene.button('Less')).toBeDefined();
  });

  test('keeps what happens inside from the page', async () => {
    await open();
    const seen: string[] = [];
    for (const type of ['click', 'keydown', 'pointerdown', 'wheel', 'focusin']) {
      document.body.parentElement!.addEventListener(type, () => seen.push(type), { once: true });
    }
    await pause(160);
    await clickOn(scene.button('More'));
    await userEvent.keyboard('{Tab}');
    expect(seen).toEqual([]);
  });

  test('an entity that cannot be described opens nothing, and throws nothing', async () => {
    scene = await createScene(text, { describe: () => Promise.reject(new Error('worker asleep')) });
    await pointOn(scene.mention());
    await pause(350);
    expect(scene.card()).toBeNull();
  });
});
