import type { Block } from './reach.ts';

/** Where the page keeps one article, or what stands beside it, apart from the rest. */
const articles = 'article, [role="article"], aside, [role="complementary"], nav, footer';

/** Numbers the articles of a page: passages with one number belong together. 0 is the page itself. */
export function createArticles() {
  const numbers = new WeakMap<Element, number>();
  let last = 0;
  return (block: Block): number => {
    const element = elementOf(block)?.closest(articles);
    if (!element) return 0;
    const number = numbers.get(element) ?? ++last;
    numbers.set(element, number);
    return number;
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
