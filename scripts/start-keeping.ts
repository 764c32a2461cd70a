import type { Page } from 'puppeteer-core';
import type { Launched } from './browser/launch.ts';
import { openCard } from './browser/open-card.ts';
import { openOwn, settledNames, tabOf, tourStep } from './browser/steps.ts';
import { until } from './browser/until.ts';
import type { OpenablePage } from './stories/read-page.ts';

const popupSize = { width: 360, height: 600 };
const checkSize = { width: 1280, height: 900 };
const pageSize = { width: 1000, height: 760 };

/** How the title of the sample article begins. */
const title = 'Skerry Bay halts tidal farm';

type Photograph = (page: Page, name: string) => Promise<void>;

/**
 * Keeps the sample article as a reader does, meets its names again in a later one, and finds it among the kept stories.
 * @throws where a step did not happen, saying which.
 */
export async function keepSample(
  { puppet, origin }: Launched,
  { article, later }: NonNullable<OpenablePage['samples']>,
  photograph: Photograph,
): Promise<void> {
  const page = await puppet.newPage();
  await tourStep('open an article', () => page.goto(article));
  const options = await puppet.newPage();
  await openOwn(options, `${origin}/options.html`);
  const tab = await tabOf(options, article);
  await options.close();
  const popup = await puppet.newPage();
  await popup.setViewport(popupSize);
  await tourStep('offer to keep it', async () => {
    await openOwn(popup, `${origin}/popup.html?tab=${tab}`);
    await popup.waitForSelector('.keep .primary');
  });
  await photograph(popup, 'popup-keep');
  await tourStep('keep it', () => press(popup, '.keep .primary'));
  const check = await tourStep('find its names', async () => {
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
  await tourStep('save it', async () => {
    await press(check, '.foot .primary');
    await check.waitForSelector('.saved');
  });
  await photograph(check, 'kept-story');
  console.log(`Kept with ${names.length} names: ${names.join(', ')}`);

  await meetAgain(await puppet.newPage(), later, names, photograph);

  const library = await puppet.newPage();
  await library.setViewport(checkSize);
  await tourStep('open the library', async () => {
    await openOwn(library, `${origin}/library.html`);
    await until('the kept story', () =>
      library.evaluate((wanted) => document.body.innerText.includes(wanted), title),
    );
  });
  await photograph(library, 'library');
}

/** Opens the later article, and the card over a name that was kept: it says what was read of it, and where. */
async function meetAgain(
  page: Page,
  url: string,
  kept: readonly (string | null)[],
  photograph: Photograph,
): Promise<void> {
  await page.setViewport(pageSize);
  await tourStep('open a later article', () => page.goto(url));
  const met = await tourStep('underline the kept names in it', async () => {
    const found = new Set((await settledNames(page)).map(({ text }) => text));
    const known = kept.filter((name) => name !== null && found.has(name));
    if (known.length === 0) throw new Error(`Only these are underlined: ${[...found].join(', ')}.`);
    return known;
  });
  await photograph(page, 'later-page');
  const name = await tourStep('open the card over a kept name', async () => {
    const over = await openCard(page, (text) => met.includes(text));
    await until('the words of the kept article', async () => {
      for (const frame of page.frames().slice(1)) {
        const words = await frame.evaluate(() => document.body.innerText).catch(() => '');
        if (words.includes(over) && words.includes(title)) return true;
      }
      return false;
    });
    // The card fades in, and is photographed once it is there.
    await new Promise((resolve) => setTimeout(resolve, 500));
    return over;
  });
  await photograph(page, 'kept-card');
  console.log(
    `Met again in a later article: ${met.join(', ')}; the card of ${name} says what was read of it.`,
  );
}

/** Presses what a selector finds; a popup may close itself by that. */
async function press(page: Page, selector: string): Promise<void> {
  await page.waitForSelector(selector);
  await page
    .evaluate((wanted) => document.querySelector<HTMLElement>(wanted)!.click(), selector)
    .catch(() => {});
}
