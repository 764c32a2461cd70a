import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { hostSelector } from '../../scripts/browser/card-tree.ts';
import { paintedIn } from '../../scripts/browser/painted.ts';
import { until } from '../../scripts/browser/until.ts';
import { useDriver } from './support/driver.ts';
import type { Tab } from './support/tab.ts';

const driver = useDriver();

const inner = '<p style="font:18px/24px sans-serif;margin:20px">OpenAI is here, and Kakao too.';
const frame = (src: string, style = '') =>
  `<iframe src="${src}" style="width:290px;height:110px;border:3px solid;padding:4px;margin:40px;${style}"></iframe>`;

/** Points, in the page, at a name in its only frame; gives the name's box in the page. */
async function pointInFrame(tab: Tab, name: string, nth = 1) {
  const box = await until(`${name} in the frame`, async () => {
    const child = tab.page.frames()[nth];
    const found = child && (await paintedIn(child)).find(({ text }) => text === name);
    if (!found) return undefined;
    const { x, y } = await tab.page.evaluate(() => {
      const element = document.querySelector('iframe')!;
      const { left, top } = element.getBoundingClientRect();
      return { x: left + 7, y: top + 7 };
    });
    return { ...found.box, x: found.box.x + x, y: found.box.y + y };
  });
  await tab.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 8 });
  return box;
}

const cardBox = async (tab: Tab) =>
  (await tab.inCard(
    (root) => root.querySelector('[data-card]')!.getBoundingClientRect().toJSON() as DOMRect,
  ))!;

describe('10: a frame too small for a card', () => {
  test('shows it in the page around it, clear of the name, and the card can be gone into', async () => {
    const tab = await driver.open(`${frame(driver.site.put(inner))}<div style="height:2000px"></div>`);
    const name = await pointInFrame(tab, 'OpenAI');
    await tab.expectCard('OpenAI');
    expect(await tab.page.frames()[1]!.$(hostSelector)).toBeNull();
    const card = await cardBox(tab);
    expect(card.height).toBeGreaterThan(200);
    expect(card.width).toBe(320);
    expect(card.top - (name.y + name.height)).toBeCloseTo(8, 0);
    expect(card.left).toBeCloseTo(name.x, 0);
    await tab.page.mouse.move(card.left + 60, card.top + 60, { steps: 8 });
    await sleep(500);
    expect(await tab.cardName()).toBe('OpenAI');
    await tab.clickInCard('.foot [aria-expanded]');
    expect(await tab.inCard((root) => root.querySelector('.unfolded') !== null)).toBe(true);
    await tab.page.keyboard.press('Escape');
    await tab.expectCard(undefined);
  });

  test('a pointer that comes fast out of the page around it and rests on a name has its card', async () => {
    const tab = await driver.open(`${frame(driver.site.put(inner))}<div style="height:2000px"></div>`);
    const { x, y, width, height } = await pointInFrame(tab, 'OpenAI');
    await tab.expectCard('OpenAI');
    await tab.page.keyboard.press('Escape');
    await tab.expectCard(undefined);
    await tab.page.mouse.move(700, 560);
    await sleep(300);
    for (const left of [300, 700, 300]) {
      await tab.page.mouse.move(left, 540);
      await sleep(16);
    }
    await tab.page.mouse.move(x + width / 2, y + height / 2);
    await tab.expectCard('OpenAI');
  });

  test('it follows the frame, and closes with it, leaving nothing', async () => {
    const tab = await driver.open(`${frame(driver.site.put(inner))}<div style="height:2000px"></div>`);
    await pointInFrame(tab, 'OpenAI');
    await tab.expectCard('OpenAI');
    const before = await cardBox(tab);
    await tab.page.evaluate(() => scrollTo(0, 20));
    await until('the card to follow', async () => (await cardBox(tab)).top === before.top - 20 || undefined);
    await tab.page.evaluate(() => document.querySelector('iframe')!.remove());
    await until('no host to be left', async () => (await tab.hosts()).present === 0 || undefined);
  });

  test('a frame in a small frame shows it in the first that has the room', async () => {
    const middle = driver.site.put(frame(driver.site.put(inner)).replace('margin:40px', 'margin:0'));
    const tab = await driver.open(frame(middle, 'height:150px;width:320px'));
    await until('the inner frame', async () => tab.page.frames()[2] ?? undefined);
    const child = tab.page.frames().find((one) => one.childFrames().length === 0)!;
    const found = await until('OpenAI', async () =>
      (await paintedIn(child)).find(({ text }) => text === 'OpenAI'),
    );
    const corner = { x: 8 + 40 + 7 + 8 + 7, y: 40 + 7 + 8 + 7 };
    await tab.page.mouse.move(found.box.x + corner.x + 20, found.box.y + corner.y + 8, { steps: 8 });
    await tab.expectCard('OpenAI');
    const { left, width } = await cardBox(tab);
    expect(width).toBe(320);
    expect(Math.abs(left - found.box.x - corner.x)).toBeLessThan(12);
  });

  test('one of another site shows it in itself, clipped to it', async () => {
    const src = driver.site.put(inner, { host: 'localhost' });
    const tab = await driver.open(frame(src));
    await pointInFrame(tab, 'OpenAI');
    const child = tab.page.frames()[1]!;
    await until('the card in the frame', () =>
      child.evaluate(() => document.querySelector('div:popover-open') !== null || undefined),
    );
    expect(await tab.hosts()).toEqual({ present: 0, open: 0 });
  });
});
