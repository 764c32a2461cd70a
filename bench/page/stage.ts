import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Browser as Puppet } from 'puppeteer-core';
import { namesOfHighlights } from '../../extension/ui/underline.ts';
import { ensureBrowser } from '../../scripts/browser/ensure-browser.ts';
import type { Browser } from '../../scripts/browser/find-browser.ts';
import { launch, type Start, start } from '../../scripts/browser/launch.ts';
import { serve } from '../../scripts/browser/serve.ts';
import { toldOf } from '../../scripts/browser/told-count.ts';

/** A Chromium with the extension in it, one without, and pages that they are given. */
export interface Stage {
  puppet: Puppet;
  /** Where the extension's own pages stand, without a slash at the end. */
  origin: string;
  /** An address under which a page is served; without `scripts` the page's own do not run. */
  address(html: string | Uint8Array, scripts?: boolean): string;
  /** A new tab; a bare one is in the browser without the extension. */
  tab(bare?: boolean): Promise<Page>;
  /** A page of the extension in a new tab. */
  own(path: string): Promise<Page>;
  /** How many mentions the extension has told of in a tab, painted or not. */
  told(tab: Page): Promise<number>;
  close(): Promise<void>;
}

/** How a browser is started to measure in it. */
export async function startOf(browser: Browser): Promise<Start> {
  return {
    browser,
    path: await ensureBrowser(browser),
    headless: true,
    network: 'loopback',
    viewport: { width: 1000, height: 700 },
  };
}

/** Opens a stage on the built extension, or on the one in a folder. */
export async function openStage(folder?: string): Promise<Stage> {
  const pages = new Map<string, { body: string | Uint8Array; scripts: boolean }>();
  const server = await serve((path) => {
    const page = pages.get(path);
    return (
      page && {
        body: page.body,
        headers: page.scripts ? {} : { 'content-security-policy': "script-src 'none'" },
      }
    );
  });
  const browser = await startOf('chromium');
  const { puppet, origin, welcome } = await launch({ ...browser, folder });
  const bareBrowser = await start(browser);
  return {
    puppet,
    origin,
    address(body, scripts = false) {
      const path = `/${pages.size}`;
      pages.set(path, { body, scripts });
      return `http://127.0.0.1:${server.port}${path}`;
    },
    tab: (bare = false) => (bare ? bareBrowser : puppet).newPage(),
    async own(path) {
      const page = await puppet.newPage();
      await page.goto(`${origin}/${path}`);
      // Only then it has opened what it shows.
      await page.waitForSelector('main');
      return page;
    },
    told: (tab) => toldOf(welcome, tab.url()),
    async close() {
      await puppet.close();
      await bareBrowser.close();
      server.close();
    },
  };
}

export type Side = 'ours' | 'bare';

/**
 * Measures pages with the extension and without it by turns, each way round, so that both have their share of what else
 * the machine does.
 */
export async function byTurns<T>(
  runs: number,
  measure: (isBare: boolean) => Promise<T>,
): Promise<Record<Side, T[]>> {
  const measured: Record<Side, T[]> = { ours: [], bare: [] };
  for (let run = 0; run < runs; run++) {
    const sides: Side[] = run % 2 === 0 ? ['bare', 'ours'] : ['ours', 'bare'];
    for (const side of sides) measured[side].push(await measure(side === 'bare'));
  }
  return measured;
}

/** How many mentions are underlined in the page's top frame: the registry is shared with the page's own world. */
export function paintedIn(page: Page): Promise<number> {
  return page.evaluate((lines) => {
    let painted = 0;
    for (const [name, highlight] of CSS.highlights) if (lines.includes(name)) painted += highlight.size;
    return painted;
  }, namesOfHighlights());
}

/**
 * Waits until so many mentions of a page are found and underlined; of very many, the extension underlines those near the
 * screen.
 * @throws where there are more, or not so many after some seconds: what was to be measured is not there.
 */
export async function untilPainted(stage: Stage, page: Page, mentions: number, seconds = 60): Promise<void> {
  const until = Date.now() + seconds * 1000;
  const count = async () => {
    const painted = await paintedIn(page);
    return painted > 0 && painted < mentions ? stage.told(page) : painted;
  };
  let counted = await count();
  for (; counted < mentions && Date.now() < until; counted = await count()) await wait(100);
  if (counted !== mentions) throw new Error(`${counted} mentions are there where ${mentions} stand.`);
}

/**
 * Waits until the number of mentions that a page tells of has not changed for a while; gives it. The page itself is asked
 * nothing meanwhile: each question would be work on its thread.
 * @throws where another number was expected
 */
export async function untilToldQuiet(
  stage: Stage,
  page: Page,
  expected?: number,
  seconds = 180,
): Promise<number> {
  const until = Date.now() + seconds * 1000;
  const isAwaited = (told: number) => expected !== undefined && told !== expected && Date.now() < until;
  const told = await untilStill(() => stage.told(page), { isAwaited });
  if (expected !== undefined && told !== expected)
    throw new Error(`${told} mentions are there where ${expected} stand.`);
  return told;
}

/** Waits until the number of painted mentions has not changed for a while; gives it. */
export function untilQuiet(page: Page, quiet?: number): Promise<number> {
  return untilStill(() => paintedIn(page), { quiet });
}

/** Waits until a number has not changed for so many milliseconds, and is awaited no more; gives it. */
async function untilStill(
  count: () => Promise<number>,
  {
    quiet = 1_200,
    isAwaited = () => false,
  }: { quiet?: number | undefined; isAwaited?: (counted: number) => boolean },
): Promise<number> {
  let counted = -1;
  for (let since = Date.now(); Date.now() - since < quiet; await wait(150)) {
    const now = await count();
    if (now !== counted || isAwaited(now)) since = Date.now();
    counted = now;
  }
  return counted;
}
