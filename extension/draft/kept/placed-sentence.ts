import { sentenceBounds } from '../../detect/read/sentences.ts';
import { languageOf } from '../../detect/text/language.ts';
import type { Sentence } from '../../story/format/schema.ts';
import type { ArticlePassage, Draft } from '../draft.ts';

/** A sentence of an article, and where it stands in it; see `ArticlePassage`. */
export interface PlacedSentence extends ArticlePassage, Sentence {}

/** The sentences of an article in order, numbered as those of a story are; never none. */
export function placedSentences({ article: { title, paragraphs, lang } }: Draft): PlacedSentence[] {
  const found: PlacedSentence[] = [];
  for (const [paragraph, text] of paragraphs.entries()) {
    for (const [from, to] of sentenceBounds(text, languageOf(text, lang))) {
      const part = text.slice(from, to);
      const start = from + part.length - part.trimStart().length;
      const end = start + part.trim().length;
      if (end > start)
        found.push({ id: `S${found.length + 1}`, paragraph, start, end, text: text.slice(start, end) });
    }
  }
  // Of an article without a paragraph its title is the sentence.
  if (found.length === 0) found.push({ id: 'S1', paragraph: -1, start: 0, end: title.length, text: title });
  return found;
}

/** Finds the sentence in which words of the article begin. */
export type SentenceAt = (words: Pick<ArticlePassage, 'paragraph' | 'start'>) => PlacedSentence | undefined;

/** Makes the look-up of sentences by place; each costs as much as a paragraph has sentences. */
export function sentencesByPlace(sentences: readonly PlacedSentence[]): SentenceAt {
  const byParagraph = Map.groupBy(sentences, ({ paragraph }) => paragraph);
  return ({ paragraph, start }) => byParagraph.get(paragraph)?.find(({ end }) => start < end);
}
