import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame } from 'puppeteer-core';
import { until } from '../../../scripts/browser/until.ts';
import type { Tab } from './tab.ts';

/** Points at a name, and gives the frame in which its card stands once that shows these words. */
export async function openFramedCard(tab: Tab, name: string, words: string, nth?: number): Promise<Frame> {
  await tab.pointAt(name, nth);
  return framedCard(tab, words);
}

/** The frame of a card that shows these words. */
export function framedCard(tab: Tab, words: string): Promise<Frame> {
  return until(`a card with “${words}”`, async () => {
    for (const frame of tab.page.frames().slice(1)) {
      const shown = await frame.evaluate(() => document.body?.innerText ?? '').catch(() => '');
      const isReady = await tab.inCard(
        (root) => root.querySelector('.sealed')?.getAttribute('data-frame') === 'ready',
      );
      if (shown.includes(words) && isReady) return frame;
    }
    return undefined;
  });
}

/** Presses, with the pointer, the button of a framed card that has these words on it or in its label. */
export async function pressInFramedCard(tab: Tab, frame: Frame, words: string): Promise<void> {
  const inner = await until(words, () =>
    frame.evaluate((wanted) => {
      const found = [...document.querySelectorAll('button')].find((one) =>
        `${one.textContent} ${one.ariaLabel} ${one.title}`.includes(wanted),
      );
      found?.scrollIntoView({ block: 'nearest' });
      const box = found?.getBoundingClientRect();
      return box && box.width > 0 ? (box.toJSON() as DOMRect) : undefined;
    }, words),
  );
  const box = (await tab.inCard((root) =>
    root.querySelector('iframe')!.getBoundingClientRect().toJSON(),
  )) as DOMRect;
  const at = { x: box.x + inner.x + inner.width / 2, y: box.y + inner.y + inner.height / 2 };
  await tab.page.mouse.move(at.x, at.y, { steps: 6 });
  // A card ignores clicks in its first moments: they were meant for what it covers.
  await sleep(300);
  await tab.page.mouse.click(at.x, at.y);
}
