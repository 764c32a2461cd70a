import sample from '../../data/samples/tidal-farm.json';
import { emptyDraft } from '../../extension/keep/keep-page.ts';
import { ownStories } from '../../extension/story-store/own-stories.ts';

/**
 * Begins a draft of the sample article, which is invented, and shows the page on which its names are checked. It has no
 * address: nobody's site is to be visited for it.
 */
export async function trySample(): Promise<void> {
  const { site, pages } = sample;
  const { title, byline, published, language, paragraphs } = pages[0]!;
  const article = { title, url: '', site, byline, published, lang: language, paragraphs };
  const { record } = await ownStories.startDraft(emptyDraft(article));
  location.assign(`/draft.html?${new URLSearchParams({ story: record.id })}`);
}
