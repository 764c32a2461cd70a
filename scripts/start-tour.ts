import { join, relative } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Launched, launch } from './browser/launch.ts';
import { openCard } from './browser/open-card.ts';
import { photographIn } from './browser/photograph.ts';
import { openOwn, settledNames, tabOf, tourStep } from './browser/steps.ts';
import { until } from './browser/until.ts';
import { root } from './run.ts';
import { say } from './say.ts';
import { keepSample } from './start-keeping.ts';
import type { OpenablePage } from './stories/read-page.ts';

const folder = join(root, 'screenshots');

/** As wide as a browser makes a popup that asks for it. */
const popupSize = { width: 360, height: 600 };
const pageSize = { width: 1000, height: 760 };

/**
 * Does without a window what a person would do with one, takes pictures of it, and prints what was found.
 * @throws where a step did not happen, saying which.
 */
export async function tour(path: string, page: OpenablePage): Promise<void> {
  const network = page.isLocal ? 'loopback' : 'open';
  const started = await tourStep('start the browser', () =>
    launch({ browser: 'chromium', path, headless: true, network, viewport: pageSize }),
  );
  try {
    await walkThrough(started, page.url);
    if (page.samples) await keepSample(started, page.samples, photograph);
  } finally {
    await started.puppet.close();
  }
}

async function walkThrough({ puppet, origin, welcome }: Launched, url: string): Promise<void> {
  await tourStep('welcome who has installed it', () => settledNames(welcome));
  await photograph(welcome, 'welcome');
  const page = await puppet.newPage();
  await tourStep('open the page', () => page.goto(url));
  await tourStep('underline the names', () => settledNames(page));
  await photograph(page, 'page');
  await tourStep('open the card over a name', () => openCard(page));
  await photograph(page, 'card');

  const options = await puppet.newPage();
  await tourStep('open the options', () => openOwn(options, `${origin}/options.html`));
  await photograph(options, 'options');
  const tab = await tourStep('find the tab of the page', () => tabOf(options, page.url()));

  const popup = await puppet.newPage();
  await popup.setViewport(popupSize);
  const found = await tourStep('open the popup', async () => {
    await openOwn(popup, `${origin}/popup.html?tab=${tab}`);
    return until('the popup to list what the page mentions', () => listed(popup));
  });
  await photograph(popup, 'popup');
  console.table(Object.fromEntries(found.map(({ name, count }) => [name, { mentions: count }])));
  console.log(`${found.reduce((sum, { count }) => sum + count, 0)} mentions of ${found.length} entities`);
}

async function listed(popup: Page): Promise<{ name: string; count: number }[] | undefined> {
  const rows = await popup.$$eval('.entities li', (items) =>
    items.map((item) => ({
      name: item.querySelector('.name')?.textContent ?? '',
      count: Number(item.querySelector('.count')?.textContent),
    })),
  );
  return rows.length > 0 ? rows : undefined;
}

async function photograph(page: Page, name: string): Promise<void> {
  await tourStep(`photograph the ${name}`, async () => {
    for (const path of await photographIn(folder, page, name)) say(`  ${relative(root, path)}`);
  });
}
