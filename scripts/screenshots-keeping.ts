import type { Page } from 'puppeteer-core';
import type { Launched } from './browser/launch.ts';
import { openOwn, tabOf, tourStep } from './browser/steps.ts';
import { until } from './browser/until.ts';
import { samplePages } from './stories/sample-pages.ts';

/** An address that is nobody's. */
const site = 'http://courier.example/';

const popupSize = { width: 340, height: 600 };
const wholeSize = { width: 1280, height: 900 };
const narrowSize = { width: 400, height: 860 };
/** What a window of 1280 by 900 is at twice the zoom. */
const zoomedSize = { width: 640, height: 450 };

type Take = (page: Page, state: string) => Promise<void>;

/** Pictures of keeping a story: the popup before and after, and the page on which names are checked in its states. */
export async function takeKeeping(
  { puppet, origin }: Pick<Launched, 'puppet' | 'origin'>,
  take: Take,
): Promise<void> {
  const samples = samplePages();
  const page = await puppet.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = samples.pages.get(request.url().slice(site.length));
    if (body === undefined) void request.abort();
    else void request.respond({ contentType: 'text/html; charset=utf-8', body });
  });
  const checkNames = async (path: string, state: string) => {
    await page.goto(site + path);
    await takePopup(`${state}-popup`);
    await press(popup, '.keep .primary');
    const check = await until('the page to check the names on', async () =>
      (await puppet.pages()).find((one) => one.url().startsWith(`${origin}/draft.html`)),
    );
    await check.setViewport(wholeSize);
    await check.waitForSelector('.check [data-row]');
    await check.bringToFront();
    return check;
  };
  let popup: Page;
  const takePopup = async (state: string) => {
    const own = await puppet.newPage();
    await openOwn(own, `${origin}/options.html`);
    const tab = await tabOf(own, page.url());
    await own.close();
    popup = await puppet.newPage();
    await popup.setViewport(popupSize);
    await openOwn(popup, `${origin}/popup.html?tab=${tab}`);
    await popup.waitForSelector('.keep');
    const height = await popup.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await popup.setViewport({ ...popupSize, height });
    await take(popup, state);
  };

  const library = await puppet.newPage();
  await library.setViewport(wholeSize);
  await openOwn(library, `${origin}/library.html`);
  await library.waitForSelector('.empty');
  await take(library, 'library-empty');
  const check = await tourStep('check the names of an article', () => checkNames(samples.article, 'keep'));
  await takeStates(check, take);
  await press(check, '.foot .primary');
  await check.waitForSelector('.saved');
  await take(check, 'keep-saved');
  await check.close();
  await takePopup('keep-kept-popup');
  await takeLibrary(library, take);
  const again = await tourStep('check names that were kept before', () =>
    checkNames(samples.later, 'keep-later'),
  );
  await again.waitForSelector('.ask');
  await take(again, 'keep-question');
  await press(again, '.foot .button:not(.primary)');
  await again.waitForSelector('.problem-page');
  await take(again, 'keep-discarded');
  await openOwn(again, `${origin}/draft.html?problem=none`);
  await take(again, 'keep-problem');
  await again.close();
  await page.close();
}

/** The library with a story that was kept: the list, its menu, and what stands there after deleting it, which is undone. */
async function takeLibrary(library: Page, take: Take): Promise<void> {
  await library.bringToFront();
  await library.waitForSelector('.stories .story');
  await take(library, 'library');
  await library.setViewport(narrowSize);
  await take(library, 'library-narrow');
  await library.setViewport(wholeSize);
  await press(library, '#tab-names');
  await library.waitForSelector('[data-name] q');
  await take(library, 'library-names');
  await press(library, '#tab-stories');
  await press(library, '.stories .story .icon-button');
  await take(library, 'library-menu');
  await press(library, '[role=menuitem]:last-child');
  await library.waitForSelector('.toast');
  await take(library, 'library-deleted');
  await press(library, '.toast .button');
  await library.waitForSelector('.stories .story');
  await library.close();
}

async function takeStates(check: Page, take: Take): Promise<void> {
  await take(check, 'keep-names');
  await check.focus('[data-row]:nth-child(3)');
  await take(check, 'keep-row');
  await check.keyboard.press('m');
  await take(check, 'keep-same-as');
  await check.keyboard.press('Escape');
  await press(check, '[data-row] .from');
  await take(check, 'keep-line');
  await check.keyboard.press('Escape');
  await press(check, '[data-row]:nth-child(2) .menu-button > button');
  await take(check, 'keep-menu');
  await check.keyboard.press('Escape');
  await press(check, '[data-row]:nth-child(2) input');
  await press(check, '[data-row]:nth-child(1) input');
  await check.evaluate(() => {
    const text = [...document.querySelectorAll('.body p')].find((one) =>
      one.textContent?.includes('ferry goes'),
    )!;
    document.getSelection()!.setBaseAndExtent(text.lastChild!, 8, text.lastChild!, 24);
  });
  await check.waitForSelector('.marked');
  await take(check, 'keep-marked');
  await check.evaluate(() => document.getSelection()!.removeAllRanges());
  await check.setViewport(narrowSize);
  await take(check, 'keep-400');
  await press(check, '.turn');
  await take(check, 'keep-400-text');
  await press(check, '.turn');
  await check.setViewport(zoomedSize);
  await take(check, 'keep-zoomed');
  await check.setViewport(wholeSize);
  await check.evaluate(() => {
    document.documentElement.style.fontSize = '24px';
  });
  await take(check, 'keep-large-text');
  await check.evaluate(() => document.documentElement.removeAttribute('style'));
}

/** Presses what a selector finds; a popup may close itself by that. */
async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page
    .evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector)
    .catch(() => {});
}
