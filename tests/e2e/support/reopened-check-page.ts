import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { until } from '../../../scripts/browser/until.ts';
import type { Driver } from './driver.ts';

/** Firefox shows no address of a tab that the extension has opened to who drives it: another takes its place. */
export async function reopenedCheckPage(driver: Driver): Promise<Page> {
  const own = await driver.own('options.html');
  const url = await until('the page to check the names on', () =>
    own.evaluate(async () => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url?.includes('/draft.html'));
      if (tab?.status !== 'complete') return undefined;
      await chrome.tabs.remove(tab.id!);
      return tab.url;
    }),
  );
  // Two pages of one story would be one too many.
  await until('the tab to be gone', () =>
    own.evaluate(async () => {
      const { held = [] } = await navigator.locks.query();
      const tabs = await chrome.tabs.query({});
      return (
        !held.some(({ name }) => name?.startsWith('draft ')) &&
        !tabs.some(({ url }) => url?.includes('/draft.html'))
      );
    }),
  );
  await sleep(300);
  return driver.own(url.slice(driver.launched.origin.length + 1));
}
