import type { Page } from 'puppeteer-core';
import type { Tab } from './tab.ts';

/** Sends a command to all frames of a tab from `own`, a page of the extension, as the background does for a key. */
export async function sendCommand(own: Page, tab: Tab, command: string): Promise<void> {
  await own.evaluate(
    async (wanted, command) => {
      const found = (await chrome.tabs.query({})).find((one) => one.url === wanted);
      await chrome.tabs.sendMessage(found!.id!, { command });
    },
    tab.page.url(),
    command,
  );
}
