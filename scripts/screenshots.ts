/**
 * Pictures of every state a reader can see, in light and in dark, and of each page of our own in forced colours, zoomed, with
 * large and with widely spaced letters: `npm run screenshots`. Those that README or the store
 * listing show go to docs/images, the rest to screenshots/.
 */
import { readFileSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Story } from '../extension/story/format/schema.ts';
import { build } from './browser/build.ts';
import { type InCard, openCardTree } from './browser/card-tree.ts';
import { ensureBrowser, ensureFonts } from './browser/ensure-browser.ts';
import { type Launched, launch } from './browser/launch.ts';
import { paintedIn } from './browser/painted.ts';
import { photographIn } from './browser/photograph.ts';
import { photographSizes } from './browser/photograph-sizes.ts';
import { openOwn, settledNames, tabOf, tourStep } from './browser/steps.ts';
import { until } from './browser/until.ts';
import { root } from './run.ts';
import { say } from './say.ts';
import { takeKeeping } from './screenshots-keeping.ts';
import { demoPage } from './stories/demo-page.ts';
import { readStories } from './stories/read-stories.ts';

const folder = join(root, 'screenshots');
const shown = { folder: join(root, 'docs/images'), by: ['README.md', 'docs/store.md'] };

/** An address that is nobody's, and the same in every picture; the browser is answered before it looks for it. */
const address = 'http://news.example/';

/** What stores ask for. */
const storeSize = { width: 1280, height: 800 };
/** As wide as a popup asks for. */
const popupSize = { width: 340, height: 600 };
const panelSize = { width: 400, height: 800 };

const tabs = ['timeline', 'names', 'relations', 'story'];

async function main(): Promise<void> {
  const [story] = readStories();
  if (!story) throw new Error('There is no story in data/stories to take pictures of.');
  const path = await ensureBrowser('chromium');
  await ensureFonts();
  await build('chromium');
  const viewport = storeSize;
  const started = await launch({ browser: 'chromium', path, headless: true, network: 'loopback', viewport });
  await takeAll(started, story).finally(() => started.puppet.close());
}

async function takeAll({ puppet, origin, welcome }: Launched, story: Story): Promise<void> {
  await settledNames(welcome);
  await take(welcome, 'welcome');
  await takeSizes(welcome, 'welcome');
  const options = await puppet.newPage();
  await openOwn(options, `${origin}/options.html`);
  await until('the sample', () => options.evaluate(() => CSS.highlights.size > 0));
  await take(options, 'options');
  await takeSizes(options, 'options');
  for (const tab of tabs) {
    const whole = await puppet.newPage();
    await openOwn(whole, `${origin}/story.html?story=${encodeURIComponent(story.id)}#${tab}`);
    await take(whole, `story-${tab}`);
    await takeSizes(whole, `story-${tab}`);
    await whole.close();
  }

  const page = await puppet.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.url() !== address) void request.abort();
    else void request.respond({ contentType: 'text/html; charset=utf-8', body: demoPage(story) });
  });
  await page.goto(address);
  await settledNames(page);
  await take(page, 'page');
  await takeCards(page);

  const tab = await tabOf(options, page.url());
  const popup = await puppet.newPage();
  const openPopup = async (state: string, isThere: string) => {
    await popup.setViewport(popupSize);
    await openOwn(popup, `${origin}/popup.html?tab=${tab}`);
    await popup.waitForSelector(isThere);
    // The popup knows a moment later what can be kept of the page.
    await popup.waitForSelector('.keep');
    // A popup is as high as what it holds.
    const height = await popup.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    await popup.setViewport({ ...popupSize, height });
    await take(popup, state);
    await takeSizes(popup, state);
  };
  await openPopup('popup', '.entities li');
  // A panel that has a tab to itself follows the page that was in front before.
  await page.bringToFront();
  const panel = await puppet.newPage();
  await panel.setViewport(panelSize);
  for (const part of ['page', ...tabs]) {
    await panel.goto('about:blank');
    await openOwn(panel, `${origin}/sidepanel.html#${part}`);
    await panel.waitForSelector(part === 'page' ? '[role=tabpanel] li' : '[role=tabpanel]');
    await take(panel, `panel-${part}`);
  }
  await takeKeeping({ puppet, origin }, take);
  await options.evaluate(() => chrome.storage.sync.set({ enabled: false }));
  await openPopup('popup-off', 'footer > .bordered');
}

/** The cards of the demo page: as they open, unfolded, with the sources of a note, and kept while reading on. */
async function takeCards(page: Page): Promise<void> {
  const inCard = await openCardTree('chromium', page);
  await openCard(page, inCard, 'Sam Altman');
  await take(page, 'card');
  await press(page, inCard, '.foot [aria-expanded]');
  await take(page, 'card-more');
  await page.keyboard.press('Escape');
  await openCard(page, inCard, 'DeepSeek-R1');
  await press(page, inCard, '.note [aria-expanded]');
  await take(page, 'card-note');
  await page.keyboard.press('Escape');
  await openCard(page, inCard, 'Sam Altman');
  await press(page, inCard, '.icon-button');
  await openCard(page, inCard, 'Samsung');
  await press(page, inCard, '[data-card]:last-child .icon-button');
  await take(page, 'cards-pinned');
}

/** Moves the pointer as a hand does onto the first of these names, and waits until its card shows. */
async function openCard(page: Page, inCard: InCard, name: string): Promise<void> {
  await tourStep(`open the card of ${name}`, async () => {
    const { box } = await until(name, async () => (await paintedIn(page)).find(({ text }) => text === name));
    await page.mouse.move(box.x + box.width + 60, box.y - 40);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 20 });
    await until('the card', () =>
      inCard(
        (tree, wanted: string) => [...tree.querySelectorAll('h2')].some((one) => one.textContent === wanted),
        name,
      ),
    );
  });
}

async function press(page: Page, inCard: InCard, selector: string): Promise<void> {
  await tourStep(`press ${selector}`, async () => {
    const at = await until(selector, () =>
      inCard((tree, wanted: string) => {
        const found = tree.querySelector(wanted);
        found?.scrollIntoView({ block: 'nearest' });
        const box = found?.getBoundingClientRect();
        return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }, selector),
    );
    await page.mouse.move(at.x, at.y, { steps: 8 });
    // A card ignores clicks in its first moments: they were meant for what it covers.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.mouse.click(at.x, at.y);
  });
}

/** Pictures in the looks beside light and dark; fails where a page can be scrolled sideways in one. */
async function takeSizes(page: Page, state: string): Promise<void> {
  for (const { path, spills } of await photographSizes(folder, page, state)) {
    if (spills) throw new Error(`${relative(root, path)} is wider than its window.`);
    say(`  ${relative(root, path)}`);
  }
}

async function take(page: Page, state: string): Promise<void> {
  const texts = shown.by.map((file) => readFileSync(join(root, file), 'utf8'));
  for (const path of await photographIn(folder, page, state)) {
    const isShown = texts.some((text) => text.includes(`images/${basename(path)}`));
    const to = isShown ? join(shown.folder, basename(path)) : path;
    if (isShown) {
      await mkdir(shown.folder, { recursive: true });
      await copyFile(path, to);
    }
    say(`  ${relative(root, to)}`);
  }
}

main().catch((error: Error) => {
  say(error.message);
  process.exitCode = 1;
});
