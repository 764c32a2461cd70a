import * as v from 'valibot';
import { browser } from 'wxt/browser';
import type { Part } from '../page/article/take-article.ts';
import { keepAllTheSame } from './keep-page.ts';

const parts = ['article', 'selection', 'whole'] as const satisfies readonly Part[];

/** The message by which a page of ours asks to keep something of a private tab. */
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

/** Keeps what `askToKeep` asks for. Only our own pages can ask, where the reader has to press a button for it. */
export function keepWhatIsAskedFor(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: { id?: string; url?: string }) => {
    const isOwn = sender.id === browser.runtime.id && sender.url?.startsWith(browser.runtime.getURL('/'));
    const { success, output } = v.safeParse(AskedSchema, message);
    if (isOwn && success) void keepAllTheSame(output.keepFromPrivate.tab, output.keepFromPrivate);
    return undefined;
  });
}
