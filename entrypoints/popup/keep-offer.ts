import type { Article } from '../../extension/draft/article.ts';
import { cleanArticle } from '../../extension/draft/text/clean.ts';
import { sizeOf } from '../../extension/draft/text/word-count.ts';
import { takeFromTab } from '../../extension/keep/take-from-tab.ts';
import type { Part } from '../../extension/page/article/take-article.ts';
import type { KeepOffer, Selection } from '../../extension/screens/popup/KeepStory.tsx';
import { loadNotice, ownStories } from '../../extension/story-store/own-stories.ts';
import type { StorySummary } from '../../extension/story-store/record.ts';

interface PageInFront {
  id: number;
  url: string;
  incognito: boolean;
}

/** What can be kept of the page in front, with its article if it was taken to find that out. */
export interface OfferedPage {
  offer: KeepOffer | undefined;
  article?: Article;
}

/**
 * Finds out what of a page can be kept. Where Backstory is off the page is not read for this; what was kept of its
 * address before is known without reading.
 */
export async function findKeepOffer(
  { id, url, incognito }: PageInFront,
  isOff: boolean,
): Promise<OfferedPage> {
  if (incognito) return { offer: { is: 'private' } };
  const kept = await keptFrom(url.replace(/#.*$/s, ''));
  if (kept?.state === 'draft') return { offer: { is: 'draft', story: kept.id, title: kept.title } };
  if (isOff) return { offer: kept ? keptOffer(kept, false) : { is: 'unread' } };
  const article = await taken(id, 'article');
  if (kept) return { offer: keptOffer(kept, article !== undefined && (await isOther(kept.id, article))) };
  const selection = selectionOf(await taken(id, 'selection'));
  if (!article) return { offer: selection ? { is: 'selection', selection } : { is: 'none' } };
  const { title, site, published, paragraphs } = article;
  return {
    article,
    offer: {
      is: 'article',
      title: title || (paragraphs[0] ?? '').slice(0, 80),
      site,
      ...(published && { published }),
      minutes: sizeOf(paragraphs).minutes,
      ...(selection && { selection }),
    },
  };
}

/** The newest of what was kept, or begun, of an address; nothing is opened for those who never kept anything. */
async function keptFrom(url: string): Promise<StorySummary | undefined> {
  try {
    const { changes } = await loadNotice();
    return changes === 0 ? undefined : (await ownStories.storiesFrom(url))[0];
  } catch {
    // The library says what is wrong with the stories; the page can be read all the same.
    return undefined;
  }
}

function keptOffer(
  { id, title, keptAt, takenAt, imported, names }: StorySummary,
  hasChanged: boolean,
): KeepOffer {
  const since = (imported?.at ?? keptAt ?? takenAt).slice(0, 10);
  return { is: 'kept', story: id, title, since, names: names.length, hasChanged };
}

async function taken(tab: number, part: Part): Promise<Article | undefined> {
  const found = await takeFromTab(tab, part).catch(() => undefined);
  return found?.article;
}

/** Whether a page has other paragraphs than were kept of it. */
async function isOther(story: string, article: Article): Promise<boolean> {
  const record = await ownStories.story(story).catch(() => undefined);
  if (!record) return false;
  const { paragraphs } = cleanArticle(article);
  const kept = record.draft.article.paragraphs;
  return paragraphs.length !== kept.length || paragraphs.some((text, at) => text !== kept[at]);
}

/** Maximum length of the shown beginning of a selection, in UTF-16 code units. */
const shownUnits = 60;

function selectionOf(article: Article | undefined): Selection | undefined {
  if (!article) return undefined;
  const { count } = sizeOf(article.paragraphs);
  const start = article.paragraphs
    .join(' ')
    .slice(0, shownUnits)
    .replace(/\s+\S*$/u, '');
  return count > 0 ? { start, words: count } : undefined;
}
