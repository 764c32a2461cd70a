import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { paintedIn } from '../../scripts/browser/painted.ts';
import { useDriver } from './support/driver.ts';

const driver = useDriver();

const page =
  '<p style="font: 18px sans-serif; margin: 60px">Sam Altman, CEO of OpenAI, visited Seoul to meet Kakao.';
const names = ['Kakao', 'OpenAI', 'Sam Altman', 'Seoul'];

describe('by pointer', () => {
  test('resting on a name opens its card and leaving closes it', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(names);
    expect(await tab.hosts()).toEqual({ present: 0, open: 0 });
    await tab.pointAt('Sam Altman');
    await tab.expectCard('Sam Altman');
    expect(await tab.hosts()).toEqual({ present: 1, open: 1 });
    expect(await tab.painted('open')).toEqual(['Sam Altman']);
    await tab.pointAway();
    await tab.expectCard(undefined);
    expect(await tab.painted('open')).toEqual([]);
  });

  test('the card says who, what the story says with the name marked, where that stands, and when', async () => {
    const tab = await driver.open(page);
    await tab.pointAt('Sam Altman');
    await tab.expectCard('Sam Altman');
    const shown = await tab.inCard((root) => {
      const card = root.querySelector('[data-card]')!;
      return {
        text: card.textContent,
        marked: [...card.querySelectorAll('blockquote b')].map((mark) => mark.textContent),
      };
    });
    for (const part of ['Person', 'OpenAI', '17 March 2025, sentence 4', 'South Korea accelerates'])
      expect(shown?.text).toContain(part);
    expect(shown?.marked).toContain('Sam Altman');
  });

  test('a pointer that only crosses a name opens nothing', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(names);
    const { box } = (await paintedIn(tab.page))[0]!;
    await tab.page.mouse.move(5, box.y + 5);
    await tab.page.mouse.move(900, box.y + 5, { steps: 6 });
    await tab.page.mouse.move(900, 600);
    await sleep(600);
    expect(await tab.hosts()).toEqual({ present: 0, open: 0 });
  });

  test('the card stays while the pointer goes into it', async () => {
    const tab = await driver.open(page);
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
    const box = await tab.inCard((root) =>
      root.querySelector('[data-card]')!.getBoundingClientRect().toJSON(),
    );
    await tab.page.mouse.move(box!.x + 40, box!.y + 60, { steps: 10 });
    await sleep(600);
    expect(await tab.cardName()).toBe('OpenAI');
  });

  test('the next name takes the card over, in the same host', async () => {
    const tab = await driver.open(page);
    await tab.pointAt('Kakao');
    await tab.expectCard('Kakao');
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
    expect(await tab.hosts()).toEqual({ present: 1, open: 1 });
  });

  test('a click elsewhere closes it, and so does taking its text away', async () => {
    const tab = await driver.open(page);
    await tab.pointAt('Seoul');
    await tab.expectCard('Seoul');
    await tab.page.mouse.click(980, 680);
    await tab.expectCard(undefined);
    await tab.pointAt('Kakao');
    await tab.expectCard('Kakao');
    await tab.page.evaluate(() => document.querySelector('p')!.remove());
    await tab.expectCard(undefined);
  });

  test('it is never over its line nor outside the viewport, in any corner', async () => {
    const at = (style: string) => `<b style="position: fixed; ${style}">OpenAI</b>`;
    const tab = await driver.open(
      at('top: 0; left: 0') + at('top: 0; right: 0') + at('bottom: 0; left: 0') + at('bottom: 0; right: 0'),
    );
    await tab.expectPainted(Array(4).fill('OpenAI'));
    const { width, height } = tab.page.viewport()!;
    for (const nth of [0, 1, 2, 3]) {
      const { box } = await tab.pointAt('OpenAI', nth);
      await tab.expectCard('OpenAI');
      const card = (await tab.inCard((root) =>
        root.querySelector('[data-card]')!.getBoundingClientRect().toJSON(),
      ))!;
      expect(card.left).toBeGreaterThanOrEqual(0);
      expect(card.top).toBeGreaterThanOrEqual(0);
      expect(card.right).toBeLessThanOrEqual(width);
      expect(card.bottom).toBeLessThanOrEqual(height);
      const isOver =
        card.top < box.y + box.height &&
        card.bottom > box.y &&
        card.left < box.x + box.width &&
        card.right > box.x;
      expect(isOver).toBe(false);
      await tab.page.keyboard.press('Escape');
      await tab.expectCard(undefined);
    }
  });

  test('for a name over two lines it stands beside the line that is pointed at', async () => {
    const tab = await driver.open(
      '<p style="font: 20px/40px monospace; width: 12ch; margin: 100px">It was Sam Altman.',
    );
    await tab.expectPainted(['Sam Altman']);
    const lines = await tab.page.evaluate(() => {
      const text = document.querySelector('p')!.firstChild!;
      const range = new Range();
      range.setStart(text, 7);
      range.setEnd(text, 17);
      return [...range.getClientRects()].map((line) => line.toJSON() as DOMRect);
    });
    expect(lines.length).toBe(2);
    const second = lines[1]!;
    await tab.page.mouse.move(second.x + 20, second.y + second.height / 2, { steps: 8 });
    await tab.expectCard('Sam Altman');
    const card = (await tab.inCard((root) =>
      root.querySelector('[data-card]')!.getBoundingClientRect().toJSON(),
    ))!;
    expect(card.top).toBeGreaterThanOrEqual(second.bottom);
    expect(card.top).toBeLessThanOrEqual(second.bottom + 20);
  });

  test('it shows above a modal dialog that holds its name', async () => {
    const tab = await driver.open(
      '<dialog><p>OpenAI is here.</p></dialog><script>document.querySelector("dialog").showModal()</script>',
    );
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
    const isOnTop = await tab.inCard((root) => {
      const { x, y } = root.querySelector('[data-card]')!.getBoundingClientRect();
      return document.elementFromPoint(x + 20, y + 20) === root.host;
    });
    expect(isOnTop).toBe(true);
  });
});

describe('by key', () => {
  test('Escape closes the card and is kept from the page; the next one is the page’s', async () => {
    const tab = await driver.open(
      `${page}<script>keys = []; addEventListener('keydown', ({ key }) => keys.push(key))</script>`,
    );
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
    await tab.page.keyboard.press('Escape');
    await tab.expectCard(undefined);
    expect(await tab.page.evaluate('keys')).toEqual([]);
    await tab.page.keyboard.press('Escape');
    expect(await tab.page.evaluate('keys')).toEqual(['Escape']);
  });

  test('a name inside the card is followed, and Back and Alt+Left return', async () => {
    const tab = await driver.open(page);
    await tab.pointAt('OpenAI');
    await tab.expectCard('OpenAI');
    await tab.clickInCard('.foot [aria-expanded]');
    await tab.clickInCard('.relations button');
    await expectOther();
    await tab.page.keyboard.down('Alt');
    await tab.page.keyboard.press('ArrowLeft');
    await tab.page.keyboard.up('Alt');
    await tab.expectCard('OpenAI');

    async function expectOther() {
      for (let wait = 0; wait < 50 && (await tab.cardName()) === 'OpenAI'; wait++) await sleep(40);
      expect(await tab.cardName()).not.toBe('OpenAI');
      expect(await tab.cardName()).toBeDefined();
    }
  });

  test('nothing opens by hovering just after typing', async () => {
    const tab = await driver.open(page);
    await tab.expectPainted(names);
    const { box } = (await paintedIn(tab.page))[0]!;
    await tab.page.mouse.move(box.x + 5, box.y + 5, { steps: 5 });
    for (let key = 0; key < 8; key++) {
      await tab.page.keyboard.press('a');
      await sleep(80);
    }
    expect(await tab.hosts()).toEqual({ present: 0, open: 0 });
  });
});

describe('as set', () => {
  test('by click only: hovering opens nothing, a click does', async () => {
    await driver.set({ openBy: 'click' });
    const tab = await driver.open(page);
    const { box } = await tab.pointAt('OpenAI');
    await sleep(500);
    expect(await tab.cardName()).toBeUndefined();
    await tab.page.mouse.click(box.x + 5, box.y + 5);
    await tab.expectCard('OpenAI');
  });

  test('with a key held: only while it is held', async () => {
    await driver.set({ modifier: 'shift' });
    const tab = await driver.open(page);
    await tab.pointAt('OpenAI');
    await sleep(500);
    expect(await tab.cardName()).toBeUndefined();
    await tab.page.keyboard.down('Shift');
    await tab.pointAt('Kakao');
    await tab.expectCard('Kakao');
    await tab.page.keyboard.up('Shift');
  });
});
