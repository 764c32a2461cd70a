import type { Page } from 'puppeteer-core';
import type { Launched } from './browser/launch.ts';
import { openOwn, step, tabOf } from './browser/steps.ts';
import { until } from './browser/until.ts';
import type { OpenablePage } from './stories/read-page.ts';

const popupSize = { width: 360, height: 600 };
const checkSize = { width: 1280, height: 900 };

type Photograph = (page: Page, name: string) => Promise<void>;

/**
 * Keeps the sample article as a reader does, and finds it among the kept stories.
 * @throws where a step did not happen, saying which.
 */
export async function keepSample(
  { puppet, origin }: Launched,
  { article }: NonNullable<OpenablePage['samples']>,
  photograph: Photograph,
): Promise<void> {
  const page = await puppet.newPage();
  await step('open an article', () => page.goto(article));
  const options = await puppet.newPage();
  await openOwn(options, `${origin}/options.html`);
  const tab = await tabOf(options, article);
  await options.close();
  const popup = await puppet.newPage();
  await popup.setViewport(popupSize);
  await step('offer to keep it', async () => {
    await openOwn(popup, `${origin}/popup.html?tab=${tab}`);
    await popup.waitForSelector('.keep .primary');
  });
  await photograph(popup, 'popup-keep');
  await step('keep it', () => press(popup, '.keep .primary'));
  const check = await step('find its names', async () => {
    const found = await until('the page to check the names on', async () =>
      (await puppet.pages()).find((one) => one.url().startsWith(`${origin}/draft.html`)),
    );
    await found.setViewport(checkSize);
    await found.waitForSelector('.check [data-row]');
    return found;
  });
  await photograph(check, 'check-names');
  const names = await check.$$eval('[data-row]:not(.off)', (rows) =>
    rows.map((row) => row.getAttribute('aria-label')),
  );
  await step('save it', async () => {
    await press(check, '.foot .primary');
    await check.waitForSelector('.saved');
  });
  await photograph(check, 'kept-story');
  console.log(`Kept with ${names.length} names: ${names.join(', ')}`);

  const library = await puppet.newPage();
  await library.setViewport(checkSize);
  await step('open the library', async () => {
    await openOwn(library, `${origin}/library.html`);
    await until('the kept story', () =>
      library.evaluate(() => document.body.innerText.includes('Skerry Bay halts tidal farm')),
    );
  });
  await photograph(library, 'library');
}

/** Presses what a selector finds; a popup may close itself by that. */
async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page
    .evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector)
    .catch(() => {});
}
