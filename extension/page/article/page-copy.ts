import { isLeftOut } from './left-out.ts';
import { unclobbered } from './unclobbered.ts';

/** Tags that say something about a text; every other becomes a `div` or a `span`, as it is laid out. */
const meaning = new Set(
  (
    'p h1 h2 h3 h4 h5 h6 ul ol li dl dt dd blockquote pre table caption thead tbody tfoot tr td th figure figcaption ' +
    'article section main header footer aside nav address a em strong b i q cite time br hr sup sub'
  ).split(' '),
);

/** Tags of which nothing is text that a reader reads. */
const textless = new Set(
  (
    'script style noscript template link meta title head base rt rp svg math canvas img picture source video audio track ' +
    'object embed iframe frame frameset noframes input textarea select option datalist button progress meter dialog'
  ).split(' '),
);

const copiedAttributes = ['id', 'class', 'role', 'rel', 'itemprop', 'itemtype', 'href', 'datetime', 'lang'];

/**
 * Below this depth only elements with a meaning are copied, below twice this depth none; their text goes to the
 * nearest copied ancestor.
 */
const maxDepth = 400;
/** A copied attribute is cut to this many UTF-16 code units. */
const maxAttributeUnits = 2_000;

/** The name of the attribute by which a copied element can be told; the value counts from 0 in reading order. */
export const numberAttribute = 'data-at';

interface CopyOptions {
  /** Copies only the text inside of these. */
  ranges?: readonly Range[];
  /** Copies what is no part of any article too: menus, banners, comments. */
  isWhole?: boolean;
}

/**
 * Copies what a document shows, through its open shadow trees and slots, into a document that shows and loads nothing.
 * The page is only read. Text that is hidden is not copied.
 */
export function copyPage(page: Document, { ranges, isWhole = false }: CopyOptions = {}): Document {
  const copy = unclobbered.implementation(page).createHTMLDocument('');
  const root = unclobbered.body(page) ?? unclobbered.root(page);
  if (!root) return copy;
  let number = 0;

  const copyText = (node: Text, into: Element) => {
    const text = ranges ? textWithin(node, ranges) : node.data;
    if (text !== '') into.append(text);
  };
  const copyElement = (element: Element, into: Element, depth: number): Element | undefined => {
    const tag = unclobbered.tag(element);
    if (textless.has(tag)) return undefined;
    const style = getComputedStyle(element);
    if (
      style.display === 'none' ||
      style.contentVisibility === 'hidden' ||
      isOnlyForScreenReaders(element, style)
    )
      return undefined;
    if (isEditable(element) || (!isWhole && isLeftOut(element, style))) return undefined;
    const copied = tagFor(element, tag, style.display);
    // An element without a box of its own is skipped and its children are copied; so is a wrapper in a page that is
    // nested very deep.
    if (tag === 'slot' || style.display === 'contents') return into;
    if (depth > maxDepth && (depth > 2 * maxDepth || copied === 'div' || copied === 'span')) return into;
    const made = copy.createElement(copied);
    made.setAttribute(numberAttribute, String(number++));
    for (const name of copiedAttributes) {
      const value = unclobbered.attribute(element, name);
      if (value !== null) made.setAttribute(name, value.slice(0, maxAttributeUnits));
    }
    into.append(made);
    return made;
  };

  // A list of open work instead of recursion, since a page may be nested deeper than the stack.
  const work: { nodes: readonly Node[]; at: number; into: Element; depth: number; isSeen: boolean }[] = [
    { nodes: shownChildren(root), at: 0, into: copy.body, depth: 0, isSeen: true },
  ];
  for (let level = work.at(-1); level; level = work.at(-1)) {
    const node = level.nodes[level.at++];
    if (!node) {
      work.pop();
      continue;
    }
    const { into, depth } = level;
    const type = unclobbered.type(node);
    if (type === Node.TEXT_NODE) {
      if (level.isSeen) copyText(node as Text, into);
    } else if (type === Node.ELEMENT_NODE) {
      const element = node as Element;
      const made = copyElement(element, into, depth);
      if (!made) continue;
      const isSeen = getComputedStyle(element).visibility === 'visible';
      work.push({
        nodes: shownChildren(element),
        at: 0,
        into: made,
        depth: depth + Number(made !== into),
        isSeen,
      });
    }
  }
  return copy;
}

/** What is shown in place of an element's children: its shadow tree, what a slot was given, or a summary alone. */
function shownChildren(element: Element): readonly Node[] {
  const shadow = unclobbered.shadowRoot(element);
  if (shadow) return [...shadow.childNodes];
  const tag = unclobbered.tag(element);
  if (tag === 'slot') {
    const given = (element as HTMLSlotElement).assignedNodes();
    if (given.length > 0) return given;
  }
  const children = [...unclobbered.children(element)];
  if (tag !== 'details' || unclobbered.hasAttribute(element, 'open')) return children;
  return children
    .filter((node) => node instanceof Element && unclobbered.tag(node) === 'summary')
    .slice(0, 1);
}

function tagFor(element: Element, tag: string, display: string): string {
  const isInline = /^(?:inline|ruby|none|$)/.test(display);
  // A link or an emphasis that is laid out as a block is read as one.
  if (meaning.has(tag)) return canBeInline.test(tag) && !isInline ? 'div' : tag;
  // Custom elements are inline by default, whatever they hold.
  return isInline && !(tag.includes('-') && holdsBlock(element)) ? 'span' : 'div';
}

const canBeInline = /^(?:em|strong|b|i|q|cite|time|sup|sub)$/;

function holdsBlock(element: Element): boolean {
  return shownChildren(element).some((node) => {
    if (unclobbered.type(node) !== Node.ELEMENT_NODE) return false;
    const { display } = getComputedStyle(node as Element);
    return display === 'contents' ? holdsBlock(node as Element) : !/^(?:inline|ruby|none|$)/.test(display);
  });
}

function isEditable(element: Element): boolean {
  const value = unclobbered.attribute(element, 'contenteditable');
  return value !== null && value.toLowerCase() !== 'false';
}

/** Whether an element is kept for screen readers alone: clipped to a dot, as "opens in a new window" is. */
function isOnlyForScreenReaders(
  element: Element,
  { position, overflow, clipPath, clip }: CSSStyleDeclaration,
): boolean {
  if (position !== 'absolute' && position !== 'fixed') return false;
  if (clipPath === 'inset(50%)' || /^rect\((?:0px|1px)(?:, (?:0px|1px)){3}\)$/.test(clip)) return true;
  if (overflow !== 'hidden' && overflow !== 'clip') return false;
  const { width, height } = element.getBoundingClientRect();
  return width <= 1 || height <= 1;
}

/** The part of a text node that stands inside of ranges. */
function textWithin(node: Text, ranges: readonly Range[]): string {
  let text = '';
  for (const range of ranges) {
    if (!range.intersectsNode(node)) continue;
    const start = range.startContainer === node ? range.startOffset : 0;
    const end = range.endContainer === node ? range.endOffset : node.length;
    text += node.data.slice(start, end);
  }
  return text;
}
