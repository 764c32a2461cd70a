import { browser } from 'wxt/browser';
import { rulesRoot } from '../../../extension/browser/rules-root.ts';
import type { Sender } from '../../../extension/messages/answer-calls.ts';
import type { Question } from '../../../extension/messages/background-calls.ts';
import type { Look } from '../../../extension/settings/settings.ts';
import { underlineRules } from '../../../extension/ui/underline.ts';

interface Frame {
  tabId: number;
  frameIds: [number];
}

/**
 * The document that sent a message, where the browser names it; else its frame, which may hold another document by
 * now.
 */
const documentOf = (sender: Sender) => {
  const { tabId, frameIds } = frameOf(sender);
  return sender.documentId ? { tabId, documentIds: [sender.documentId] } : { tabId, frameIds };
};

/** Runs a script in the frame that has sent a message. */
export async function runIn(sender: Sender, file: '/page.js' | '/card.js' | '/tell-text.js'): Promise<void> {
  // Our own pages bring these along; no script can be put into them.
  if (isOwnPage(sender)) return;
  const target = documentOf(sender);
  // The list of scripts that types are made of may be older than a script.
  const files = [file] as never[];
  await browser.scripting.executeScript({ target, files, injectImmediately: true });
}

/** Puts the rules of a look into the document that has sent a message, and takes those of another out. */
export async function wearIn(sender: Sender, { put, take }: Question<'wear'>): Promise<void> {
  if (isOwnPage(sender)) return;
  const target = documentOf(sender);
  // The origin is the author's, though the sheet is none of the page's: in Chromium 156 colours and backgrounds that
  // a user's sheet gives to highlights are not drawn, which left the letters of gradients black.
  const sheetOf = (look: Look) => ({
    target,
    css: underlineRules(look, rulesRoot),
    origin: 'AUTHOR' as const,
  });
  if (put) await browser.scripting.insertCSS(sheetOf(put));
  if (take) await browser.scripting.removeCSS(sheetOf(take));
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

/** Puts the content scripts into tabs that were open before the installation. Firefox does so by itself. */
export async function startInOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  for (const { matches, js = [] } of browser.runtime.getManifest().content_scripts ?? []) {
    for (const { id } of await browser.tabs.query({ url: matches ?? [] })) {
      const target = { tabId: id!, allFrames: true };
      // A tab may be closed, discarded or the store's: then it is left alone.
      await browser.scripting
        .executeScript({ target, files: js as `/${string}`[] & never[] })
        .catch(() => {});
    }
  }
}
