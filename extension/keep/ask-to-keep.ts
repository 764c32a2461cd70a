import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Part } from '../page/article/take-article.ts';
import { keepFromPrivate } from './keep-page.ts';

const parts = ['article', 'selection', 'whole'] as const satisfies readonly Part[];

/** What of a private tab the reader wants to keep all the same. */
const AskedSchema = v.object({
  keepFromPrivate: v.object({ tab: v.number(), part: v.picklist(parts) }),
});

/**
 * Has the background keep what a tab of a private window shows. The popup there cannot: in Firefox it has a database of its
 * own, which is forgotten with the window.
 */
export async function askToKeep(tab: number, part: Part): Promise<void> {
  await browser.runtime.sendMessage({ keepFromPrivate: { tab, part } } satisfies v.InferInput<
    typeof AskedSchema
  >);
}

/** Keeps what was asked for so; by our own pages only, where it takes a press. */
export function keepWhatIsAskedFor(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string; url?: string }) => {
    const isOwn = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/'));
    const { success, output } = v.safeParse(AskedSchema, message);
    if (isOwn && success) void keepFromPrivate(output.keepFromPrivate.tab, output.keepFromPrivate);
    return undefined;
  });
}
