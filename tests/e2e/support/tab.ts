import { setTimeout as sleep } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { Mark } from '../../../extension/page/paint/highlight-naming.ts';
import { hostSelector, type InCard, openCardTree } from '../../../scripts/browser/card-tree.ts';
import type { Browser } from '../../../scripts/browser/find-browser.ts';
import { type Painted, paintedIn } from '../../../scripts/browser/painted.ts';
import { until } from '../../../scripts/browser/until.ts';

/** Milliseconds that what is painted must stay the same to count as settled. */
const settledMs = 200;

/** Milliseconds after which a pointer at rest slips by a pixel. */
const nudgeEvery = 900;

/** A tab with a page in it, and what a reader sees and does there. */
export interface Tab {
  page: Page;
  /** The names that are underlined (or marked), sorted. */
  painted(mark?: Mark, frame?: Frame): Promise<string[]>;
  /** Waits until exactly these names are underlined, in any order, and stay so for `calm` milliseconds. */
  expectPainted(
    names: readonly string[],
    options?: { frame?: Frame; patience?: number; calm?: number },
  ): Promise<void>;
  /** Moves the pointer, as a hand does, onto a name that is underlined. */
  pointAt(name: string, nth?: number): Promise<Painted>;
  /** Moves the pointer far away from all names. */
  pointAway(): Promise<void>;
  inCard: InCard;
  /** The heading of the card that is open; undefined where none is. */
  cardName(): Promise<string | undefined>;
  expectCard(name: string | undefined, patience?: number): Promise<void>;
  /** Clicks what a selector finds in the card, with the pointer. */
  clickInCard(selector: string): Promise<void>;
  /** How many hosts of ours stand in the page, and how many are in the top layer. */
  hosts(): Promise<{ present: number; open: number }>;
}

/** Wraps a page that has been opened. */
export async function createTab(browser: Browser, page: Page): Promise<Tab> {
  const inCard = await openCardTree(browser, page);
  const painted: Tab['painted'] = async (mark, frame) =>
    (await paintedIn(frame ?? page, mark)).map(({ text }) => text.replace(/\s+/g, ' ')).sort();

  let pointer: { x: number; y: number } | undefined;

  const tab: Tab = {
    page,
    painted,
    inCard,
    async expectPainted(names, { frame, patience = 16_000, calm = settledMs } = {}) {
      const wanted = [...names].sort();
      const isRight = () =>
        painted(undefined, frame).then(
          (found) => JSON.stringify(found) === JSON.stringify(wanted),
          // A page that is just being left, or come back to, has nothing to say.
          () => false,
        );
      const end = Date.now() + patience;
      while (Date.now() < end) {
        if (await isRight()) {
          await sleep(calm);
          if (await isRight()) return;
        }
        await sleep(40);
      }
      expect(await painted(undefined, frame)).toEqual(wanted);
    },
    async pointAt(name, nth = 0) {
      const target = await until(`${name} to be underlined`, async () => {
        const all = await paintedIn(page);
        return all.filter(({ text }) => text.replace(/\s+/g, ' ') === name)[nth];
      });
      const { x, y, width, height } = target.box;
      pointer = { x: x + width / 2, y: y + height / 2 };
      const { width: right } = page.viewport()!;
      await page.mouse.move(pointer.x + (pointer.x > right / 2 ? -60 : 60), Math.max(pointer.y - 60, 1));
      await page.mouse.move(pointer.x, pointer.y, { steps: 8 });
      return target;
    },
    async pointAway() {
      pointer = undefined;
      const { width, height } = page.viewport()!;
      await page.mouse.move(width - 3, height - 3, { steps: 12 });
    },
    async cardName() {
      if ((await tab.hosts()).open === 0) return undefined;
      return inCard((root) => root.querySelector('[data-card] h2')?.textContent ?? undefined);
    },
    async expectCard(name, patience = 10_000) {
      const start = Date.now();
      for (let nudges = 0; Date.now() < start + patience && (await tab.cardName()) !== name; ) {
        await sleep(40);
        if (!pointer || name === undefined || Date.now() < start + (nudges + 1) * nudgeEvery) continue;
        // The card's script comes after the first underline, and knows nothing of a pointer that rested before; but
        // no hand rests so still.
        nudges++;
        await page.mouse.move(pointer.x + (nudges % 2), pointer.y);
      }
      expect(await tab.cardName()).toBe(name);
    },
    async clickInCard(selector) {
      const at = await until(`${selector} in the card`, () =>
        inCard((root, wanted: string) => {
          const found = root.querySelector(wanted);
          found?.scrollIntoView({ block: 'nearest' });
          const box = found?.getBoundingClientRect();
          return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
        }, selector),
      );
      pointer = undefined;
      await page.mouse.move(at.x, at.y, { steps: 8 });
      // A card ignores clicks in its first moments: they were meant for what it covers.
      await sleep(200);
      await page.mouse.click(at.x, at.y);
    },
    hosts: () =>
      page.evaluate((selector) => {
        const hosts = [...Document.prototype.querySelectorAll.call(document, selector)];
        return { present: hosts.length, open: hosts.filter((host) => host.matches(':popover-open')).length };
      }, hostSelector),
  };
  return tab;
}
