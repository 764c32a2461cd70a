import type { Article } from '../article.ts';
import { captionEnd, datelineLength, isBoilerplate } from './boilerplate.ts';

/** A part of an article that is read for names: its title, or a paragraph without dateline, bullet and credit. */
export interface ArticleBlock {
  /** Index into the article's paragraphs; -1 is its title. */
  paragraph: number;
  /** UTF-16 units of the paragraph that are read, `[start, end)`. */
  start: number;
  end: number;
  text: string;
  /** Words of a picture: they confirm names, and make one only where it says of itself what it is. */
  isCaption: boolean;
}

/** The parts of an article that are read, in reading order; what is not of the article is left out. */
export function blocksOf(article: Article): ArticleBlock[] {
  const seen = new Set<string>();
  const title: ArticleBlock = {
    paragraph: -1,
    start: 0,
    end: article.title.length,
    text: article.title,
    isCaption: false,
  };
  const blocks = article.paragraphs.flatMap((text, paragraph): ArticleBlock[] => {
    if (seen.has(text) || isBoilerplate(text) || isAuthorNote(article, text, paragraph)) return [];
    seen.add(text);
    if (text === article.title) return [];
    const start = lead(text);
    const caption = captionEnd(text);
    return [{ paragraph, start, end: caption ?? text.length, text, isCaption: caption !== undefined }];
  });
  return [title, ...blocks].filter(({ start, end }) => start < end);
}

/** The units before the first word that is of the text: bullets, the time of a live report, a dateline. */
function lead(text: string): number {
  const mark =
    /^(?:[•▪◦●■*·▶►–—-]\s*|\d{1,2}[.:]\d{2}(?:\s?[ap]\.?m\.?)?(?:\s(?:GMT|BST|CET|CEST|EST|EDT|PST|PDT|UTC))?\s*[—–-]?\s+)+/i.exec(
      text,
    )?.[0].length ?? 0;
  return mark + datelineLength(text.slice(mark));
}

/** Number of last paragraphs that may tell about the author. */
const tail = 3;

const authorWords =
  /^[•*\s]*(?:\S+\s){0,6}(?:is|are|was|covers|writes|reports|builds|runs|lives|works)\b.{0,200}\b(?:writer|reporter|journalist|correspondent|critic|columnist|editor|author|freelance|covers|writes|builds|based in)\b/i;

/** Whether a paragraph tells of the author: it begins with a name of the byline, or is what stands under many articles. */
function isAuthorNote({ byline, paragraphs }: Article, text: string, at: number): boolean {
  if (at < paragraphs.length - tail || text.length > 300) return false;
  const names = (byline ?? '').match(/\p{Lu}[\p{L}'’-]{2,}/gu) ?? [];
  const start = text.replace(/^[•*\s]+/, '');
  const beginsWithAuthor = names.some(
    (name) =>
      !/^(?:By|Staff|Posted|Interview|Reporter|Writer|Editor|The)$/.test(name) && start.startsWith(name),
  );
  return (
    beginsWithAuthor ||
    (authorWords.test(text) &&
      text.length < 220 &&
      /^[•*]|\bis a\b.*\b(?:writer|reporter|journalist|correspondent|critic|columnist)\b/i.test(text))
  );
}
