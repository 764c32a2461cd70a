import type { Page } from 'puppeteer-core';
import { say } from '../say.ts';
import { type Painted, paintedIn } from './painted.ts';
import { until } from './until.ts';

/** Runs one step of a tour and prints its name. @throws with its name if it fails. */
export async function tourStep<T>(name: string, act: () => Promise<T>): Promise<T> {
  say(`… ${name}`);
  try {
    return await act();
  } catch (error) {
    throw new Error(`This step did not happen: ${name}. ${(error as Error).message}`);
  }
}

/**
 * Waits until the number of underlined names stays the same, and returns them: what is on screen comes first.
 */
export async function settledNames(page: Page): Promise<Painted[]> {
  let last = 0;
  return until('underlines', async () => {
    const names = await paintedIn(page);
    const isSettled = names.length > 0 && names.length === last;
    last = names.length;
    return isSettled && names;
  });
}

/** Opens a page of the extension and waits until it shows something. */
export async function openOwn(page: Page, url: string): Promise<void> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push((error as Error).message));
  await page.goto(url);
  await page.waitForSelector('main');
  if (errors.length > 0) throw new Error(errors.join('; '));
}

/** The browser's number for the tab that shows an address, asked of a page of the extension. */
export function tabOf(own: Page, url: string): Promise<number> {
  return until('the tab', () =>
    own.evaluate(async (wanted) => (await chrome.tabs.query({})).find((tab) => tab.url === wanted)?.id, url),
  );
}
