import type { Block } from './text-roles.ts';

/** Where the page keeps one article, or what stands beside it, apart from the rest. */
const articles = 'article, [role="article"]';
const parts = `${articles}, aside, [role="complementary"], nav, footer`;

/** What a site puts around its texts, wherever it stands. */
const margins =
  'nav, aside, menu, button, select, label, summary, marquee, ' +
  '[role="navigation"], [role="complementary"], [role="menu"], [role="menubar"], [role="toolbar"], [role="button"], ' +
  '[role="tablist"], [role="marquee"], [role="timer"]';
/** Parts that are margins only outside of an article: inside one they hold its headline and its author. */
const siteParts = 'header, footer, [role="banner"], [role="contentinfo"]';
const texts = `${articles}, main, [role="main"], section`;
/** A page without any of these has its headline in the header. */
const headline = 'h1';

/** Elements that say something about all text in them. */
const saying = `${parts}, [lang], h1, header, button, select, label, summary, menu, marquee, [role]`;
/** Those among them that need no attribute for it. */
const sayingTags = new Set(
  'article aside nav footer h1 header button select label summary menu marquee'.split(' '),
);

/** What a passage's surroundings say of it. Articles have numbers; 0 is the page itself. */
export interface Surroundings {
  /** The BCP 47 tag of the nearest element that says one, looking up through shadow hosts. */
  lang: string | undefined;
  /** The nearest article, or what stands beside one: what is told there explains what is told there. */
  article: number;
  /** It stands in what a site puts around its texts: a menu, a header or footer, a sidebar, a button. */
  isMargin: boolean;
  /** The outermost article: what is read in one go, with the comments and asides in it. */
  outermost: number;
}

/** Looks up what stands around blocks, and numbers the articles of the page: passages with one number belong together. */
export function createSurroundings(): (block: Block) => Surroundings {
  const numbers = new WeakMap<Element, number>();
  let last = 0;
  const numberOf = (element: Element | null | undefined): number => {
    if (!element) return 0;
    const number = numbers.get(element) ?? ++last;
    numbers.set(element, number);
    return number;
  };
  const look = (element: Element | null): Surroundings => {
    let outermost: Element | undefined;
    for (let at = element?.closest(articles); at; at = at.parentElement?.closest(articles)) outermost = at;
    return {
      lang: languageOf(element),
      article: numberOf(element?.closest(parts)),
      isMargin: isInMargin(element),
      outermost: numberOf(outermost),
    };
  };
  /** Cache for one moment: the paragraphs of a page mostly share a parent. */
  let known = new Map<Element, Surroundings>();
  return (block) => {
    const element = elementOf(block);
    const parent = element?.parentElement;
    const saysSomething =
      !parent || (element.hasAttributes() ? element.matches(saying) : sayingTags.has(element.localName));
    if (saysSomething) return look(element);
    if (known.size === 0) queueMicrotask(() => (known = new Map()));
    const surroundings = known.get(parent) ?? look(parent);
    known.set(parent, surroundings);
    return surroundings;
  };
}

/** UTF-16 units of a heading's text that are looked at. */
const maxHeadingUnits = 400;

/** The first heading of the article that a block stands in, white space folded; '' where there is none. */
export function headingOf(block: Block): string {
  const heading = elementOf(block)?.closest(articles)?.querySelector('h1, h2, h3, h4');
  return heading ? startOf(heading).trim().replace(/\s+/g, ' ').slice(0, 200) : '';
}

/** The first letters of an element's text: a heading of millions would be read for each mention under it. */
function startOf(element: Element): string {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start = '';
  while (start.length < maxHeadingUnits && texts.nextNode())
    start += (texts.currentNode as Text).data.slice(0, maxHeadingUnits);
  return start;
}

/**
 * Whether an element stands in what a site puts around its texts. The header of an article is none of that, nor is a
 * headline in the page's header: there it is the text's, unless it is the site's name and leads home.
 */
function isInMargin(top: Element | null): boolean {
  for (let element = top; element; element = elementOf(element.getRootNode())) {
    if (element.closest(margins)) return true;
    const part = element.closest(siteParts);
    if (!part || part.closest(texts)) continue;
    const title = element.closest(headline);
    if (!title || title.querySelector('a')) return true;
  }
  return false;
}

/** Whether all that is said in some text nodes is said in links: an entry of a list of links, and no sentence. */
export function isAllLinks(nodes: readonly Node[]): boolean {
  return nodes.every((node) => {
    const element = node.parentElement;
    return (
      /^\s*$/.test(node.nodeValue ?? '') ||
      (element?.closest('a[href]') != null && !element.closest('h1, h2, h3, h4, h5, h6'))
    );
  });
}

function languageOf(top: Element | null): string | undefined {
  for (let element = top; element; element = elementOf(element.getRootNode())) {
    const said = element.closest('[lang]')?.getAttribute('lang');
    if (said) return said;
  }
  return undefined;
}

function elementOf(node: Node): Element | null {
  if (node instanceof Element) return node;
  return node instanceof ShadowRoot ? node.host : null;
}
