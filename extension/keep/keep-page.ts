import { browser } from 'wxt/browser';
import type { Article } from '../draft/article.ts';
import type { Draft } from '../draft/draft.ts';
import type { Part } from '../page/article/take-article.ts';
import { ownStories } from '../story-store/own-stories.ts';
import { failureOf, type StoreFailure } from '../story-store/store-error.ts';
import { TakeError, type TakeFailure, takeFromTab } from './take-from-tab.ts';

/** The tab that a story is kept from. */
export interface KeptTab {
  id: number;
  url?: string | undefined;
  incognito: boolean;
  windowId?: number | undefined;
  index?: number | undefined;
}

/** Why a story was not kept, for the page that says so. */
export type KeepProblem = TakeFailure | StoreFailure | 'no-selection';

/**
 * Keeps what a tab shows: takes it, begins a draft of it (or finds the one that there is of its address), and opens the
 * page on which the reader checks its names. What goes wrong is said on that page.
 */
export async function keepTab(tab: KeptTab, part: Part, frame?: number): Promise<void> {
  // Nothing is kept from private windows, and so nothing is read there for it.
  if (tab.incognito) return openCheckPage({ problem: 'private' });
  try {
    const { article } = await takeFromTab(tab.id, part, frame);
    await keepArticle(article, tab);
  } catch (error) {
    await openCheckPage({ problem: problemOf(error, part) }, tab);
  }
}

/** Begins a draft of an article that was taken from a tab already, and opens the page on which it is checked. */
export async function keepArticle(article: Article, tab: KeptTab): Promise<void> {
  try {
    const { record } = await ownStories.startDraft(emptyDraft(article), { isPrivate: tab.incognito });
    await openCheckPage({ story: record.id }, tab);
  } catch (error) {
    await openCheckPage({ problem: failureOf(error) }, tab);
  }
}

/** Opens the page on which a story's names are checked, or which says why there is none, beside the tab that it is from. */
export async function openCheckPage(
  about: { story: string } | { problem: KeepProblem },
  tab?: KeptTab,
): Promise<void> {
  const query = new URLSearchParams({ ...about, ...(tab && { tab: String(tab.id) }) });
  const url = `${browser.runtime.getURL('/')}draft.html?${query}`;
  if (!tab) {
    // Own pages open in no private window.
    await browser.windows.create({ url, incognito: false });
    return;
  }
  const beside = tab.index !== undefined && {
    index: tab.index + 1,
    openerTabId: tab.id,
    ...(tab.windowId !== undefined && { windowId: tab.windowId }),
  };
  // The opener may be closed by now, perhaps the very problem to be shown: then the page opens without it.
  await browser.tabs.create({ url, ...beside }).catch(() => browser.tabs.create({ url }));
}

/** A draft whose names were not looked for yet: the page on which they are checked does so, see `isUnread`. */
export function emptyDraft(article: Article): Draft {
  return { article, entities: [], dropped: [], events: [] };
}

function problemOf(error: unknown, part: Part): KeepProblem {
  if (!(error instanceof TakeError)) return failureOf(error);
  return error.failure === 'none' && part === 'selection' ? 'no-selection' : error.failure;
}
