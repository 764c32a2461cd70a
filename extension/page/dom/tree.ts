/**
 * The nodes of a `TreeWalker` over texts: `NodeFilter.SHOW_TEXT` and `SHOW_CDATA_SECTION`. A literal number, since asking
 * for `NodeFilter` would have the browser set up that interface on every page.
 */
export const shownTexts = 4 | 8;
/** `NodeFilter.SHOW_ELEMENT`. */
export const shownElements = 1;

/**
 * What stands around a node, by the browser's own getters: a form shows its fields by their names, so that one with
 * `<input name="parentNode">` would say that it stands in its own field, and a walk would go round in it without end.
 */
export const parentOf = getterOf<Node | null>('parentNode');
export const firstChildOf = getterOf<Node | null>('firstChild');
export const nextSiblingOf = getterOf<Node | null>('nextSibling');

/** Looked up on first use: most pages never need it. */
function getterOf<T>(name: 'parentNode' | 'firstChild' | 'nextSibling'): (node: Node) => T {
  let get: (() => T) | undefined;
  return (node) => {
    get ??= findGetter(name) as () => T;
    return get.call(node);
  };
}

function findGetter(name: string): unknown {
  let prototype = Object.getPrototypeOf(document);
  while (!Object.hasOwn(prototype, name)) prototype = Object.getPrototypeOf(prototype);
  return Object.getOwnPropertyDescriptor(prototype, name)?.get;
}

/** Other properties that are read from elements. */
const asked = (
  'localName getAttribute hasAttribute hasAttributes closest matches contains isConnected getRootNode shadowRoot assignedSlot ' +
  'ownerDocument parentElement querySelector querySelectorAll getBoundingClientRect checkVisibility textContent ' +
  'isContentEditable compareDocumentPosition scrollWidth scrollHeight scrollLeft scrollTop clientWidth clientHeight'
).split(' ');

/** True of a form that shows a field in place of something that is asked of it. */
export const isClobbered = (form: Element): boolean => asked.some((name) => Object.hasOwn(form, name));
