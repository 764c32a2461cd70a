/**
 * Properties of nodes as the browser has them. A form or a document shows its named fields as properties, so that a page
 * with `<input name="childNodes">` would hide the real ones; the getters of the prototypes cannot be hidden.
 */
export const unclobbered = {
  type: getter<number>(Node.prototype, 'nodeType'),
  children: getter<NodeListOf<ChildNode>>(Node.prototype, 'childNodes'),
  tag: getter<string>(Element.prototype, 'localName'),
  shadowRoot: getter<ShadowRoot | null>(Element.prototype, 'shadowRoot'),
  attribute: (element: Element, name: string): string | null =>
    Element.prototype.getAttribute.call(element, name),
  hasAttribute: (element: Element, name: string): boolean =>
    Element.prototype.hasAttribute.call(element, name),
  body: getter<HTMLElement | null>(Document.prototype, 'body'),
  root: getter<HTMLElement | null>(Document.prototype, 'documentElement'),
  implementation: getter<DOMImplementation>(Document.prototype, 'implementation'),
  address: getter<string>(Document.prototype, 'URL'),
  selection: (document: Document): Selection | null => Document.prototype.getSelection.call(document),
  /** Everything that a selector finds in a document. */
  all: (document: Document, selector: string): Element[] => [
    ...Document.prototype.querySelectorAll.call(document, selector),
  ],
};

function getter<T>(prototype: object, name: string): (node: Node) => T {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name)!;
  return (node) => get!.call(node);
}
