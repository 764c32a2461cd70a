import { isClobbered, parentOf } from './tree.ts';

/** How an element takes part in the text around it. */
export type TextRole = 'inline' | 'block' | 'break' | 'silent' | 'opaque';

/** The tags of each role; `loose` ones are in the line or not as the page has it. */
const tags: readonly [TextRole, string][] = [
  // The text reads on across their edges.
  [
    'inline',
    'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr q rb ruby s small span strike strong ' +
      'sub sup time tspan tt u var wbr',
  ],
  ['break', 'br'],
  // Neither shown nor read; the text around them reads on.
  ['silent', 'script style noscript template link meta rt rp datalist title head'],
  // Not prose, or not to be read: there is something, but no words.
  [
    'opaque',
    'code kbd samp math img picture svg canvas video audio object embed iframe frame frameset noframes input textarea select',
  ],
  [
    'block',
    'html body address article aside blockquote button caption center col colgroup dd details dialog dir div dl dt fieldset ' +
      'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu meter nav ol optgroup option p ' +
      'pre progress rtc search section summary table tbody td tfoot th thead tr ul',
  ],
];
/** Holds text that runs on from one element in it to the next. */
const textHolders = /^(p|h[1-6]|li|dd|dt|td|th|figcaption|caption|blockquote|summary|legend)$/;
/** Cache: filled per tag on demand, cheaper than building a table of all tags. */
const roles = new Map<string, TextRole | 'loose'>();
/** Maximum number of cached tags, since a page can make up any number. */
const maxRoles = 500;

function roleOfTag(tag: string): TextRole | 'loose' {
  let role = roles.get(tag);
  if (!role) {
    role = tags.find(([, names]) => ` ${names} `.includes(` ${tag} `))?.[0] ?? 'loose';
    if (roles.size < maxRoles) roles.set(tag, role);
  }
  return role;
}

/** True of an element whose text is neither shown nor read, while the text around it reads on. */
export function isSilent({ localName }: Element): boolean {
  return roleOfTag(localName) === 'silent';
}

/**
 * The element's role in the text: by its tag alone, since asking for styles costs the page; but custom elements, and others
 * whose tag says nothing, are part of a line where they stand in one and their style has them so.
 */
export function textRoleOf(element: Element): TextRole {
  const tag: unknown = element.localName;
  // A form whose fields shadow its properties cannot be asked anything.
  if ((tag === 'form' || typeof tag !== 'string') && isClobbered(element)) return 'opaque';
  const role = roleOfTag(tag as string);
  if (role === 'silent') return role;
  if (role === 'opaque' || isEditable(element)) return isRoot(element) ? 'block' : 'opaque';
  if (role === 'loose') return isInLine(element) && isInline(element) ? 'inline' : 'block';
  return tag === 'div' && isWordBox(element) ? 'inline' : role;
}

/** A box with more UTF-16 units than this is no word of a line. */
const mostWordUnits = 24;

/** True of the boxes that scripts put around each word or letter of a headline, so as to move it. */
function isWordBox(element: Element): boolean {
  return (
    /display:\s*inline/.test(element.getAttribute('style') ?? '') &&
    (element.textContent?.length ?? 0) <= mostWordUnits
  );
}

/** True where words stand beside the element, or are mostly all that stands where it does. */
function isInLine(element: Element): boolean {
  const { previousSibling, nextSibling, parentElement } = element;
  if (isWords(previousSibling) || isWords(nextSibling)) return true;
  if (!parentElement) return false;
  const role = roleOfTag(parentElement.localName);
  return role === 'loose'
    ? isInLine(parentElement)
    : role === 'inline' || textHolders.test(parentElement.localName);
}

const isWords = (node: Node | null): boolean =>
  node?.nodeType === 3
    ? /\S/.test((node as Text).data)
    : node?.nodeType === 1 && roleOfTag((node as Element).localName) === 'inline';

function isInline(element: Element): boolean {
  const { display } = getComputedStyle(element);
  return (
    display === 'inline' || (display === 'contents' && !(element as HTMLSlotElement).assignedNodes?.().length)
  );
}

/** The root of an SVG document is its page, not a picture in one. */
function isRoot(element: Element): boolean {
  return element === element.ownerDocument.documentElement;
}

/** True of an element that says of itself that text is typed in it. */
function isEditable(element: Element): boolean {
  // Asked of each element of a page, and most paragraphs say nothing of themselves.
  if (!element.hasAttributes()) return false;
  const [editable, role] = [element.getAttribute('contenteditable'), element.getAttribute('role')];
  return (
    (editable !== null && /^(true|plaintext-only)?$/i.test(editable)) ||
    (role !== null && /\b(text|search|combo|spin)(box|button)\b/i.test(role))
  );
}

/** A literal number: reading it from `Node` would have the browser set up that interface on every page. */
export const isElement = ({ nodeType }: Node): boolean =>
  // On a form, a field named `nodeType` shadows the property.
  nodeType === 1 || typeof nodeType !== 'number';

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
export const nodeAround = (node: Node): Node | null =>
  (node as Text).assignedSlot ?? parentOf(node) ?? (node as ShadowRoot).host ?? null;

/** True where the node stands in something that is not read, looking up through slots and shadow hosts too. */
export function isUnread(node: Node): boolean {
  for (let at: Node | null = node; at; at = nodeAround(at)) if (isUnreadItself(at)) return true;
  return false;
}

/** What holds passages: an element, or the root of a document or shadow tree. */
export type Block = Element | DocumentFragment | Document;
