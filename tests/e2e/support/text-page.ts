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
export function rightPage(source: string): { html: string; right: RightPage } {
  const right = block.exec(source)?.[1];
  if (!right) throw new Error('A page does not say what is right.');
  return { html: source.replace(block, ''), right: JSON.parse(right) };
}

/** Opens a page and checks all that it says of itself. */
export async function checkPage(driver: Driver, html: string, right: RightPage): Promise<void> {
  if (right.only && right.only !== browserName) return;
  const own = await driver.own('options.html');
  await driver.set({ mentions: 'all', everyday: 'everywhere', margins: true });
  const tab = await driver.open(html);
  await tab.page.bringToFront();
  const check = async ({ painted, counted, card }: State) => {
    if (painted) await tab.expectPainted(painted);
    if (card !== undefined) await tab.expectCard(card ?? undefined);
    if (counted === undefined) return;
    await until(
      `${counted} mentions`,
      async () => (await toldOf(own, tab.page.url())) === counted,
      6_000,
    ).catch(async () => expect(await toldOf(own, tab.page.url()), 'mentions counted').toBe(counted));
  };
  await check(right);
  for (const step of right.then ?? []) {
    await take(step, tab);
    await check(step);
    if (step.stays) await staysRight(step, tab);
  }
}

async function take({ run, type, point }: Step, tab: Tab): Promise<void> {
  if (run) await tab.page.evaluate(run);
  if (type) {
    await tab.page.click(type[0]);
    await tab.page.keyboard.type(type[1], { delay: 15 });
  }
  if (point) await tab.pointAt(point);
}

async function staysRight({ painted, card, stays = 0 }: Step, tab: Tab): Promise<void> {
  const end = Date.now() + stays;
  while (Date.now() < end) {
    if (painted) expect(await tab.painted()).toEqual([...painted].sort());
    if (card !== undefined) expect(await tab.cardName()).toBe(card ?? undefined);
  }
}
