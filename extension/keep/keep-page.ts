import { browser } from 'wxt/browser';
import { openOwnPage } from '../browser/open-own-page.ts';
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

/** The part of a tab to keep, and whether the reader has asked for it knowing that the tab is private. */
export interface Wanted {
  part: Part;
  frame?: number | undefined;
  isAskedFor?: boolean;
}

/** Why a story was not kept, for the page that says so. */
export type KeepProblem = TakeFailure | StoreFailure | 'no-selection';

/**
 * Keeps what a tab shows: takes it, begins a draft of it (or finds the one that there is of its address), and opens the
 * page on which the reader checks its names. What goes wrong is said on that page.
 */
export async function keepTab(tab: KeptTab, wanted: Wanted): Promise<void> {
  const { part, frame, isAskedFor = false } = wanted;
  // Nothing is kept from private windows, nor read there for it, before the reader was told what stays and wants it.
  if (tab.incognito && !isAskedFor) {
    const asked = { part, ...(frame !== undefined && { frame: String(frame) }) };
    return openCheckPage({ problem: 'private', ...asked }, tab);
  }
  try {
    const { article } = await takeFromTab(tab.id, part, frame);
    await keepArticle(article, tab, isAskedFor);
  } catch (error) {
    await openCheckPage({ problem: problemOf(error, part), part }, tab);
  }
}

/** Keeps what a tab shows for a reader who was told why it was not, and of a private window what stays of it. */
export async function keepAllTheSame(tab: number, { part, frame }: Wanted): Promise<void> {
  try {
    const { id = tab, ...rest } = await browser.tabs.get(tab);
    await keepTab({ ...rest, id }, { part, frame, isAskedFor: true });
  } catch {
    await openCheckPage({ problem: 'gone' });
  }
}

/** Begins a draft of an article that was taken from a tab already, and opens the page on which it is checked. */
export async function keepArticle(article: Article, tab: KeptTab, isAskedFor = false): Promise<void> {
  try {
    const from = { isPrivate: tab.incognito, isAskedFor };
    const { record } = await ownStories.startDraft(emptyDraft(article), from);
    await openCheckPage({ story: record.id }, tab);
  } catch (error) {
    await openCheckPage({ problem: failureOf(error) }, tab);
  }
}

/** Opens the page on which a story's names are checked, or which says why there is none, beside the tab that it is from. */
export async function openCheckPage(
  about: { story: string } | { problem: KeepProblem; part?: Part; frame?: string },
  tab?: KeptTab,
): Promise<void> {
  const query = new URLSearchParams({ ...about, ...(tab && { tab: String(tab.id) }) });
  await openOwnPage(`draft.html?${query}`, tab);
}

/** A draft whose names were not looked for yet: the page on which they are checked does so, see `isUnread`. */
export function emptyDraft(article: Article): Draft {
  return { article, entities: [], dropped: [], events: [] };
}

function problemOf(error: unknown, part: Part): KeepProblem {
  if (!(error instanceof TakeError)) return failureOf(error);
  return error.failure === 'none' && part === 'selection' ? 'no-selection' : error.failure;
}
