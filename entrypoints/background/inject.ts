import { browser } from 'wxt/browser';
import type { Sender } from '../../extension/messages/answer-calls.ts';

interface Frame {
  tabId: number;
  frameIds: [number];
}

/** Runs a script in the frame that has sent a message. */
export async function runIn(sender: Sender, file: '/page.js' | '/card.js'): Promise<void> {
  // Our own pages bring these along; no script can be put into them.
  if (isOwnPage(sender)) return;
  const target = frameOf(sender);
  await browser.scripting.executeScript({ target, files: [file], injectImmediately: true });
}

/** The frame that has sent a message. @throws if it was no frame of a tab */
export function frameOf({ tab, frameId }: Sender): Frame {
  if (tab?.id === undefined || frameId === undefined) throw new Error('Only a frame of a tab can ask that.');
  return { tabId: tab.id, frameIds: [frameId] };
}

/** Whether a message comes from a page of the extension. */
export function isOwnPage({ url }: Sender): boolean {
  return url?.startsWith(browser.runtime.getURL('/')) ?? false;
}

/** Has pages that were open before work at once. Firefox sees to that by itself. */
export async function startInOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  for (const { matches, js = [], css = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    for (const { id } of await browser.tabs.query({ url: matches ?? [] })) {
      const target = { tabId: id!, allFrames: true };
      // A tab may be closed, discarded or the store's: then it is left alone.
      await browser.scripting.insertCSS({ target, files: css }).catch(() => {});
      await browser.scripting
        .executeScript({ target, files: js as `/${string}`[] & never[] })
        .catch(() => {});
    }
  }
}
