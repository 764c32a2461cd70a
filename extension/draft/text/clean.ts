import type { Article } from '../article.ts';

/** Marks that turn the direction of text or take no room: they make one name look like another. */
const unseen = /[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const blank = /[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;

/** A text in composed Unicode, with white space folded and without marks that turn its direction. */
export function cleanText(text: string): string {
  return text.normalize('NFC').replace(unseen, '').replace(blank, ' ').trim();
}

/** The same article with clean text; paragraphs that have none are left out. */
export function cleanArticle(article: Article): Article {
  return {
    ...article,
    title: cleanText(article.title),
    paragraphs: article.paragraphs.map(cleanText).filter((paragraph) => paragraph !== ''),
  };
}
