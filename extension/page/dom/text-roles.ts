/** How an element takes part in the text around it. */
export type TextRole = 'inline' | 'block' | 'break' | 'silent' | 'opaque';

/** The tags of each part; all others are blocks. */
const tags: readonly [TextRole, string][] = [
  // Text on both sides of their edges reads on.
  [
    'inline',
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small span strike strong ' +
      'sub sup time tspan tt u var wbr',
  ],
  ['break', 'br'],
  // Neither shown nor read: the text around them reads on as if they were not there.
  ['silent', 'script style noscript template link meta rt rp datalist title head'],
  // Not prose, or not ours to read: something stands there, but no words.
  [
    'opaque',
    'code kbd samp math img picture svg canvas video audio object embed iframe frame frameset noframes input textarea select',
  ],
];
/** Of the tags that were asked for: a page has few of them, and a table of all would have to be made first. */
const parts = new Map<string, TextRole>();
/** A page that makes up tags does not fill the memory. */
const mostParts = 500;

function roleOfTag(tag: string): TextRole {
  let part = parts.get(tag);
  if (!part) {
    part = tags.find(([, names]) => ` ${names} `.includes(` ${tag} `))?.[0] ?? 'block';
    if (parts.size < mostParts) parts.set(tag, part);
  }
  return part;
}

/** True of an element whose text is neither shown nor read, while the text around it reads on. */
export function isSilent({ localName }: Element): boolean {
  return roleOfTag(localName) === 'silent';
}

/** The element's part in the text, by its tag alone: asking for styles would cost layout. */
export function textRoleOf(element: Element): TextRole {
  const part = roleOfTag(element.localName);
  if (part === 'silent') return part;
  if (part === 'opaque' || isEditable(element)) return isRoot(element) ? 'block' : 'opaque';
  return part;
}

/** The root of an SVG document is its page, not a picture in one. */
function isRoot(element: Element): boolean {
  return element === element.ownerDocument.documentElement;
}

/** True of an element that says of itself that text is typed in it. */
function isEditable(element: Element): boolean {
  return (
    /^(true|plaintext-only)?$/i.test(element.getAttribute('contenteditable') ?? 'no') ||
    /^(textbox|searchbox|combobox)/i.test(element.getAttribute('role') ?? '')
  );
}

/** By its number: asking `Node` for it has the browser make that interface ready, on every page. */
export const isElement = (node: Node): boolean => node.nodeType === 1;

/** True of what holds passages by itself: see `Block`. */
export const isBlock = (node: Node): boolean =>
  isElement(node) ? textRoleOf(node as Element) === 'block' : isRootNode(node);

/** True of documents and shadow roots. */
export const isRootNode = ({ nodeType }: Node): boolean => nodeType >= 9;

/** True of an element that is not read, whatever stands in it. */
export function isUnreadItself(node: Node): boolean {
  if (!isElement(node)) return false;
  const part = textRoleOf(node as Element);
  return part === 'silent' || part === 'opaque';
}

/** Where a node is shown: through slots and shadow hosts. */
const nodeAround = (node: Node): Node | null =>
  (node as Text).assignedSlot ?? node.parentNode ?? (node as ShadowRoot).host ?? null;

/** True where the node stands in something that is not read, looking up through slots and shadow hosts too. */
export function isUnread(node: Node): boolean {
  for (let at: Node | null = node; at; at = nodeAround(at)) if (isUnreadItself(at)) return true;
  return false;
}

/** What holds passages: an element, or the root of a document or shadow tree. */
export type Block = Element | DocumentFragment | Document;

/** The nearest block that holds the node: what is read again as one when something in it changes. */
export function blockOf(node: Node): Block {
  let at = node;
  while (at.parentNode && (!isElement(at) || textRoleOf(at as Element) !== 'block')) at = at.parentNode;
  return at as Block;
}

/** True for an inline tag that the page's style lays out as a block, so that the text around it does not read on. */
export function isLaidOutAsBlock(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return !/^(inline$|contents|ruby|none|$)/.test(display);
}
