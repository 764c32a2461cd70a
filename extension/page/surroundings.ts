import type { Block } from './reach.ts';

/** Where the page keeps one article, or what stands beside it, apart from the rest. */
const articles = 'article, [role="article"]';
const parts = `${articles}, aside, [role="complementary"], nav, footer`;

/** Where a passage stands among the articles of its page, by number; 0 is the page itself. */
export interface Place {
  /** The nearest article, or what stands beside one: what is told there explains what is told there. */
  article: number;
  /** The outermost article: what is read in one go, with the comments and asides in it. */
  outermost: number;
}

/** Numbers the articles of a page: passages with one number belong together. */
export function createArticles() {
  const numbers = new WeakMap<Element, number>();
  let last = 0;
  const numberOf = (element: Element | null | undefined): number => {
    if (!element) return 0;
    const number = numbers.get(element) ?? ++last;
    numbers.set(element, number);
    return number;
  };
  return (block: Block): Place => {
    const element = elementOf(block);
    let outermost: Element | undefined;
    for (let at = element?.closest(articles); at; at = at.parentElement?.closest(articles)) outermost = at;
    return { article: numberOf(element?.closest(parts)), outermost: numberOf(outermost) };
  };
}

/** The first heading of the article that a block stands in, white space folded; '' where there is none. */
export function headingOf(block: Block): string {
  const heading = elementOf(block)?.closest(articles)?.querySelector('h1, h2, h3, h4');
  return heading?.textContent?.trim().replace(/\s+/g, ' ').slice(0, 200) ?? '';
}

/** The BCP 47 tag of the nearest element that says one, looking up through shadow hosts. */
export function languageOf(block: Block): string | undefined {
  for (let element = elementOf(block); element; element = elementOf(element.getRootNode())) {
    const said = element.closest('[lang]')?.getAttribute('lang');
    if (said) return said;
  }
  return undefined;
}

function elementOf(node: Node): Element | null {
  if (node instanceof Element) return node;
  return node instanceof ShadowRoot ? node.host : null;
}
