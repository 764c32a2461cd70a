import { Readability } from '@mozilla/readability';
import type { Article } from '../../draft/article.ts';
import { withinLimits } from '../../draft/within-limits.ts';
import { aboutPage } from './about-page.ts';
import { articleData } from './linked-data.ts';
import { copyPage, numberAttribute } from './page-copy.ts';
import { publishedOf } from './published.ts';
import { asShown, type TextBlock, textBlocks } from './text-blocks.ts';
import { unclobbered } from './unclobbered.ts';

/** The part of a page to take: its article, the reader's selection, or all that it shows. */
export type Part = 'article' | 'selection' | 'whole';

/** What was taken of a page. */
export interface Taken {
  part: Part;
  article: Article;
}

/** Tells the language of a text, as a primary subtag, from its letters and words and from the tag that its page bears. */
type LanguageOf = (text: string, tag?: string) => string;

/**
 * Takes the text of a document as it is shown now, without changing the document.
 *
 * @returns Undefined where the part is not there: a page that is no article, or without a selection.
 */
export function takeArticle(page: Document, part: Part, languageOf: LanguageOf): Taken | undefined {
  const ranges = part === 'selection' ? selectedRanges(page) : undefined;
  if (ranges?.length === 0) return undefined;
  const copy = copyPage(page, { ...(ranges && { ranges }), isWhole: part !== 'article' });
  const found =
    part === 'article'
      ? articleIn(copy, declaresArticle(page))
      : { root: copy.body, blocks: textBlocks(copy.body) };
  if (!found || found.blocks.length === 0) return undefined;

  // The rest of the page still tells the title and the day of a selection.
  const surroundings = part === 'selection' ? copyPage(page) : copy;
  const headings = headingsIn(surroundings);
  const { title, site, byline, lang } = aboutPage(page, headings);
  const published = publishedOf(page, part === 'article' ? found.root : surroundings.body);
  const { paragraphs, isCut } = withinLimits(found.blocks.map(({ text }) => text));
  const isHeading = paragraphs[0] === title || headings.includes(paragraphs[0]!);
  if (part !== 'selection' && isHeading && paragraphs.length > 1) paragraphs.shift();
  return {
    part,
    article: {
      title,
      url: unclobbered.address(page).replace(/#.*$/s, ''),
      site,
      ...(byline && { byline }),
      ...(published && { published: published.date }),
      ...(published && !published.isStated && { isDateGuessed: true }),
      lang: languageTag(paragraphs, lang, languageOf),
      paragraphs,
      ...(isCut && { isCut }),
    },
  };
}

/** The ranges that the reader has selected in a document; what is selected in a field for typing is none of them. */
export function selectedRanges(page: Document): Range[] {
  const selection = unclobbered.selection(page);
  if (!selection || selection.isCollapsed) return [];
  return Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
}

interface Found {
  /** The element of the copy that holds the article. */
  root: Element;
  blocks: TextBlock[];
}

/** The article of a copied page; undefined where it has none. Readability changes a copy of the copy. */
function articleIn(copy: Document, isDeclared: boolean): Found | undefined {
  const all = textBlocks(copy.body);
  const links = [...copy.querySelectorAll('p')].filter(isWhollyOneLink);
  const spent = copy.cloneNode(true) as Document;
  const parsed = new Readability<Element>(spent, {
    disableJSONLD: true,
    serializer: (node) => node as Element,
  }).parse();
  if (!parsed?.content) return undefined;
  const chosen = withoutTeasers(withoutByline(textBlocks(parsed.content)));
  const blocks = withLinks(
    chosen,
    all,
    links.map(textIn).filter((text) => !teaser.test(text)),
  );
  if (!isArticle(blocks, isDeclared ? leastWordsDeclared : leastWords)) return undefined;
  return { root: commonAncestor(copy, blocks) ?? copy.body, blocks };
}

/** A paragraph of running text has this many words, or letters in scripts without spaces; an article this many in all. */
const running = { words: 12, letters: 30 };
const leastWords = 60;
/** Less is enough where the page calls itself an article. */
const leastWordsDeclared = 25;
const maxHeadings = 50;

/**
 * Whether blocks read as an article: paragraphs of running text that follow one another, and not a list of headlines with
 * a line each.
 */
function isArticle(blocks: readonly TextBlock[], least: number): boolean {
  let longest = 0;
  let run = 0;
  for (const { text, isLink } of blocks) {
    if (isLink) continue;
    const isProse = weightOf(text) >= running.words && endsSentence.test(text);
    run = isProse ? run + weightOf(text) : 0;
    longest = Math.max(longest, run);
  }
  return longest >= least;
}

const endsSentence = /[.!?…。！？”"»」』)\]]$/u;

/** A line above the text is not longer than this, in UTF-16 code units. */
const maxBylineUnits = 160;
const byline =
  /^\W*(?:by|von|par|por|di|door|av)\b|\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b|\b(?:published|updated|posted)\b|[年년].{0,4}[月월]|記者$|기자$/iu;

/** Without the lines above the text that say by whom and when it is: both are kept apart from it. */
function withoutByline(blocks: TextBlock[]): TextBlock[] {
  const text = blocks.findIndex(
    (block) => weightOf(block.text) >= running.words && endsSentence.test(block.text),
  );
  return blocks.filter(
    (block, at) =>
      at >= text ||
      block.text.length > maxBylineUnits ||
      endsSentence.test(block.text) ||
      !byline.test(block.text),
  );
}

/** Whether the page says by its data that it is an article. */
function declaresArticle(page: Document): boolean {
  return (
    articleData(page).length > 0 ||
    unclobbered.all(page, 'meta[property="og:type" i][content="article" i]').length > 0
  );
}

/** Lines that lead to other articles; at the end of the article links are nothing else. */
function withoutTeasers(blocks: TextBlock[]): TextBlock[] {
  const kept = blocks.filter(
    ({ text, isLink }) => !teaser.test(text) || (!isLink && /[.!?…]["”’»)]*$/u.test(text)),
  );
  while (kept.at(-1)?.isLink) kept.pop();
  return kept;
}

const teaser =
  /^(?:(?:read|see|watch|listen)(?: (?:more|also|next|on))?|more(?: (?:on|from|stories))?|related|also|click|sign up|subscribe|recommended)\b[^.]{0,3}(?::|$|\w)/i;

/** The number of words; letters of scripts without spaces count by how many make a word. */
function weightOf(text: string): number {
  const solid =
    text.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]/gu)?.length ?? 0;
  return (text.match(/\S+/gu)?.length ?? 0) + (solid * running.words) / running.letters;
}

/** Puts sentences that are wholly one link back to where they stood between paragraphs of the article. */
function withLinks(blocks: TextBlock[], all: readonly TextBlock[], links: readonly string[]): TextBlock[] {
  if (links.length === 0) return blocks;
  const kept = new Set(blocks.map(({ text }) => text));
  const linked = new Set(links);
  const result: TextBlock[] = [];
  let missing: TextBlock[] = [];
  let next = 0;
  for (const block of all) {
    if (block.text === blocks[next]?.text) {
      if (next > 0) result.push(...missing);
      missing = [];
      result.push(block);
      next += 1;
    } else if (linked.has(block.text) && !kept.has(block.text)) missing.push(block);
    // Other text that was left out stands between: the link may as well belong to that.
    else missing = [];
  }
  // If Readability's blocks read differently from ours, nothing is put back: its choice is worth more than a link.
  return next === blocks.length ? result : blocks;
}

/** Whether a paragraph is a sentence, and one link from its beginning to its end. */
function isWhollyOneLink(paragraph: Element): boolean {
  const text = textIn(paragraph);
  const link = paragraph.querySelector('a');
  return link !== null && textIn(link) === text && /[.!?。！？]["”’»」』]?$/u.test(text);
}

function textIn(element: Element): string {
  return asShown(element.textContent ?? '');
}

function commonAncestor(copy: Document, blocks: readonly TextBlock[]): Element | undefined {
  const numbered = copy.querySelectorAll(`[${numberAttribute}]`);
  const elements = blocks.flatMap(({ number }) => numbered[number] ?? []);
  let [root] = elements;
  for (const element of elements)
    while (root && !root.contains(element)) root = root.parentElement ?? undefined;
  return root;
}

/** The texts of a copied page's headings of the highest rank that it has. */
function headingsIn(copy: Document): string[] {
  for (const tag of ['h1', 'h2']) {
    const texts = [...copy.querySelectorAll(tag)].map(textIn).filter(Boolean);
    if (texts.length > 0) return texts.slice(0, maxHeadings);
  }
  return [];
}

function languageTag(
  paragraphs: readonly string[],
  declared: string | undefined,
  languageOf: LanguageOf,
): string {
  const found = languageOf(paragraphs.join('\n').slice(0, 2_000), declared);
  return declared?.toLowerCase().split('-')[0] === found ? declared : found;
}
