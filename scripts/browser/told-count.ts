import type { Page } from 'puppeteer-core';

/** How many mentions the frames of the tab at an address have told of, painted or not; asked in a page of the extension. */
export function toldOf(own: Page, address: string): Promise<number> {
  return own.evaluate(async (address) => {
    const found = (await chrome.tabs.query({})).find(({ url }) => url === address);
    const key = `tab ${found?.id}`;
    const { [key]: frames = {} } =
      await chrome.storage.session.get<Record<string, Record<string, { mentions: number }>>>(key);
    return Object.values(frames).reduce((sum, { mentions }) => sum + mentions, 0);
  }, address);
}
