import type { KeyInput, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { toldOf } from '../../../scripts/browser/told-count.ts';
import { until } from '../../../scripts/browser/until.ts';
import { browserName, type Driver } from './driver.ts';
import type { Tab } from './tab.ts';

/** What is right of a page's text at one time. */
export interface State {
  /** The names that are underlined, in any order. */
  painted?: string[];
  /** How many mentions the toolbar counts. */
  counted?: number;
  /** The name whose card is open; null for none. */
  card?: string | null;
}

/** What is done in a page, and what is right then. */
export interface Step extends State {
  /** A script that is run in the page. */
  run?: string;
  /** Something typed by key, into what a selector finds; it is clicked first. */
  type?: [selector: string, text: string];
  /** A key that is pressed then. */
  key?: KeyInput;
  /** A name that is pointed at. */
  point?: string;
  /** So long the same must be right, looked at again and again, in milliseconds. */
  stays?: number;
}

/** What a page says of itself. */
export interface RightPage extends State {
  /** The only browser that shows what it is about. */
  only?: 'chromium' | 'firefox';
  then?: Step[];
}

/** A block of a page that says what is right: it is taken out before the page is put up. */
const block = /<script type="application\/json" id="right">([\s\S]*?)<\/script>\n?/;

/** Takes a page apart into what is put up, and what is right of it. */
function rightPage(source: string): { html: string; right: RightPage } {
  const right = block.exec(source)?.[1];
  if (!right) throw new Error('A page does not say what is right.');
  return { html: source.replace(block, ''), right: JSON.parse(right) };
}

/** What is right is looked at in a tab that shows one page after the other: opening one for each takes far longer. */
export async function checkPages(
  driver: Driver,
  pages: readonly (readonly [name: string, source: string])[],
): Promise<void> {
  const own = await driver.own('options.html');
  let tab: Tab | undefined;
  const failures: string[] = [];
  for (const [name, source] of pages) {
    const { html, right } = rightPage(source);
    if (right.only && right.only !== browserName) continue;
    try {
      if (tab) {
        // The pointer would rest on what the next page has there.
        await tab.page.mouse.move(1, 1);
        await tab.page.goto(driver.site.put(html));
      } else {
        tab = await driver.open(html);
        await tab.page.bringToFront();
      }
      await checkPage(own, tab, right);
    } catch (error) {
      failures.push(`${name}: ${(error as Error).message}`);
    }
  }
  expect(failures).toEqual([]);
}

/** Checks all that a page says of itself, in its tab; `own` is a page of the extension. */
async function checkPage(own: Page, tab: Tab, right: RightPage): Promise<void> {
  const check = async ({ painted, counted, card, stays, type }: Step) => {
    // What is looked at again below need not be waited for here.
    const isSeenAgain = stays !== undefined || (counted !== undefined && !type);
    if (painted) await tab.expectPainted(painted, isSeenAgain ? { calm: 0 } : {});
    if (card !== undefined) await tab.expectCard(card ?? undefined);
    if (counted === undefined) return;
    await until(
      `${counted} mentions`,
      async () => (await toldOf(own, tab.page.url())) === counted,
      6_000,
    ).catch(async () => expect(await toldOf(own, tab.page.url()), 'mentions counted').toBe(counted));
    if (painted) expect(await tab.painted()).toEqual([...painted].sort());
  };
  await check(right);
  for (const [at, step] of (right.then ?? []).entries()) {
    try {
      await take(step, tab);
      await check(step);
      if (step.stays) await staysRight(step, tab);
    } catch (error) {
      throw new Error(`step ${at + 1}: ${(error as Error).message}`);
    }
  }
}

async function take({ run, type, key, point }: Step, tab: Tab): Promise<void> {
  if (run) await tab.page.evaluate(run);
  if (type) {
    await tab.page.click(type[0]);
    await tab.page.keyboard.type(type[1], { delay: 15 });
  }
  if (key) await tab.page.keyboard.press(key);
  if (point) await tab.pointAt(point);
}

async function staysRight({ painted, card, stays = 0 }: Step, tab: Tab): Promise<void> {
  const end = Date.now() + stays;
  while (Date.now() < end) {
    if (painted) expect(await tab.painted()).toEqual([...painted].sort());
    if (card !== undefined) expect(await tab.cardName()).toBe(card ?? undefined);
  }
}
